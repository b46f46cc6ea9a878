// How large the largest subgroup unfairness would come out by chance alone: errors dealt anew among those of one label,
// and every conjunction looked at again, so that looking at many is paid for.

import type { Call } from '../base/call';
import { rng, type Rng } from '../base/rng';
import { quantile, sorted } from '../base/statistics';
import { finestCells } from './finest-cells';
import { LEVEL } from './frame-spec';
import { rowPermutation } from './permute-rows';
import type { ErrorKind } from './rich-subgroups';
import type { Scored } from './scored';

const DRAWS = 500;

/**
 * The 95 % quantile of the largest |gap| over all conjunctions of the columns. Undefined when nobody has the label.
 * Units that repeat exchange their groups as wholes.
 */
export async function subgroupChance(
  rows: Scored,
  columns: readonly string[],
  kind: ErrorKind,
  call: Call,
  random: Rng = rng('rich-subgroups'),
): Promise<number | undefined> {
  const { cells, codes } = finestCells(rows, columns);
  const conjunctions = conjunctionsOf(cells);
  const errors = errorsOf(rows, kind);
  if (!errors) return undefined;
  const shuffle = rowPermutation(rows, { name: '', codes, levels: [] }, cells.length, 'label');
  const largest = new Float64Array(DRAWS);
  const sums = new Float64Array(cells.length);
  for (let b = 0; b < DRAWS; b++) {
    await call.breathe();
    call.onProgress?.({ done: b, of: DRAWS });
    const dealt = shuffle(random);
    sums.fill(0);
    for (let i = 0; i < rows.n; i++) sums[dealt[i]!]! += errors[i]!;
    for (const members of conjunctions) {
      let gap = 0;
      for (const cell of members) gap += sums[cell]!;
      largest[b] = Math.max(largest[b]!, Math.abs(gap));
    }
  }
  return quantile(sorted(largest), LEVEL);
}

/** What each row adds to the gap of a subgroup it is in; 0 outside the label that the errors are made on. */
function errorsOf({ n, y, yhat, weights }: Scored, kind: ErrorKind): Float64Array | undefined {
  const label = kind === 'false-positive' ? 0 : 1;
  const weight = (i: number): number => (weights ? weights[i]! : 1);
  let everybody = 0;
  let of = 0;
  let part = 0;
  for (let i = 0; i < n; i++) {
    everybody += weight(i);
    if (y[i] !== label) continue;
    of += weight(i);
    if (yhat[i] !== label) part += weight(i);
  }
  if (!(of > 0)) return undefined;
  const rate = part / of;
  return Float64Array.from({ length: n }, (_, i) =>
    y[i] === label ? (weight(i) * ((yhat[i] === label ? 0 : 1) - rate)) / everybody : 0,
  );
}

/** The finest cells of every conjunction: each column says one of its levels or nothing. */
function conjunctionsOf(cells: readonly (readonly number[])[]): number[][] {
  const lists = new Map<string, number[]>();
  const width = cells[0]?.length ?? 0;
  cells.forEach((levels, cell) => {
    for (let bits = 1; bits < 1 << width; bits++) {
      if (levels.some((level, c) => (bits & (1 << c)) !== 0 && level < 0)) continue;
      const key = levels.map((level, c) => (bits & (1 << c) ? level : '')).join('|');
      const list = lists.get(key) ?? [];
      list.push(cell);
      lists.set(key, list);
    }
  });
  return [...lists.values()];
}
