// Words that hold a difference against the margin of what still counts as none.

import type { EquivalenceVerdict } from '../../core/base/statistics';
import { points } from './format';

const within = (margin: number): string => `±${points(margin, 0)} points`;

export const againstMargin = {
  verdicts: {
    within: (margin) =>
      `The whole interval lies within ${within(margin)}, the margin that this sandbox measures against: whatever gap there is, it is smaller than that. Whether so much matters is a judgement.`,
    beyond: (margin) =>
      `The whole interval lies outside ${within(margin)}, the margin that this sandbox measures against.`,
    differs: (margin) =>
      `There is a gap; whether it is larger than ${within(margin)}, the margin that this sandbox measures against, cannot be told.`,
    'not-shown': () => 'A gap is not shown, and neither is its absence.',
  } as Readonly<Record<EquivalenceVerdict, (margin: number) => string>>,
  couldSee: (gap: number) =>
    `With this many people, a gap of ${points(gap)} points or more would show 8 times in 10.`,
} as const;
