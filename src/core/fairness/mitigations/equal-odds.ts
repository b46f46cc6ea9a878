// Search for one point of the ROC plane that every group can reach: equalized odds.

import { corners, evenGrid } from './grid';
import { at, type Hull } from './hull';
import type { Search } from './parity';
import type { Measure } from './reach';

export interface OddsResult {
  /** False and true positive rate that all groups get. */
  readonly x: number;
  readonly y: number;
  readonly objective: number;
}

/** The objective at a point of the ROC plane. */
type Value = (x: number, y: number) => number;

/**
 * The best point under every group's ROC hull (Hardt, Price & Srebro 2016, section 4). A group that could do better
 * gives the surplus up: with some share its scores are not looked at. The objective is linear in (x, y) and the lowest
 * hull is concave, so the optimum lies at a corner of a hull, or where two hulls cross beside the best corner. The
 * first best wins.
 */
export function bestOdds(
  hulls: readonly Hull[],
  objective: Measure,
  rows: { readonly positives: number; readonly negatives: number },
  search: Search,
): OddsResult {
  if (hulls.length === 0) throw new Error('There is no group with tuning rows.');
  const { positives, negatives } = rows;
  const value: Value = (x, y) =>
    objective({ tp: positives * y, fp: negatives * x, positives, negatives });
  const found = (x: number): OddsResult => {
    const y = lowest(hulls, x);
    return { x, y, objective: value(x, y) };
  };
  const places = search.kind === 'grid' ? evenGrid(search.size) : corners(hulls);
  let best = found(places[0]!);
  let place = 0;
  for (let k = 1; k < places.length; k++) {
    const next = found(places[k]!);
    if (next.objective > best.objective) [best, place] = [next, k];
  }
  if (search.kind === 'grid') return best;
  for (const k of [place - 1, place]) {
    if (k < 0 || k + 1 >= places.length) continue;
    const next = found(peakBetween(hulls, places[k]!, places[k + 1]!, value));
    if (next.objective > best.objective) best = next;
  }
  return best;
}

function lowest(hulls: readonly Hull[], x: number): number {
  let y = Infinity;
  for (const hull of hulls) y = Math.min(y, at(hull, x).y);
  return y;
}

/** A hull between two neighbouring corners: its heights at both. */
interface Line {
  readonly left: number;
  readonly right: number;
}

/**
 * Between two neighbouring corners all hulls are straight, and the lowest of them peaks where a line along which the
 * objective rises meets one along which it falls (Kelley's cutting planes in one dimension): start from the lowest at
 * either end, and let any that is lower still at their crossing take its side's place.
 */
function peakBetween(hulls: readonly Hull[], from: number, to: number, value: Value): number {
  const lines = hulls.map((hull): Line => ({ left: at(hull, from).y, right: at(hull, to).y }));
  const rises = ({ left, right }: Line): boolean => value(to, right) > value(from, left);
  let [rising, falling] = [lowestLine(lines, 0), lowestLine(lines, 1)];
  if (!rises(rising)) return from;
  if (rises(falling)) return to;
  for (;;) {
    const before = rising.left - falling.left;
    const after = rising.right - falling.right;
    if (before >= 0 || after <= 0) return before >= 0 ? from : to;
    const share = before / (before - after);
    const lower = lowestLine(lines, share);
    if (height(lower, share) >= height(rising, share) || lower === rising || lower === falling)
      return from + (to - from) * share;
    if (rises(lower)) rising = lower;
    else falling = lower;
  }
}

function height({ left, right }: Line, share: number): number {
  return left + (right - left) * share;
}

/** The lowest at a share of the way; of equals, the one that is lower at the farther end. */
function lowestLine(lines: readonly Line[], share: number): Line {
  const far = share < 0.5 ? 1 : 0;
  return lines.reduce((low, line) => {
    const by = height(line, share) - height(low, share);
    return by < 0 || (by === 0 && height(line, far) < height(low, far)) ? line : low;
  });
}
