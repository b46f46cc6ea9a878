// How many training rows stand in each cell of group and label: what the weights of reweighing are made of.

import { groupCodes, groupColumn } from '../../table/dataset';
import type { Experiment } from '../experiment';
import { openRows } from '../rows';
import type { Job } from './job';

interface WeightCell {
  /** "Female|yes": level and label. */
  readonly key: string;
  readonly group: string;
  readonly favourable: boolean;
  /** Training rows in it. */
  readonly n: number;
}

export interface WeightCells {
  readonly n: number;
  readonly cells: readonly WeightCell[];
}

export const weightCells: Job<{ experiment: Experiment; column: string }, WeightCells> = {
  async run({ experiment, column }, shop) {
    const rows = await openRows(experiment, shop);
    const positions = rows.train();
    const { codes, levels } = groupCodes(groupColumn(rows.all, column), positions);
    const counts = levels.map(() => [0, 0]);
    let n = 0;
    positions.forEach((at, i) => {
      if (codes[i]! < 0) return;
      counts[codes[i]!]![rows.all.y[at]!]! += 1;
      n++;
    });
    const cells = levels.flatMap((group, g) =>
      [true, false].map((favourable) => ({
        key: `${group}|${favourable ? 'yes' : 'no'}`,
        group,
        favourable,
        n: counts[g]![favourable ? 1 : 0]!,
      })),
    );
    return { n, cells };
  },
};
