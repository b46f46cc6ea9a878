// What a set of prototypes loses: rows badly told, labels badly foretold, groups told apart; and the slope of that loss.

import type { Call } from '../../base/call';
import { log } from '../../base/math';
import type { Design } from '../../table/encode';
import { columnsTimes } from './design-products';
import { impliedLabels, likeness, type Prototypes } from './prototypes';

/** What is weighed against each other: how well rows are told (x), labels foretold (y), groups alike (z). */
export interface LossWeights {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Rows to learn from: every one with a label and the index of its group (0 .. groups − 1, none empty). */
export interface LabelledRows {
  readonly design: Design;
  readonly y: Uint8Array;
  readonly group: Int32Array;
  readonly groups: number;
}

export interface PrototypeLoss {
  readonly value: number;
  readonly places: Float64Array;
  readonly labels: Float64Array;
}

/**
 * x · (Σ over groups of the mean squared error over rows and columns) + y · (mean log-loss of the implied labels)
 * + z · (mean over prototypes of the largest minus the smallest of the groups' mean likeness); and its slope along
 * every place and label. With two groups this is the objective of the paper and of AIF360.
 */
export async function prototypeLoss(
  rows: LabelledRows,
  prototypes: Prototypes,
  weights: LossWeights,
  call: Call,
): Promise<PrototypeLoss> {
  const { design, y, group, groups } = rows;
  const { count, places, labels } = prototypes;
  const { n, width } = design;
  const near = likeness(design, prototypes);
  await call.breathe();
  const { shares, distances, products, lengths, among } = near;
  const implied = impliedLabels(near, prototypes);
  const size = new Float64Array(groups);
  const mean = new Float64Array(groups * count);
  for (let i = 0; i < n; i++) {
    size[group[i]!]!++;
    for (let k = 0; k < count; k++) mean[group[i]! * count + k]! += shares[i * count + k]!;
  }
  for (let at = 0; at < mean.length; at++) mean[at]! /= size[Math.floor(at / count)]!;
  const { gap, pull } = groupGap(mean, groups, count);
  let error = 0;
  let surprise = 0;
  const byShare = new Float64Array(count);
  const byLabel = new Float64Array(count);
  // How much of each row goes into the slope of each prototype.
  const ofRows = new Float64Array(n * count);
  // Coefficients of the prototypes themselves in their slopes: count × count.
  const own = new Float64Array(count * count);
  for (let i = 0; i < n; i++) {
    const from = i * count;
    const per = 1 / (size[group[i]!]! * width);
    const p = implied[i]!;
    surprise -= log(y[i] === 1 ? p : 1 - p);
    const turn = y[i] === 1 ? -1 / p : 1 / (1 - p);
    let squared = lengths[i]!;
    let average = 0;
    for (let k = 0; k < count; k++) {
      const share = shares[from + k]!;
      let told = 0;
      for (let j = 0; j < count; j++) told += among[k * count + j]! * shares[from + j]!;
      squared += share * (told - 2 * products[from + k]!);
      byLabel[k]! += turn * share;
      byShare[k] =
        weights.x * per * 2 * (told - products[from + k]!) +
        (weights.y * turn * labels[k]!) / n +
        (weights.z * pull[group[i]! * count + k]!) / (size[group[i]!]! * count);
      average += share * byShare[k]!;
    }
    error += Math.max(0, squared) * per;
    for (let k = 0; k < count; k++) {
      const share = shares[from + k]!;
      const distance = distances[from + k]!;
      const byDistance = share * (average - byShare[k]!);
      // At the prototype itself the distance has no slope.
      const push = distance > 0 ? byDistance / distance : 0;
      const tell = 2 * weights.x * per * share;
      own[k * count + k]! += push;
      for (let j = 0; j < count; j++) own[k * count + j]! += tell * shares[from + j]!;
      ofRows[from + k] = -(push + tell);
    }
    if ((i & 1023) === 1023) await call.breathe();
  }
  for (let k = 0; k < count; k++) byLabel[k]! *= weights.y / n;
  const byPlace = columnsTimes(design, ofRows, count);
  for (let from = 0; from < byPlace.length; from += count) {
    for (let k = 0; k < count; k++) {
      for (let j = 0; j < count; j++) byPlace[from + k]! += own[k * count + j]! * places[from + j]!;
    }
  }
  return {
    value: weights.x * error + (weights.y * surprise) / n + weights.z * gap,
    places: byPlace,
    labels: byLabel,
  };
}

/** Mean over prototypes of the largest minus the smallest mean, and which group pulls it up (1) or down (−1). */
function groupGap(
  mean: Float64Array,
  groups: number,
  count: number,
): { gap: number; pull: Int8Array } {
  const pull = new Int8Array(mean.length);
  let gap = 0;
  for (let k = 0; k < count; k++) {
    let [most, least] = [0, 0];
    for (let g = 1; g < groups; g++) {
      if (mean[g * count + k]! > mean[most * count + k]!) most = g;
      if (mean[g * count + k]! < mean[least * count + k]!) least = g;
    }
    if (most === least) continue;
    pull[most * count + k] = 1;
    pull[least * count + k] = -1;
    gap += mean[most * count + k]! - mean[least * count + k]!;
  }
  return { gap: gap / count, pull };
}
