// A rising change of scores, as plain JSON: what calibration learns and a rule carries with it.

import { firstPlace } from '../../base/first-place';
import { sigmoid } from '../../base/math';

export type ScoreMap =
  /** Straight between neighbouring places, level outside them; both lists rise. */
  | { readonly kind: 'steps'; readonly at: readonly number[]; readonly value: readonly number[] }
  /** 1 / (1 + e^−(slope · score + intercept)). */
  | { readonly kind: 'sigmoid'; readonly slope: number; readonly intercept: number };

/** The changed score, in [0, 1]. */
export function mapScore(map: ScoreMap, score: number): number {
  if (map.kind === 'sigmoid') return sigmoid(map.slope * score + map.intercept);
  const { at, value } = map;
  const next = firstPlace(at.length, (i) => at[i]! > score);
  if (next === 0) return value[0]!;
  if (next === at.length) return value[next - 1]!;
  const [x, y] = [at[next - 1]!, value[next - 1]!];
  return y + ((value[next]! - y) * (score - x)) / (at[next]! - x);
}
