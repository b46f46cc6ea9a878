// What the sentences about a model may name: its gap before and after, what it costs, who gained and who lost.

import { speak, speakInterval } from '../../documents/figures';
import type { Comparison } from '../../lab/jobs/compare';
import { cellName, type Scene } from '../scene';
import type { Chosen } from './chosen-model';

export const GAP_SLOTS = [
  'chosen',
  'gap-before',
  'gap-after',
  'gap-change',
  'gap-interval',
  'closed',
] as const;

export function gapSlots(
  { run, own }: Pick<Chosen, 'run' | 'own'>,
  closed: number,
): Record<(typeof GAP_SLOTS)[number], string> {
  return {
    chosen: run.body.title,
    'gap-before': inPoints(own, own.gap?.before),
    'gap-after': inPoints(own, own.gap?.after),
    'gap-change': inPoints(own, own.gap?.difference),
    'gap-interval': own.gap?.interval
      ? `${speakInterval({ interval: own.gap.interval, n: 0 }, 'points')} points`
      : 'unknown width',
    closed: inPercent(own, Math.max(0, closed)),
  };
}

export const MOVED_SLOTS = [
  'worse-off',
  'gained',
  'lost',
  'other',
  'other-gained',
  'other-lost',
] as const;

export function movedSlots(
  own: Comparison,
  { groups, worseOff, other }: { groups: readonly string[]; worseOff: string; other: string },
  scene: Scene,
): Record<(typeof MOVED_SLOTS)[number], string> {
  const moved = (group: string, way: 'gained' | 'lost'): string => {
    const found = own.moved.find((entry) => entry.group === group)?.[way];
    // Of cross-fitted rows these are means over rounds.
    return String(Math.round((found?.deserving ?? 0) + (found?.other ?? 0)));
  };
  return {
    'worse-off': cellName(scene, groups, worseOff),
    gained: moved(worseOff, 'gained'),
    lost: moved(worseOff, 'lost'),
    other: cellName(scene, groups, other),
    'other-gained': moved(other, 'gained'),
    'other-lost': moved(other, 'lost'),
  };
}

/** A difference as these rows carry it. */
export function inPoints(own: Comparison, value: number | null | undefined): string {
  return speak({ value: value ?? null, n: peopleOf(own) }, 'points');
}

export function inPercent(own: Comparison, value: number | null | undefined): string {
  return speak({ value: value ?? null, n: peopleOf(own) }, 'share');
}

function peopleOf({ after }: Comparison): number {
  return after.overall.values['balanced-accuracy']!.n;
}
