// Consistency: whether people who are alike are treated alike, as far as the columns say who is alike.
// Zemel, Wu, Swersky, Pitassi & Dwork (2013), Learning Fair Representations, section 5.1: 1 − the mean distance of a
// person's decision from that of their nearest neighbours. A person is no neighbour of themselves here, and the columns
// should be those a decision may rest on: leave the protected ones out of `design`.

import type { Call } from '../base/call';
import { clip, normalLimits, zOf } from '../base/statistics';
import type { Design } from '../table/encode';
import type { Interval } from './estimate';
import { LEVEL } from './frame-spec';
import { neighbourMeans } from './neighbours';

export interface ConsistencySpec {
  /** Neighbours of each person; 5 is the custom. */
  readonly k: number;
  /** Sampling unit of each row of `design`; every row its own unless given. */
  readonly units?: Int32Array;
  readonly level?: number;
}

export interface Consistency {
  /** 1 when everybody is treated as those like them are. */
  readonly value: number;
  readonly n: number;
  /** Where other people of the same kind would put it. */
  readonly interval: Interval;
  /** Of each person: how far their decision is from the mean of those like them. */
  readonly away: Float64Array;
}

/**
 * `decisions`: 0 or 1 (or scores in [0, 1]), one a row of `design`. Undefined of nobody.
 * Throws when there are not k others.
 *
 * The interval is a jackknife over rows or whole units: a row that were not there would be missed as a person and as a
 * neighbour. Its variance errs on the large side (Efron & Stein 1981); drawing rows with replacement
 * would not do, since the copies would be each other's neighbours (Abadie & Imbens 2008).
 */
export async function consistency(
  design: Design,
  decisions: ArrayLike<number>,
  { k, units, level = LEVEL }: ConsistencySpec,
  call: Call,
): Promise<Consistency | undefined> {
  const { n } = design;
  if (n === 0) return undefined;
  const people = Int32Array.from({ length: n }, (_, i) => i);
  // By how much the sum over the others would change if a row were not there.
  const missed = new Float64Array(n);
  const means = await neighbourMeans(
    design,
    decisions,
    people,
    {
      k,
      self: 'left-out',
      without(person, row, mean, otherwise) {
        const own = decisions[person]!;
        missed[row]! += Math.abs(own - otherwise) - Math.abs(own - mean);
      },
    },
    call,
  );
  const away = means.map((mean, i) => Math.abs(decisions[i]! - mean));
  const sum = away.reduce((total, each) => total + each, 0);
  const value = 1 - sum / n;
  const changes = missed.map((change, row) => (sum - away[row]! + change) / (n - 1) - sum / n);
  const error = Math.sqrt(units ? jackknife(byUnit(changes, units)) : jackknife(changes));
  const limits = clip(normalLimits(value, error, zOf(level)), [0, 1]);
  const method = units ? 'jackknife over units' : 'jackknife over rows';
  return { value, n, interval: { ...limits, method, level }, away };
}

/** Variance from what leaving out each one in turn does: Tukey (1958). */
function jackknife(changes: Float64Array): number {
  const n = changes.length;
  const mean = changes.reduce((sum, each) => sum + each, 0) / n;
  return ((n - 1) / n) * changes.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
}

/** To first order, leaving out a unit does what leaving out its rows does. */
function byUnit(changes: Float64Array, units: Int32Array): Float64Array {
  const sums = new Map<number, number>();
  changes.forEach((change, row) => sums.set(units[row]!, (sums.get(units[row]!) ?? 0) + change));
  return Float64Array.from(sums.values());
}
