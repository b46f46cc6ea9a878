// What the decomposition of a gap shows, in one sentence that claims no more than the intervals carry.

import { explain } from '../../../../words/explain';
import type { Found } from './ask';

const say = explain.gap;

/** `names`: the two groups as people. */
export function gapTitle(
  { gap, parts }: Found<'gap'>,
  { group, reference }: { readonly group: string; readonly reference: string },
): string {
  const [first] = parts;
  const told = first?.interval && (first.interval.lo > 0 || first.interval.hi < 0);
  if (!first || !told) return say.nothing(group, reference);
  return first.value / gap > 0.5
    ? say.title(first.column, group, reference)
    : say.largest(first.column, group, reference);
}
