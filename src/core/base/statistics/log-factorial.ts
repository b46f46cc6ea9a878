// A growing table of log n!, shared by the samplers.

import { log } from '../math';

let table = new Float64Array(1);

/** log n! for a whole n ≥ 0. */
export function logFactorial(n: number): number {
  if (n >= table.length) grow(n);
  return table[n]!;
}

function grow(n: number): void {
  const next = new Float64Array(Math.max(n + 1, 2 * table.length));
  next.set(table);
  for (let i = table.length; i < next.length; i++) next[i] = next[i - 1]! + log(i);
  table = next;
}
