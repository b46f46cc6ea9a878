// The disparate-impact remover: number columns are moved until their values no longer tell the groups apart.

import { z } from 'zod';
import { withColumns, type Dataset } from '../../table/dataset';
import type { Column } from '../../table/table';
import { groupInFacts } from './cautions';
import { datasetCells, featuresWithout, groupNames } from './cells';
import type { PreMitigation } from './mitigation';
import { columnRepair, repairedValues, type ColumnRepair } from './quantile-repair';
import { hasGroupsAndWeight, hasNumbers, numberColumns, numbersOf } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
  /** Number columns to repair; none = every number among the features. */
  columns: z.array(z.string()).default([]),
  /** How far a value goes towards its target: 0 changes nothing, 1 all the way. */
  level: z.number().min(0).max(1).default(1),
});
export type DisparateImpactRemoverParams = z.infer<typeof params>;

export const disparateImpactRemover: PreMitigation<DisparateImpactRemoverParams> = {
  id: 'disparate-impact-remover',
  name: 'Disparate impact remover',
  plain:
    'Moves numbers such as hours or income so that each group has the same spread of them; order within a group stays.',
  source:
    'Feldman et al. 2015, section 5 (combinatorial repair), over rows; tools that go by distinct values differ.',
  family: 'pre',
  params,
  guide: {
    when: 'A number speaks of the group as much as of the person, and you may use the group when you decide.',
    cannot:
      'Categories stay as they are, and so do two columns that tell the group only together. A group of few rows moves everybody’s target.',
    caution: groupInFacts,
  },
  needsGroups: true,
  randomised: false,
  fits(rows) {
    const said = hasGroupsAndWeight(rows);
    return said === true ? hasNumbers(rows) : said;
  },
  async fit({ groups, columns, level }, train, _random, call) {
    const names = groupNames(groups, train.roles.groups);
    const repaired = numberColumns(train, columns, names);
    if (level === 0) return { train, transform: (rows) => rows };
    const cells = datasetCells(train, names);
    const repairs: { readonly name: string; readonly repair: ColumnRepair }[] = [];
    for (const name of repaired) {
      const values = numbersOf(train, name);
      repairs.push({ name, repair: columnRepair(values, cells.codes, cells.levels.length) });
      await call.breathe();
    }
    const transform = (rows: Dataset): Dataset => {
      const { codes, levels } = datasetCells(rows, names);
      const known = levels.map((key) => cells.levels.indexOf(key));
      const group = codes.map((code) => (code < 0 ? -1 : known[code]!));
      const changed = new Map<string, Column>();
      for (const { name, repair } of repairs) {
        const values = repairedValues(numbersOf(rows, name), group, repair, level);
        changed.set(name, { kind: 'number', values });
      }
      return withColumns(rows, changed, featuresWithout(rows, names));
    };
    return { train: transform(train), transform };
  },
};
