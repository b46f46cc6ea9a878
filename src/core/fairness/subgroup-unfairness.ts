// Rich-subgroup unfairness of one group: how far its error rate lies from everybody's, times how many it concerns.
// Kearns, Neel, Roth & Wu (2018), Preventing Fairness Gerrymandering, definition 2.3: size × distance, so that a tiny group
// far off and a large one near by can weigh the same.

import { everybody } from './counts';
import type { Share } from './metric';
import type { Counts } from './scored';

/**
 * (people of the group in the denominator) / (everybody) × (rate of the group − rate of everybody), with its sign.
 * A group with nobody in the denominator weighs 0. Undefined when nobody at all is in it.
 */
export function weighedGap(
  { part, of }: Share,
  group: Counts,
  overall: Counts,
): number | undefined {
  const all = of(overall);
  if (!(all > 0)) return undefined;
  return (part(group) - of(group) * (part(overall) / all)) / everybody(overall);
}
