// How far the make-up of each list's top strays from the catalogue's, place after place.

import { log } from '../../base/math';
import type { TaskMeasure } from '../task-measure';
import { discount } from './exposure';
import { checkRankings, groupsOf, type Rankings } from './rankings';
import { twoLists } from './worked-rankings';

/** Of one list, against the given shares of the groups; undefined for an empty list. Natural logarithm. */
export function ndklOfList(
  groups: ArrayLike<number>,
  shares: ArrayLike<number>,
): number | undefined {
  const counts = new Float64Array(shares.length);
  let sum = 0;
  let weight = 0;
  for (let r = 0; r < groups.length; r++) {
    if (groups[r]! >= 0) counts[groups[r]!]!++;
    let divergence = 0;
    for (let g = 0; g < counts.length; g++) {
      const share = counts[g]! / (r + 1);
      if (share > 0) divergence += share * log(share / shares[g]!);
    }
    sum += discount(r + 1) * divergence;
    weight += discount(r + 1);
  }
  return weight > 0 ? sum / weight : undefined;
}

export const ndkl: TaskMeasure<Rankings> = {
  id: 'ndkl',
  name: 'NDKL',
  plain:
    'How far the groups’ shares among the first places stray from their shares in the catalogue, the top counting most; 0 is the same make-up at every place.',
  source:
    'Geyik, Ambler & Kenthapadi (2019), Fairness-Aware Ranking in Search & Recommendation Systems, KDD, section 3.2',
  range: [0, Infinity],
  better: 'low',
  equal: 0,
  example: {
    input: twoLists,
    value: 0.5437959015635332,
    inWords: 'ln 2 = 0.693 at places 1 and 2, 0.057 at place 3, weighed 1, 0.631 and 0.5: 0.544',
  },
  of(rankings) {
    checkRankings(rankings);
    const { lists, group, groups } = rankings;
    if (groupsOf(rankings).length < 2) return undefined;
    const shares = new Float64Array(groups);
    for (let i = 0; i < group.length; i++)
      if (group[i]! >= 0) shares[group[i]!]! += 1 / group.length;
    const found = lists.flatMap(
      (list) =>
        ndklOfList(
          Int32Array.from(list, (item) => group[item]!),
          shares,
        ) ?? [],
    );
    return found.length > 0
      ? found.reduce((sum, value) => sum + value, 0) / found.length
      : undefined;
  },
};
