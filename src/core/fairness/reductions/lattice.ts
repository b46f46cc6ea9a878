// A grid of multipliers: every whole-numbered point within a given sum of steps, scaled. Fairlearn's lattice, without its cut.

import type { Axis, Moment } from './moment';

export interface Lattice {
  /** Whole steps along each axis, the first axis slowest, each from its least value up. */
  readonly points: readonly (readonly number[])[];
  /** Σ |steps| of the outermost points. */
  readonly steps: number;
}

/** More points than this are a mistake in the settings: each is a fit. */
const MOST_POINTS = 5000;

/**
 * The smallest lattice with at least `size` points, all of them (Fairlearn 0.15 keeps the first `size` and so leaves out
 * one corner). Points with Σ |steps| ≤ N; where multipliers span the objective, those with Σ = N. Throws when
 * there are so many axes that the next larger lattice is beyond any patience.
 */
export function lattice(
  { axes, spansObjective }: Pick<Moment, 'axes' | 'spansObjective'>,
  size: number,
): Lattice {
  for (let steps = 0; ; steps++) {
    const points: number[][] = [];
    extend(axes, spansObjective ? 'exactly' : 'at most', steps, [], points);
    if (points.length >= size || axes.length === 0 || (spansObjective && axes.length === 1)) {
      return { points, steps };
    }
  }
}

function extend(
  axes: readonly Axis[],
  sum: 'at most' | 'exactly',
  left: number,
  begun: readonly number[],
  points: number[][],
): void {
  const axis = axes[begun.length];
  if (!axis) {
    points.push([...begun]);
    if (points.length > MOST_POINTS) {
      throw new Error(
        `A grid over ${axes.length} multipliers has more than ${MOST_POINTS} points. Ask for fewer points, compare fewer groups, or choose exponentiated gradient.`,
      );
    }
    return;
  }
  const last = begun.length === axes.length - 1;
  const least = axis.minus === undefined ? 0 : 0 - left;
  for (let value = least; value <= left; value++) {
    if (sum === 'exactly' && last && Math.abs(value) !== left) continue;
    extend(axes, sum, left - Math.abs(value), [...begun, value], points);
  }
}

/** A point as multipliers: |steps| · limit / N on its axis' upper or lower constraint, 0 elsewhere. */
export function multipliersOf(
  point: readonly number[],
  { axes, index }: Pick<Moment, 'axes' | 'index'>,
  { steps }: Lattice,
  limit: number,
): Float64Array {
  const out = new Float64Array(index.length);
  const unit = steps === 0 ? 0 : limit / steps;
  point.forEach((value, k) => {
    const { plus, minus } = axes[k]!;
    if (value > 0) out[plus] = value * unit;
    if (value < 0 && minus !== undefined) out[minus] = -value * unit;
  });
  return out;
}
