// Whether decisions push groups farther the way their labels already lean: up for those above the common rate, down for those below.

import { addCounts, everybody, positives, selected } from '../counts';
import type { Disparity } from '../disparity';
import { unequalLabels } from '../worked-table';

/** Weighted sums of equal rates differ in their last bits: so near is equal, and such a group leans no way. */
const EQUAL = 1e-12;

export const directionalBiasAmplification: Disparity = {
  id: 'directional-bias-amplification',
  name: 'Directional bias amplification',
  plain:
    'By how much decisions move groups further in the direction in which their labels already lean, on average over groups; negative when they pull them together.',
  source:
    'Wang & Russakovsky (2021), Directional Bias Amplification, ICML, attribute to task; a group that leans no way counts as 0',
  range: [-1, 1],
  equal: 0,
  reads: 'signed',
  compares: ['selection-rate', 'base-rate'],
  needs: 'groups',
  given: 'nothing',
  example: {
    ...unequalLabels,
    value: -0.0375,
    inWords:
      'a leans down and falls from 0.25 to 0.225: +0.025; b leans up and falls from 0.5 to 0.4: −0.1; mean −0.0375',
  },
  of({ cells }) {
    const all = addCounts(cells);
    if (cells.length < 2 || !(everybody(all) > 0)) return undefined;
    const common = positives(all) / everybody(all);
    let sum = 0;
    for (const cell of cells) {
      const n = everybody(cell);
      if (!(n > 0)) return undefined;
      const lean = positives(cell) / n - common;
      if (Math.abs(lean) <= EQUAL) continue;
      sum += Math.sign(lean) * ((selected(cell) - positives(cell)) / n);
    }
    return { value: sum / cells.length, cells: [] };
  },
};
