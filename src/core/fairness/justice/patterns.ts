// The four patterns by id.

import { egalitarian } from './egalitarian';
import { maximin } from './maximin';
import type { Pattern } from './pattern';
import { prioritarian } from './prioritarian';
import { sufficientarian } from './sufficientarian';

export const patterns: readonly Pattern[] = [egalitarian, maximin, prioritarian, sufficientarian];

/** Throws an error naming the ids there are. */
export function patternById(id: string): Pattern {
  const found = patterns.find((pattern) => pattern.id === id);
  if (found) return found;
  throw new Error(
    `There is no pattern of justice "${id}". The patterns are: ${patterns.map((each) => each.id).join(', ')}.`,
  );
}
