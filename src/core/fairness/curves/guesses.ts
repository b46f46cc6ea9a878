// Scores beside what came true, of one group: what a curve is drawn from.

import { gather } from '../../base/gather';
import type { Scored } from '../scored';

export interface Guesses {
  /** 1 = the favourable label. */
  readonly y: ArrayLike<number>;
  readonly score: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
  /** Sampling unit of each row; absent = every row is its own unit. */
  readonly units?: ArrayLike<number>;
}

/** Two groups whose curves are compared; signed numbers are the group minus the reference. */
export interface TwoGuesses {
  readonly group: Guesses;
  readonly reference: Guesses;
}

/** The rows at these positions. Throws when there are no scores, or one is not a number. */
export function guessesOf(rows: Omit<Scored, 'yhat'>, positions: Int32Array): Guesses {
  const { y, score, weights, units } = rows;
  if (!score) throw new Error('A curve needs a score for every row, and these rows have none.');
  const own = gather(score, positions);
  if (own.some(Number.isNaN))
    throw new Error('A row has no score (NaN). Leave such rows out before drawing curves.');
  return {
    y: gather(y, positions),
    score: own,
    ...(weights ? { weights: gather(weights, positions) } : {}),
    ...(units ? { units: gather(units, positions) } : {}),
  };
}

/** true, or a sentence why what reads scores as chances cannot read these. */
export function areChances(score: ArrayLike<number>, reader = 'Calibration'): true | string {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < score.length; i++) {
    low = Math.min(low, score[i]!);
    high = Math.max(high, score[i]!);
  }
  if (!(low < 0 || high > 1)) return true;
  return `The scores run from ${short(low)} to ${short(high)}. ${reader} reads a score as a chance, so they must lie between 0 and 1: rescale them with the score’s "from" and "to".`;
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000);
