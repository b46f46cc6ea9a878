// Search for one point of the ROC plane that every group can reach: equalized odds.

import { corners, evenGrid } from './grid';
import { at, type Hull } from './hull';
import type { Search } from './parity';
import { rateOf, type Rate } from './tradeoff';

export interface OddsResult {
  /** False and true positive rate that all groups get. */
  readonly x: number;
  readonly y: number;
  readonly objective: number;
}

/**
 * The best point under every group's ROC hull (Hardt, Price & Srebro 2016, section 4). A group that could do better
 * gives the surplus up: with some share its scores are not looked at. The objective is linear in (x, y) and the lowest
 * hull is concave, so the optimum lies at a corner of a hull or where two hulls cross. The first best wins.
 */
export function bestOdds(
  hulls: readonly Hull[],
  objective: Rate,
  rows: { readonly positives: number; readonly negatives: number },
  search: Search,
): OddsResult {
  const places =
    search.kind === 'grid' ? evenGrid(search.size) : withCrossings(hulls, corners(hulls));
  let best: OddsResult | undefined;
  for (const x of places) {
    const y = Math.min(...hulls.map((hull) => at(hull, x).y));
    const value = rateOf(objective, { tp: rows.positives * y, fp: rows.negatives * x, ...rows });
    if (!best || value > best.objective) best = { x, y, objective: value };
  }
  if (!best) throw new Error('There is no group with tuning rows.');
  return best;
}

/** Between two neighbouring corners all hulls are straight, so each pair crosses there at most once. */
function withCrossings(hulls: readonly Hull[], places: Float64Array): Float64Array {
  const heights = hulls.map((hull) => Float64Array.from(places, (x) => at(hull, x).y));
  const all = [...places];
  for (let k = 1; k < places.length; k++) {
    for (let i = 1; i < hulls.length; i++) {
      for (let j = 0; j < i; j++) {
        const before = heights[i]![k - 1]! - heights[j]![k - 1]!;
        const after = heights[i]![k]! - heights[j]![k]!;
        if (before * after >= 0) continue;
        all.push(places[k - 1]! + ((places[k]! - places[k - 1]!) * before) / (before - after));
      }
    }
  }
  return Float64Array.from(all).sort();
}
