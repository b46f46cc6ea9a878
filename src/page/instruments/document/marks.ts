// Draws what the linters mean over the words of a surface without touching them; where a browser cannot, the notes below still say it.

import { rangesOf, type Read } from './chip-text';

export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: 'assurance' | 'unsourced' | 'contradicted' | 'personal';
}

/** The marks of one surface. The browser keeps one list for the whole page, so each surface takes out only its own. */
export class Marks {
  #drawn: readonly { readonly kind: Mark['kind']; readonly range: Range }[] = [];

  draw(read: Read, marks: readonly Mark[]): void {
    if (!('highlights' in CSS)) return;
    this.clear();
    this.#drawn = marks.flatMap(({ kind, from, to }) =>
      rangesOf(read, from, to).map((range) => ({ kind, range })),
    );
    for (const { kind, range } of this.#drawn) listOf(kind).add(range);
  }

  clear(): void {
    for (const { kind, range } of this.#drawn) listOf(kind).delete(range);
    this.#drawn = [];
  }
}

function listOf(kind: Mark['kind']): Highlight {
  const list = CSS.highlights.get(kind) ?? new Highlight();
  CSS.highlights.set(kind, list);
  return list;
}
