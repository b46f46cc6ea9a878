// Each row's part in a share: whether it stands in the denominator, and whether in the numerator.

import { effectiveNumber } from '../../base/statistics';
import type { Metric, Share } from '../metric';
import type { Scored } from '../scored';
import { unitsRepeat } from '../unit-draws';

/** Rows in the denominator and, of these, in the numerator. */
export interface Tallied {
  readonly of: number;
  readonly part: number;
  /** Of how many people the denominator is worth, where units have several rows in it; absent = `of`. */
  readonly worth?: number;
}

export interface RowParts {
  readonly of: Uint8Array;
  readonly part: Uint8Array;
  /** Sampling unit of each row; present where some unit has several rows. */
  readonly units?: Int32Array;
}

/** The metric as a share. Throws a sentence when it is none: a search compares shares of people. */
export function shareOf(metric: Metric): Share {
  if (metric.from === 'counts' && metric.share) return metric.share;
  throw new Error(
    `"${metric.name}" is not a share of people, so slices cannot be compared by it. Choose an error rate or a selection rate.`,
  );
}

/** Rows are counted, not weights. */
export function rowParts(rows: Scored, share: Share): RowParts {
  const { n, y, yhat, units } = rows;
  const none = { tp: 0, fp: 0, tn: 0, fn: 0 };
  const kinds = [
    { ...none, tn: 1 },
    { ...none, fp: 1 },
    { ...none, fn: 1 },
    { ...none, tp: 1 },
  ];
  const ofKind = kinds.map((kind) => share.of(kind));
  const partOfKind = kinds.map((kind) => share.part(kind));
  const of = new Uint8Array(n);
  const part = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const kind = 2 * y[i]! + yhat[i]!;
    of[i] = ofKind[kind]!;
    part[i] = partOfKind[kind]!;
  }
  return { of, part, ...(units && unitsRepeat(rows) ? { units } : {}) };
}

/**
 * A share for an interval: where units repeat, at the effective number of units (Kish), as if a unit's rows were all
 * alike. The interval is then rather too wide than too narrow.
 */
export function worthOf({ of, part, worth = of }: Tallied): Tallied {
  return { of: worth, part: of > 0 ? (part / of) * worth : 0 };
}

/** Effective number of the units that have so many rows in a denominator. */
export function unitsWorth(rowsOfUnit: ReadonlyMap<number, number>): number {
  let sum = 0;
  let squares = 0;
  for (const rows of rowsOfUnit.values()) {
    sum += rows;
    squares += rows * rows;
  }
  return effectiveNumber(sum, squares);
}

/** The tally of the rows at these positions that pass the test. */
export function tally(
  parts: RowParts,
  positions: Int32Array,
  belongs: (row: number) => boolean,
): { readonly inside: Tallied; readonly outside: Tallied } {
  const inside = { of: 0, part: 0 };
  const outside = { of: 0, part: 0 };
  const { units } = parts;
  const unitsOf = { inside: new Map<number, number>(), outside: new Map<number, number>() };
  for (const row of positions) {
    const within = belongs(row);
    const side = within ? inside : outside;
    side.of += parts.of[row]!;
    side.part += parts.part[row]!;
    if (units && parts.of[row] === 1) {
      const own = within ? unitsOf.inside : unitsOf.outside;
      own.set(units[row]!, (own.get(units[row]!) ?? 0) + 1);
    }
  }
  if (!units) return { inside, outside };
  return {
    inside: { ...inside, worth: unitsWorth(unitsOf.inside) },
    outside: { ...outside, worth: unitsWorth(unitsOf.outside) },
  };
}
