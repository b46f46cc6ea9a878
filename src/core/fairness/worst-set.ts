// The groups that cannot be told from the worst one: naming a single worst intersection is usually more than rows can carry.
// Bonferroni-wide intervals of each group against the lowest (or highest) keep the truly worst group in the set with the
// stated confidence, whichever group happens to come out last: Gupta (1965), Technometrics 7; Hsu (1996), chapter 4.

import { simultaneousLevel, zOf } from '../base/statistics';
import { compareCells, type Sure } from './compare-cells';
import { countCells } from './count-cells';
import type { Comparison } from './estimate';
import { measurer } from './frame-cells';
import { LEAST, LEVEL, MARGIN, type FrameSpec } from './frame-spec';
import { metricById } from './metrics';
import type { Scored } from './scored';

export interface WorstSet {
  /** The group with the worst value. null when no group has 30 people in the denominator. */
  readonly worst: string | null;
  /** Keys of the groups whose interval against the worst holds 0, the worst first among them. */
  readonly set: readonly string[];
  readonly judged: readonly Judged[];
  /** Groups with fewer than 30 people in the denominator, or none: they are not judged. */
  readonly tooSmall: readonly string[];
  /** Level of each interval; together they hold at the level asked for. */
  readonly level: number;
}

export interface Judged {
  readonly key: string;
  readonly value: number;
  readonly n: number;
  /** Against the worst; absent for the worst itself. */
  readonly toWorst?: Comparison;
  readonly inSet: boolean;
}

/** `direction`: which end is worst, 'low' for a rate of good outcomes, 'high' for one of errors. */
export function worstSet(
  rows: Scored,
  spec: Pick<FrameSpec, 'groups' | 'level' | 'family' | 'margin'>,
  metricId: string,
  direction: 'low' | 'high',
): WorstSet {
  const metric = metricById(metricId);
  const counted = countCells(rows, spec.groups);
  const { measure } = measurer(rows, counted);
  const cells = counted.keys.map((key, k) => ({ key, measured: measure(metric, k) }));
  const judged = cells.filter(
    ({ measured }) => measured.value !== undefined && measured.n >= LEAST,
  );
  const tooSmall = cells.filter((cell) => !judged.includes(cell)).map(({ key }) => key);
  const level = simultaneousLevel(
    spec.level ?? LEVEL,
    Math.max(spec.family ?? 1, judged.length - 1, 1),
  );
  const sure: Sure = { level, z: zOf(level), margin: spec.margin ?? MARGIN };
  const sorted = [...judged].sort(
    (a, b) => (direction === 'low' ? 1 : -1) * (a.measured.value! - b.measured.value!),
  );
  const [worst] = sorted;
  const shown = sorted.map(({ key, measured }): Judged => {
    const { value, n } = measured;
    if (key === worst!.key) return { key, value: value!, n, inSet: true };
    const toWorst = compareCells(measured, worst!.measured, sure);
    const { interval } = toWorst;
    const inSet = !interval || (interval.lo <= 0 && interval.hi >= 0);
    return { key, value: value!, n, toWorst, inSet };
  });
  return {
    worst: worst?.key ?? null,
    set: shown.filter(({ inSet }) => inSet).map(({ key }) => key),
    judged: shown,
    tooSmall,
    level,
  };
}
