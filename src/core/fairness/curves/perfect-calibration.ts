// What calibration errors come to when every score keeps its promise exactly: labels are drawn anew with the scores as
// their chances, and the errors counted again. Bröcker & Smith (2007), Increasing the Reliability of Reliability Diagrams.

import type { Call } from '../../base/call';
import type { Rng } from '../../base/rng';
import { quantile, sorted } from '../../base/statistics';
import { calibrationErrors } from './bin-gaps';
import { areChances, type Guesses } from './guesses';
import { placeScores } from './score-bins';

export interface PerfectCalibration {
  /** Mean over the draws, and the value that only 1 − level of them exceed. */
  readonly expected: { readonly mean: number; readonly hi: number };
  readonly maximum: { readonly mean: number; readonly hi: number };
  /** The middle `level` of the signed error. */
  readonly large: { readonly lo: number; readonly hi: number };
}

const DRAWS = 500;

/**
 * Simulated with the stream given: same stream, same numbers. Rows of one unit share one draw, so that a person with many
 * rows is one person. Undefined for nobody and where the scores are no chances.
 */
export async function perfectCalibration(
  guesses: Guesses,
  edges: ArrayLike<number>,
  level: number,
  random: Rng,
  call: Call,
  draws = DRAWS,
): Promise<PerfectCalibration | undefined> {
  const { score, weights, units } = guesses;
  if (score.length === 0 || areChances(score) !== true) return undefined;
  const bins = edges.length - 1;
  const places = placeScores(score, edges);
  const weight = new Float64Array(bins);
  const promised = new Float64Array(bins);
  for (let i = 0; i < places.length; i++) {
    const w = weights ? weights[i]! : 1;
    weight[places[i]!]! += w;
    promised[places[i]!]! += w * score[i]!;
  }
  const unit = unitNumbers(units);
  const luck = new Float64Array(unit?.count ?? 0);
  const found = { expected: draw(draws), maximum: draw(draws), large: draw(draws) };
  const excess = new Float64Array(bins);
  for (let d = 0; d < draws; d++) {
    await call.breathe();
    for (let u = 0; u < luck.length; u++) luck[u] = random.next();
    excess.set(promised);
    for (let i = 0; i < places.length; i++) {
      const chance = unit ? luck[unit.of[i]!]! : random.next();
      if (chance < score[i]!) excess[places[i]!]! -= weights ? weights[i]! : 1;
    }
    const errors = calibrationErrors(weight, excess);
    if (!errors) return undefined;
    found.expected[d] = errors.expected;
    found.maximum[d] = errors.maximum;
    found.large[d] = errors.large;
  }
  const large = sorted(found.large);
  const tail = (1 - level) / 2;
  return {
    expected: meanAndHigh(found.expected, level),
    maximum: meanAndHigh(found.maximum, level),
    large: { lo: quantile(large, tail), hi: quantile(large, 1 - tail) },
  };
}

const draw = (draws: number): Float64Array => new Float64Array(draws);

function meanAndHigh(values: Float64Array, level: number): { mean: number; hi: number } {
  let sum = 0;
  for (const value of values) sum += value;
  return { mean: sum / values.length, hi: quantile(sorted(values), level) };
}

/** Units numbered in the order they are met. */
function unitNumbers(
  units: ArrayLike<number> | undefined,
): { of: Int32Array; count: number } | undefined {
  if (!units) return undefined;
  const known = new Map<number, number>();
  const of = Int32Array.from(units, (id) => {
    const number = known.get(id) ?? known.size;
    known.set(id, number);
    return number;
  });
  return { of, count: known.size };
}
