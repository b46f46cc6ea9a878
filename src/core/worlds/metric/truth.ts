// What is true of a MetricWorld: the rates of each group and of each cell, from the planted chances alone.

import type { Estimand, Truth } from '../world';
import { bands, groups, type MetricCell, type MetricPlan } from './plan';

export const rateIds = [
  'base-rate',
  'selection-rate',
  'true-positive-rate',
  'false-positive-rate',
  'precision',
] as const;
export type RateId = (typeof rateIds)[number];

/** Group and band as a frame names its cells. */
export const cellKey = ({ group, band }: MetricCell): string =>
  `${groups[group]}|${bands[band]!.band}`;

export function metricTruth({ kind, cells, worst, lure, product }: MetricPlan): Truth {
  const estimands: Record<string, Estimand> = {};
  const state = (name: string, some: readonly MetricCell[]): void => {
    for (const id of rateIds)
      estimands[`${id}: ${name}`] = { value: rateOf(id, some), plain: `${id} of ${name}` };
  };
  groups.forEach((name, group) => state(name, ofGroup(cells, group)));
  for (const cell of cells) state(cellKey(cell), [cell]);
  return {
    kind,
    estimands,
    sets: {
      'worst-cells': worst.map(cellKey),
      'only-looks-bad': lure ? [cellKey(lure)] : [],
      holds: kind === 'harmful' ? [product.holds] : [...rateIds],
    },
    counts: {},
  };
}

export const ofGroup = (cells: readonly MetricCell[], group: number): MetricCell[] =>
  cells.filter((cell) => cell.group === group);

/** A rate of several cells taken together. */
export function rateOf(id: RateId, cells: readonly MetricCell[]): number {
  const { part, whole } = partsOf(id, cells);
  return part / whole;
}

/** Share of all people the rate counts (`whole`) and those among them it counts as hits. */
export function partsOf(
  id: RateId,
  cells: readonly MetricCell[],
): { readonly part: number; readonly whole: number } {
  const sum = (value: (cell: MetricCell) => number): number =>
    cells.reduce((total, cell) => total + cell.share * value(cell), 0);
  const tp = sum(({ base, tpr }) => base * tpr);
  const fp = sum(({ base, fpr }) => (1 - base) * fpr);
  const all = sum(() => 1);
  const positives = sum(({ base }) => base);
  switch (id) {
    case 'base-rate':
      return { part: positives, whole: all };
    case 'selection-rate':
      return { part: tp + fp, whole: all };
    case 'true-positive-rate':
      return { part: tp, whole: positives };
    case 'false-positive-rate':
      return { part: fp, whole: all - positives };
    case 'precision':
      return { part: tp, whole: tp + fp };
  }
}
