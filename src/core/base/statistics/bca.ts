// Bootstrap intervals of any statistic of one or more samples: the plain percentiles, and those corrected for bias and skew.
// BCa: Efron (1987), JASA 82; several samples: Efron & Tibshirani (1993), section 14.3 and problem 22.4.

import type { Limits } from './limits';
import { normalCdf, normalQuantile } from './normal';
import { quantile, sorted } from './quantile';
import type { Rng } from '../rng';

export type Statistic = (samples: readonly Float64Array[]) => number;

/** Values of the statistic on samples drawn with replacement, each sample by itself. */
export function bootstrapDraws(
  samples: readonly ArrayLike<number>[],
  statistic: Statistic,
  draws: number,
  random: Rng,
): Float64Array {
  const own = samples.map((sample) => Float64Array.from(sample));
  const drawn = own.map((sample) => new Float64Array(sample.length));
  return Float64Array.from({ length: draws }, () => {
    own.forEach((sample, s) => {
      const into = drawn[s]!;
      for (let i = 0; i < into.length; i++) into[i] = sample[random.int(sample.length)]!;
    });
    return statistic(drawn);
  });
}

/**
 * The BCa interval from such draws. Undefined where more than 1 in 20 draws are not defined, where all lie on one side
 * of the value itself (the bias has no measure then), and where a sample has fewer than two values.
 */
export function bcaLimits(
  samples: readonly ArrayLike<number>[],
  statistic: Statistic,
  draws: Float64Array,
  level: number,
): Limits | undefined {
  const own = samples.map((sample) => Float64Array.from(sample));
  const value = statistic(own);
  const ascending = sorted(draws);
  if (ascending.length === 0 || ascending.length < 0.95 * draws.length) return undefined;
  if (Number.isNaN(value) || own.some((sample) => sample.length < 2)) return undefined;
  // Half of the draws that hit the value itself count as below it.
  let twice = 0;
  for (const draw of ascending) twice += (draw < value ? 1 : 0) + (draw <= value ? 1 : 0);
  const bias = normalQuantile(twice / (2 * ascending.length));
  if (!Number.isFinite(bias)) return undefined;
  const a = acceleration(own, statistic);
  if (a === undefined) return undefined;
  const tail = (1 - level) / 2;
  const end = (share: number): number => {
    const z = bias + normalQuantile(share);
    return quantile(ascending, normalCdf(bias + z / (1 - a * z)));
  };
  return { lo: end(tail), hi: end(1 - tail) };
}

/** How fast the standard error changes with the value, by the jackknife. Undefined where a value left out undefines it. */
function acceleration(samples: readonly Float64Array[], statistic: Statistic): number | undefined {
  let cubes = 0;
  let squares = 0;
  for (const [s, sample] of samples.entries()) {
    const n = sample.length;
    const without = Float64Array.from({ length: n }, (_, i) => {
      const rest = new Float64Array(n - 1);
      rest.set(sample.subarray(0, i));
      rest.set(sample.subarray(i + 1), i);
      return statistic(samples.map((other, o) => (o === s ? rest : other)));
    });
    const mean = without.reduce((sum, value) => sum + value, 0) / n;
    for (const value of without) {
      const u = ((n - 1) / n) * (mean - value);
      squares += u * u;
      cubes += u * u * u;
    }
  }
  if (Number.isNaN(squares)) return undefined;
  return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
}
