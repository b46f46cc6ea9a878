// Limits of a number made of counts that is no share: how much it moves when each count does, squared and summed. It must
// stay the same when everybody is counted twice, as all rates and ratios do: the counts' common total then drops out.
// The delta method for multinomial counts (Agresti 2013, Categorical Data Analysis, section 16.1).

import { exp } from '../base/math';
import { normalLimits, type Limits } from '../base/statistics';
import { people } from './counts';
import { slopesAt } from './influence';
import type { CountMetric } from './metric';
import type { Counts } from './scored';

const kinds = ['tp', 'fp', 'tn', 'fn'] as const;

type Of = (c: Counts) => number | undefined;

/** Normal limits, cut at `range`. */
export function deltaInterval(
  of: Of,
  [least, most]: readonly [number, number],
): NonNullable<CountMetric['interval']> {
  return {
    method: 'delta method',
    limits: limitsBy(of, (value, error, z) => {
      const { lo, hi } = normalLimits(value, error, z);
      return { lo: Math.max(least, lo), hi: Math.min(most, hi) };
    }),
  };
}

/** Normal limits of the logarithm, for a ratio of counts that are above 0. */
export function logDeltaInterval(of: Of): NonNullable<CountMetric['interval']> {
  return {
    method: 'delta method, of the logarithm',
    limits: limitsBy(of, (value, error, z) => {
      const factor = exp((z * error) / value);
      return { lo: value / factor, hi: value * factor };
    }),
  };
}

/**
 * Where the counts show no spread, or the value is 0, half a person is added to each kind (Haldane 1956; Anscombe 1956):
 * five right answers of five do not prove that none is ever wrong. The limits always hold the value itself.
 */
function limitsBy(
  of: Of,
  limits: (value: number, error: number, z: number) => Limits,
): (c: Counts, z: number) => Limits | undefined {
  // A p-value asks for the limits of the same counts at many z.
  const known = new WeakMap<Counts, Spread>();
  return (c, z) => {
    const value = of(c);
    if (value === undefined) return undefined;
    const spread = known.get(c) ?? spreadOf(of, c, value);
    known.set(c, spread);
    const { lo, hi } = limits(spread.value, spread.error, z);
    return { lo: Math.min(lo, value), hi: Math.max(hi, value) };
  };
}

interface Spread {
  readonly value: number;
  readonly error: number;
}

function spreadOf(of: Of, c: Counts, value: number): Spread {
  const error = errorOf(of, c);
  if (error > 0 && value !== 0) return { value, error };
  const more = halfMore(c);
  return { value: of(more)!, error: errorOf(of, more) };
}

function errorOf(of: Of, c: Counts): number {
  const [slope] = slopesAt([c], ([cell]) => of(cell!));
  const squares = c.squares ?? c;
  return Math.sqrt(
    kinds.reduce((sum, kind) => sum + squares[kind] * slope![kind] * slope![kind], 0),
  );
}

/** Half a person of each kind more, who weighs what people weigh here. */
function halfMore(c: Counts): Counts {
  const sum = (of: Counts): number => of.tp + of.fp + of.tn + of.fn;
  const weight = sum(c) / sum(people(c));
  const add = (of: Pick<Counts, (typeof kinds)[number]>, by: number) => ({
    tp: of.tp + by,
    fp: of.fp + by,
    tn: of.tn + by,
    fn: of.fn + by,
  });
  return {
    ...add(c, weight / 2),
    ...(c.squares ? { squares: add(c.squares, (weight * weight) / 2) } : {}),
  };
}
