// As many rows of each group and label as reweighing would count them for: the size of the sample, not who is in it.

import type { Call } from '../../base/call';
import { takeRows, type Dataset } from '../../table/dataset';
import { reweighingFactors } from './reweighing';

/** Who is kept first where rows must go, and who is repeated first where rows are needed; positions of one cell. */
export interface PickOrder {
  keep(cell: Int32Array, label: 0 | 1): Int32Array;
  repeat(cell: Int32Array, label: 0 | 1): Int32Array;
}

/** Every row as often as it goes in whole, the rest by the order given. A row whose group is not known stays once. */
export async function balancedSample(
  train: Dataset,
  groups: readonly string[],
  order: PickOrder,
  call: Call,
): Promise<Dataset> {
  const { codes, factors } = reweighingFactors(train, groups);
  const taken: number[] = [];
  const cells = factors.map((): [number[], number[]] => [[], []]);
  for (let i = 0; i < train.n; i++) {
    if (codes[i]! < 0) taken.push(i);
    else cells[codes[i]!]![train.y[i]! as 0 | 1].push(i);
  }
  for (const [code, factor] of factors.entries()) {
    for (const label of [0, 1] as const) {
      const cell = Int32Array.from(cells[code]![label]);
      const wanted = Math.round(
        cell.length * ((label === 1 ? factor.favourable : factor.unfavourable) ?? 1),
      );
      const rounds = cell.length === 0 ? 0 : Math.floor(wanted / cell.length);
      for (let round = 0; round < rounds; round++) for (const row of cell) taken.push(row);
      const rest = wanted - rounds * cell.length;
      const picked = rounds === 0 ? order.keep(cell, label) : order.repeat(cell, label);
      for (const row of picked.subarray(0, rest)) taken.push(row);
      await call.breathe();
    }
  }
  return takeRows(train, Int32Array.from(taken).sort());
}
