// Platt scaling: a logistic curve from score to the chance of the favourable label.

import { log, logOnePlusExp, sigmoid } from '../../base/math';
import type { RocScan } from '../roc-scan';
import type { ScoreMap } from './score-map';

const STEPS = 100;
const GRADIENT = 1e-10;
const SHORTEST = 1e-10;

/**
 * Platt 1999 with his smoothed targets, (P + 1)/(P + 2) for the favourable and 1/(N + 2) for the others, fitted by
 * Newton steps with backtracking (Lin, Lin & Weng 2007). With row weights P and N are sums of weights.
 */
export function plattMap(scan: RocScan): ScoreMap {
  const { scores, allPositives, allNegatives } = scan;
  const high = (allPositives + 1) / (allPositives + 2);
  const low = 1 / (allNegatives + 2);
  const rows = Array.from(scores, (score, i) => {
    const good = scan.positives[i]! - (i > 0 ? scan.positives[i - 1]! : 0);
    const bad = scan.negatives[i]! - (i > 0 ? scan.negatives[i - 1]! : 0);
    return { score, all: good + bad, target: good * high + bad * low };
  });
  // Scores far from 0 would make the steps ill-conditioned: the fit sees them centred.
  const all = allPositives + allNegatives;
  const centre = rows.reduce((sum, row) => sum + row.all * row.score, 0) / all;
  const loss = (slope: number, intercept: number): number =>
    rows.reduce((sum, row) => {
      const z = slope * (row.score - centre) + intercept;
      return sum + row.all * logOnePlusExp(z) - row.target * z;
    }, 0);
  let slope = 0;
  let intercept = log((allPositives + 1) / (allNegatives + 1));
  let value = loss(slope, intercept);
  for (let step = 0; step < STEPS; step++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-12, 0, 1e-12];
    for (const row of rows) {
      const x = row.score - centre;
      const p = sigmoid(slope * x + intercept);
      const off = row.all * p - row.target;
      const curve = row.all * p * (1 - p);
      gs += off * x;
      gi += off;
      hss += curve * x * x;
      hsi += curve * x;
      hii += curve;
    }
    if (Math.abs(gs) <= GRADIENT * all && Math.abs(gi) <= GRADIENT * all) break;
    const determinant = hss * hii - hsi * hsi;
    // Scores that are all the same leave the slope undetermined: only the intercept moves.
    const [ds, di] =
      determinant > 0
        ? [(hsi * gi - hii * gs) / determinant, (hsi * gs - hss * gi) / determinant]
        : [0, -gi / hii];
    const descent = gs * ds + gi * di;
    let share = 1;
    for (; share >= SHORTEST; share /= 2) {
      const next = loss(slope + share * ds, intercept + share * di);
      if (next <= value + 1e-4 * share * descent) {
        slope += share * ds;
        intercept += share * di;
        value = next;
        break;
      }
    }
    if (share < SHORTEST) break;
  }
  return { kind: 'sigmoid', slope, intercept: intercept - slope * centre };
}
