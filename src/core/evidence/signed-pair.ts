// A signed disparity of two named cells out of several: the cell against the reference, and nobody else in between.

import { simultaneousLevel, zOf } from '../base/statistics';
import { disparities } from '../fairness/disparities';
import type { Frame, Interval } from '../fairness/frame';
import { LEVEL } from '../fairness/frame-spec';
import type { Ask } from './query';

/** Undefined where the disparity has no sign, or the frame has those two cells alone and says it already. */
export function signedPair(
  { overall, cells }: Frame,
  { disparity: id, cell, reference }: Extract<Ask, { kind: 'disparity' }>,
  family: number,
): { readonly value: number | null; readonly interval?: Interval } | undefined {
  const disparity = disparities.find((each) => each.id === id);
  const [own, other] = [cell, reference].map((key) => cells.find((each) => each.key === key));
  if (disparity?.reads !== 'signed' || disparity.needs !== 'reference' || !own || !other)
    return undefined;
  if (cells.length === 2) return undefined;
  const pair = [own.counts, other.counts];
  const found = disparity.of({ overall: overall.counts, cells: pair, reference: 1 });
  const level = simultaneousLevel(LEVEL, family);
  const limits = disparity.limits?.(own.counts, other.counts, zOf(level));
  return {
    value: found?.value ?? null,
    ...(limits ? { interval: { ...limits, level } } : {}),
  };
}
