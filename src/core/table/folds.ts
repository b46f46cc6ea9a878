// Folds for cross-fitting: every row is judged once a round by a model that did not see it. Rows of one unit, or equal rows,
// share a fold; the shares of each stratum are balanced over the folds. Stone (1974); stratified: Kohavi (1995).

import { hash32, mix32 } from '../base/rng';

/** The fold of each row, 0 to `count` − 1. Another seed deals anew. */
export function foldsOf(
  n: number,
  seed: string,
  count: number,
  keys: { readonly together?: ArrayLike<number>; readonly strata: ArrayLike<number> },
): Uint8Array {
  const hashed = hash32(seed);
  const draw = (row: number): number => mix32(mix32(row + 0x9e3779b9) ^ hashed);
  const first = new Map<number, number>();
  const leader = new Int32Array(n);
  const byStratum = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const cluster = keys.together ? keys.together[i]! : i;
    const known = first.get(cluster);
    leader[i] = known ?? i;
    if (known !== undefined) continue;
    first.set(cluster, i);
    const list = byStratum.get(keys.strata[i]!);
    if (list) list.push(i);
    else byStratum.set(keys.strata[i]!, [i]);
  }
  const fold = new Uint8Array(n);
  for (const [stratum, members] of byStratum) {
    members.sort((a, b) => draw(a) - draw(b) || a - b);
    // Strata begin at different folds, so that many small ones do not all fill the first.
    const start = draw(stratum + 0x5bd1e995) % count;
    members.forEach((row, rank) => (fold[row] = (start + rank) % count));
  }
  for (let i = 0; i < n; i++) fold[i] = fold[leader[i]!]!;
  return fold;
}
