// The slice of the training rows that a network watches to know when to stop; it never learns from them.

import { hash32, mix32 } from '../base/rng';
import type { Dataset } from '../table/dataset';

export interface Sliced {
  /** Positions learnt from. */
  readonly learn: Int32Array;
  /** Positions watched; empty when the slice would be too small to say anything. */
  readonly watch: Int32Array;
}

const FEWEST = 20;

/** Goes by the row's number in the file, so the copies a resampling makes stay on one side. */
export function tuningSlice(rows: Dataset, share: number, seed: string): Sliced {
  const key = hash32(`${seed}/slice`);
  const learn: number[] = [];
  const watch: number[] = [];
  for (let i = 0; i < rows.n; i++) {
    const u = mix32(mix32(rows.rows[i]! + 1) ^ key) / 4294967296;
    (u < share ? watch : learn).push(i);
  }
  if (watch.length < FEWEST || learn.length < FEWEST) {
    return { learn: Int32Array.from({ length: rows.n }, (_, i) => i), watch: new Int32Array(0) };
  }
  return { learn: Int32Array.from(learn), watch: Int32Array.from(watch) };
}
