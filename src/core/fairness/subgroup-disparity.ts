// Builds the rich-subgroup disparity of an error rate: the group whose distance to everybody weighs most.

import type { Disparity } from './disparity';
import { farthest } from './lowest-highest';
import type { Share } from './metric';
import { weighedGap } from './subgroup-unfairness';

type Stated = Pick<Disparity, 'id' | 'name' | 'plain' | 'example'>;

export function subgroupDisparity(share: Share, stated: Stated): Disparity {
  return {
    ...stated,
    source:
      'Kearns, Neel, Roth & Wu (2018), Preventing Fairness Gerrymandering, definitions 2.3 and 2.4',
    range: [0, 1],
    equal: 0,
    reads: 'gap',
    // A group without anybody in the denominator weighs nothing: no rate has to be defined in every group.
    compares: [],
    needs: 'groups',
    given: 'label',
    of({ cells, overall }) {
      if (cells.length < 2) return undefined;
      const gaps = cells.map((cell) => weighedGap(share, cell, overall));
      const k = farthest(gaps, Math.abs);
      return k === undefined ? undefined : { value: Math.abs(gaps[k]!), cells: [k] };
    },
  };
}
