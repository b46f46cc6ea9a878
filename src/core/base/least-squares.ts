// Least squares on centred columns by Gram–Schmidt: the part of a column that others foretell along straight lines, and what is left.

import type { Call } from './call';
import { dot } from './dot';
import { gather } from './gather';

/** What other columns foretell of one: x ≈ its mean + Σ slope · (other − mean). */
export interface LeastSquaresFit {
  /** Mean of each of the others, over the rows it was learnt from. */
  readonly means: readonly number[];
  /** One a column; 0 for a column that the ones before it already say. */
  readonly slopes: readonly number[];
}

/** Remainders below this share of a column's own length are rounding. */
const NOTHING = 1e-9;

/**
 * Fits each column of `columns` by the `others` together, over the rows that miss none of the others (NaN),
 * nor the column itself. All arrays have one length. Row weights play no part.
 */
export async function leastSquares(
  others: readonly Float64Array[],
  columns: readonly Float64Array[],
  call: Call,
): Promise<LeastSquaresFit[]> {
  const n = others[0]?.length ?? 0;
  const known = Int32Array.from({ length: n }, (_, i) => i).filter((i) =>
    others.every((other) => !Number.isNaN(other[i]!)),
  );
  const whole = await basisOf(others, known, call);
  const fits: LeastSquaresFit[] = [];
  for (const column of columns) {
    const rows = known.filter((i) => !Number.isNaN(column[i]!));
    const basis = rows.length === known.length ? whole : await basisOf(others, rows, call);
    fits.push({ means: basis.means, slopes: slopesOf(basis, gather(column, rows)) });
    await call.breathe();
  }
  return fits;
}

/** x − strength · Σ slope · (other − mean), row by row. A row that misses one of the others keeps its value. */
export function lessFitted(
  column: Float64Array,
  others: readonly Float64Array[],
  { means, slopes }: LeastSquaresFit,
  strength: number,
): Float64Array {
  const foretold = new Float64Array(column.length);
  for (const [k, other] of others.entries()) {
    const [mean, slope] = [means[k]!, slopes[k]!];
    for (let i = 0; i < foretold.length; i++) foretold[i]! += slope * (other[i]! - mean);
  }
  for (let i = 0; i < foretold.length; i++) {
    const part = foretold[i]!;
    foretold[i] = Number.isNaN(part) ? column[i]! : column[i]! - strength * part;
  }
  return foretold;
}

/** Centred columns as orthonormal directions and a triangle: column k = Σ over j ≤ k of triangle[k][j] · direction j. */
interface Basis {
  readonly means: readonly number[];
  /** Undefined where the columns before it already say this one. */
  readonly directions: readonly (Float64Array | undefined)[];
  readonly triangle: readonly (readonly number[])[];
}

/** Gram–Schmidt, each column twice over (Giraud et al. 2005: then it is as orthogonal as rounding lets it be). */
async function basisOf(
  others: readonly Float64Array[],
  rows: Int32Array,
  call: Call,
): Promise<Basis> {
  const means: number[] = [];
  const directions: (Float64Array | undefined)[] = [];
  const triangle: number[][] = [];
  for (const other of others) {
    const left = gather(other, rows);
    const mean = left.reduce((sum, value) => sum + value, 0) / Math.max(1, left.length);
    for (let i = 0; i < left.length; i++) left[i]! -= mean;
    const before = Math.sqrt(dot(left, left));
    const row = directions.map(() => 0);
    for (let twice = 0; twice < 2; twice++) {
      for (const [j, direction] of directions.entries()) {
        if (!direction) continue;
        const along = dot(left, direction);
        row[j]! += along;
        for (let i = 0; i < left.length; i++) left[i]! -= along * direction[i]!;
      }
    }
    const length = Math.sqrt(dot(left, left));
    const says = length > NOTHING * before;
    if (says) for (let i = 0; i < left.length; i++) left[i]! /= length;
    means.push(mean);
    directions.push(says ? left : undefined);
    triangle.push([...row, says ? length : 0]);
    await call.breathe();
  }
  return { means, directions, triangle };
}

function slopesOf({ directions, triangle }: Basis, column: Float64Array): number[] {
  const along = directions.map((direction) => (direction ? dot(column, direction) : 0));
  const slopes = directions.map(() => 0);
  for (let k = slopes.length - 1; k >= 0; k--) {
    if (!directions[k]) continue;
    let rest = along[k]!;
    for (let j = k + 1; j < slopes.length; j++) rest -= slopes[j]! * triangle[j]![k]!;
    slopes[k] = rest / triangle[k]![k]!;
  }
  return slopes;
}
