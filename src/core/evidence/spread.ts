// One number over several seeds: one training is one draw, and what it shows may be the draw's.

import type { Answer, Query } from './query';

/** The mean, and as its ends the lowest and the highest; not defined as soon as one seed's is not. */
export async function spreadOf(
  { experiment, ...query }: Query,
  seeds: number,
  answer: (query: Query) => Promise<Answer>,
): Promise<Answer> {
  const each: Answer[] = [];
  for (let seed = 0; seed < seeds; seed++)
    each.push(
      await answer({ ...query, experiment: { ...experiment, seed: experiment.seed + seed } }),
    );
  const values = each.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = each;
  if (!first || values.length < seeds) return { value: null, n: first?.n ?? 0, tooSmall: true };
  return {
    value: values.reduce((sum, value) => sum + value, 0) / seeds,
    n: first.n,
    interval: {
      lo: Math.min(...values),
      hi: Math.max(...values),
      method: `lowest and highest of ${seeds} seeds`,
      level: 1,
    },
    tooSmall: first.tooSmall,
  };
}
