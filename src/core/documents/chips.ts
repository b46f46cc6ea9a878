// Citation chips in a text: [[12]] stands for the number pinned in entry 12 of the log.

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'chip'; readonly entry: number };

const CHIP = /\[\[(\d+)\]\]/g;

/** A text as pieces: words and chips in order. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(CHIP)) {
    if (match.index > at) out.push({ kind: 'text', text: text.slice(at, match.index) });
    out.push({ kind: 'chip', entry: Number(match[1]) });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ kind: 'text', text: text.slice(at) });
  return out;
}

/** Entry numbers of a text's chips, in order, each once. */
export function chipsOf(text: string): number[] {
  return [
    ...new Set(pieces(text).flatMap((piece) => (piece.kind === 'chip' ? [piece.entry] : []))),
  ];
}

/** The text with blanks in place of its chips: what the linters read. Positions stay the same. */
export function withoutChips(text: string): string {
  return text.replace(CHIP, (chip) => ' '.repeat(chip.length));
}

/** What a chip shows: the figure as words, and what it is of. */
export interface Chip {
  readonly entry: number;
  readonly shown: string;
  readonly title: string;
}
