// Two samples walked through together in rising order: what both step curves are between one value and the next.

import { sorted } from './quantile';

/** Called for each stretch between neighbouring distinct values, with how many of each sample lie at or below its start. */
export type Step = (first: number, second: number, from: number, to: number) => void;

export function mergedSteps(first: ArrayLike<number>, second: ArrayLike<number>, step: Step): void {
  const a = sorted(first);
  const b = sorted(second);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const from = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (i < a.length && a[i] === from) i++;
    while (j < b.length && b[j] === from) j++;
    const to = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    if (to < Infinity) step(i, j, from, to);
  }
}
