// AIF360's between-group index of two named groups: rows in neither count as people without any benefit.

import { generalizedEntropy, groupBenefits, type Portion } from '../../fairness/benefit';
import { addCounts, everybody, people } from '../../fairness/counts';
import { countCells } from '../../fairness/count-cells';
import type { Counts } from '../../fairness/scored';
import type { RowsLesson } from './lesson';

const COMPARED = ['White', 'Black'];
const ALPHA = 2;

/** between_group_generalized_entropy_index of two groups, as AIF360 0.6.1 has it: a row in neither keeps the benefit 0. */
export function betweenTwoGroups(groups: readonly Counts[], rest: Counts, alpha: number): number {
  const uncovered: Portion = { people: everybody(people(rest)), benefit: 0 };
  return generalizedEntropy([...groupBenefits(groups.map(people)), uncovered], alpha) ?? NaN;
}

export const rowsInNeitherGroup: RowsLesson = {
  id: 'rows-in-neither-group',
  tool: 'aif360',
  on: 'rows',
  data: 'adult',
  group: 'race',
  facts(rows) {
    const { keys, counts } = countCells(rows, ['race']);
    const compared = COMPARED.map((key) => counts[keys.indexOf(key)]!);
    const rest = addCounts(counts.filter((_, k) => !COMPARED.includes(keys[k]!)));
    const portions = groupBenefits(compared);
    return {
      printed: betweenTwoGroups(compared, rest, ALPHA),
      right: generalizedEntropy(portions, ALPHA),
      numbers: {
        benefitWhite: portions[0]!.benefit,
        benefitBlack: portions[1]!.benefit,
        covered: portions[0]!.people + portions[1]!.people,
        uncovered: everybody(rest),
      },
      groups: [
        ...compared.map((each, k) => ({ key: COMPARED[k]!, counts: each })),
        { key: 'neither', counts: rest },
      ],
    };
  },
};
