// Builds a disparity between the labels of groups, whatever anybody decided: largest where the base rates are farthest apart.

import type { Disparity } from './disparity';
import { labelRate } from './label-distance';
import { lowestHighest } from './lowest-highest';

type Stated = Omit<Disparity, 'of' | 'equal' | 'reads' | 'compares' | 'needs' | 'given'>;

/** What every distance between labels has in common. */
export const ofLabels = {
  equal: 0,
  reads: 'gap',
  compares: ['base-rate'],
  given: 'nothing',
} as const satisfies Partial<Disparity>;

/** A distance that is the same both ways and grows with the gap between two rates. */
export function labelDisparity(
  distance: (low: number, high: number) => number,
  stated: Stated,
): Disparity {
  return {
    ...stated,
    ...ofLabels,
    needs: 'groups',
    of({ cells }) {
      const ends = lowestHighest(cells.map(labelRate));
      return ends && { value: distance(ends.low, ends.high), cells: ends.cells };
    },
  };
}
