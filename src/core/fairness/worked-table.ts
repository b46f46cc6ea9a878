// The tables behind most worked examples: 40 people, 10 of whom earn the favourable label, 9 of whom are selected; and 40 others.

import type { Counts } from './scored';

export const forty: Counts = { tp: 6, fn: 4, fp: 3, tn: 27 };

/** Forty others who are selected about as often, but less often when they deserve it. */
export const fortyOthers: Counts = { tp: 4, fn: 6, fp: 6, tn: 24 };

/** Both, as the groups of a worked comparison; "a" is the reference. */
export const twoGroups = { groups: { a: forty, b: fortyOthers }, reference: 'a' } as const;
/** Groups whose labels differ: 10 of 40 favourable in "a", 20 of 40 in "b". */
export const unequalLabels = {
  groups: { a: forty, b: { tp: 12, fn: 8, fp: 4, tn: 16 } },
  reference: 'a',
} as const;
