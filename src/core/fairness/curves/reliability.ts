// The reliability curve: in each bin of scores, what was promised on average, and how often it came true, with an interval.
// Murphy & Winkler (1977), Applied Statistics 26; within groups: Pleiss et al. (2017), On Fairness and Calibration.

import { effectiveNumber, wilson } from '../../base/statistics';
import type { Guesses } from './guesses';
import { placeScores } from './score-bins';

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  /** Rows. */
  readonly n: number;
  /** Sum of weights; n without weights. */
  readonly weight: number;
  readonly meanScore: number;
  /** Share with the favourable label. */
  readonly rate: number;
  /** Wilson limits of the rate, at the effective number of units. */
  readonly lo: number;
  readonly hi: number;
}

/**
 * The bins that have rows, from the lowest scores up; limits at z. Rows of one unit count as one person (their weights
 * are added up before Kish's number is taken): the interval is then rather too wide than too narrow.
 */
export function reliabilityCurve(
  { y, score, weights, units }: Guesses,
  edges: ArrayLike<number>,
  z: number,
): ReliabilityBin[] {
  const bins = edges.length - 1;
  const places = placeScores(score, edges);
  const n = new Int32Array(bins);
  const [weight, kept, promised] = [0, 1, 2].map(() => new Float64Array(bins)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const byUnit = Array.from({ length: bins }, () => new Map<number, number>());
  const squares = new Float64Array(bins);
  for (let i = 0; i < places.length; i++) {
    const b = places[i]!;
    const w = weights ? weights[i]! : 1;
    n[b]!++;
    weight[b]! += w;
    kept[b]! += w * y[i]!;
    promised[b]! += w * score[i]!;
    if (units) byUnit[b]!.set(units[i]!, (byUnit[b]!.get(units[i]!) ?? 0) + w);
    else squares[b]! += w * w;
  }
  const found: ReliabilityBin[] = [];
  for (let b = 0; b < bins; b++) {
    if (!(weight[b]! > 0)) continue;
    for (const w of byUnit[b]!.values()) squares[b]! += w * w;
    const rate = kept[b]! / weight[b]!;
    const worth = effectiveNumber(weight[b]!, squares[b]!);
    found.push({
      from: edges[b]!,
      to: edges[b + 1]!,
      n: n[b]!,
      weight: weight[b]!,
      meanScore: promised[b]! / weight[b]!,
      rate,
      ...wilson(rate * worth, worth, z),
    });
  }
  return found;
}
