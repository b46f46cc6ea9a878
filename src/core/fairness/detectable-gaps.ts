// What the rows at hand could show at all: for each group the smallest gap to the reference that would be seen.
// Without it "no gap was found" says nothing: it may only mean that few people were looked at.

import { detectableGap, simultaneousLevel } from '../base/statistics';
import type { Cell } from './frame-cells';
import { LEVEL } from './frame-spec';
import type { Frame } from './frame';
import { metricById } from './metrics';

export interface DetectableGapOfCell {
  /** Denominators, as effective numbers where rows carry weights or units repeat. */
  readonly people: number;
  readonly referencePeople: number;
  readonly referenceRate: number;
  /** The smallest gap below and above the reference's rate that is seen; null where the scale ends before it. */
  readonly below: number | null;
  readonly above: number | null;
}

export interface DetectableOptions {
  /** The chance that a gap of this size shows; 0.80. */
  readonly power?: number;
  /** Level of the intervals that decide; 0.95. */
  readonly level?: number;
  /** How many intervals must hold together (Bonferroni), as in the frame; 1. */
  readonly family?: number;
}

/**
 * By key of the cell; the reference itself, and cells without anybody in a denominator, are left out. Empty where the
 * frame names no reference. Throws where the metric is no plain share: its spread depends on more than these numbers.
 */
export function detectableGaps(
  frame: Pick<Frame, 'cells' | 'strata' | 'referenceKey'>,
  metricId: string,
  { power = 0.8, level = LEVEL, family = 1 }: DetectableOptions = {},
): Readonly<Record<string, DetectableGapOfCell>> {
  const metric = metricById(metricId);
  if (metric.from !== 'counts' || !metric.share) {
    throw new Error(
      `"${metric.name}" is no plain share of people: the smallest gap that would be seen is known for shares only.`,
    );
  }
  if (frame.referenceKey === undefined) return {};
  const wide = simultaneousLevel(level, family);
  const byKey = new Map(frame.cells.map((cell) => [cell.key, cell]));
  const controls = frame.strata?.[0]?.levels.length ?? 0;
  const gaps: Record<string, DetectableGapOfCell> = {};
  for (const cell of frame.cells) {
    const key = [...cell.levels.slice(0, controls), frame.referenceKey].join('|');
    const reference = byKey.get(key);
    if (!reference || key === cell.key) continue;
    const [people, referencePeople] = [worth(cell, metricId), worth(reference, metricId)];
    const referenceRate = reference.values[metricId]?.value ?? null;
    if (referenceRate === null || !(people > 0 && referencePeople > 0)) continue;
    const { below, above } = detectableGap(referenceRate, people, referencePeople, {
      level: wide,
      power,
    });
    gaps[cell.key] = {
      people,
      referencePeople,
      referenceRate,
      below: below ?? null,
      above: above ?? null,
    };
  }
  return gaps;
}

function worth({ values }: Cell, metricId: string): number {
  const value = values[metricId];
  return value ? (value.effective ?? value.n) : 0;
}
