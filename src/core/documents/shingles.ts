// How much of a text is copied: the share of its three-word runs that stand in one of the sources (Broder 1997).

import { words } from './sentences';

const LENGTH = 3;

/** Above this share a section counts as copied (curriculum 9.2, point 7). */
export const COPIED = 0.6;

/** Share of the text's shingles found in the sources together, 0 to 1. A text of under three words has none. */
export function copiedShare(text: string, sources: readonly string[]): number {
  const own = shingles(text);
  if (own.length === 0) return 0;
  const known = new Set(sources.flatMap(shingles));
  return own.filter((shingle) => known.has(shingle)).length / own.length;
}

function shingles(text: string): string[] {
  const list = words(text);
  return list
    .slice(0, Math.max(0, list.length - LENGTH + 1))
    .map((_, i) => list.slice(i, i + LENGTH).join(' '));
}
