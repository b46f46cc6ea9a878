// Markup has no place in the texts of a pack: they are shown as they stand, and a tag is refused before anything is kept.

import type { FieldPath } from '../problems';
import { isRead } from '../short/read';

const TAG = /<(?:!--|\/?[a-z][a-z0-9-]*(?=[\s/>]))/i;

/** The first tag in a text, if there is one. */
export function tagIn(text: string): { readonly tag: string; readonly at: number } | undefined {
  const found = TAG.exec(text);
  return found ? { tag: `${found[0]}…>`, at: found.index } : undefined;
}

/** Where in a value of a YAML file tags stand. */
export function* tagsIn(
  value: unknown,
  at: FieldPath = [],
): Generator<readonly [FieldPath, string]> {
  if (typeof value === 'string') {
    const found = tagIn(value);
    if (found) yield [at, found.tag];
  } else if (Array.isArray(value)) {
    for (const [i, inner] of value.entries()) yield* tagsIn(inner, [...at, i]);
  } else if (isRead(value)) {
    for (const [key, inner] of Object.entries(value)) yield* tagsIn(inner, [...at, key]);
  }
}
