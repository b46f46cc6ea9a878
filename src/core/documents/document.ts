// A deliverable as data: sections of text and chips, and its forms for a reader: Markdown, JSON, and pieces for print.

import { pieces, type Chip, type Piece } from './chips';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Text with chips as [[n]]; empty when it was not written. */
  readonly text: string;
}

export interface Doc {
  readonly title: string;
  /** Where the form comes from, e.g. Mitchell et al. 2019. */
  readonly source: string;
  readonly sections: readonly Section[];
  readonly chips: readonly Chip[];
  /** Printed at the foot: data, rows, recipe, badge. */
  readonly foot: readonly string[];
}

/** Sections as pieces with their chips looked up, for the page and for print. */
export function printed(doc: Doc): {
  title: string;
  paragraphs: (Exclude<Piece, { kind: 'chip' }> | ({ kind: 'chip' } & Chip))[][];
}[] {
  return doc.sections
    .filter(({ text }) => text.trim() !== '')
    .map(({ title, text }) => ({
      title,
      paragraphs: text
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part) =>
          pieces(part).map((piece) =>
            piece.kind === 'text' ? piece : { kind: 'chip' as const, ...chipAt(doc, piece.entry) },
          ),
        ),
    }));
}

/** The document in Markdown; a chip is its figure with a raised pin number, the pins are listed at the end. */
export function markdown(doc: Doc): string {
  const used = new Set<number>();
  const body = doc.sections.map(({ title, text }) => {
    const written = pieces(text)
      .map((piece) => {
        if (piece.kind === 'text') return piece.text;
        used.add(piece.entry);
        return `${chipAt(doc, piece.entry).shown}[^${piece.entry}]`;
      })
      .join('');
    return `## ${title}\n\n${written.trim() === '' ? '*Not written yet.*' : written.trim()}\n`;
  });
  const notes = [...used]
    .sort((a, b) => a - b)
    .map((entry) => `[^${entry}]: ${chipAt(doc, entry).title}: ${chipAt(doc, entry).shown}`);
  return [
    `# ${doc.title}`,
    '',
    `*Form: ${doc.source}*`,
    '',
    ...body,
    ...notes,
    '',
    ...doc.foot.map((line) => `> ${line}`),
    '',
  ].join('\n');
}

/** The document as JSON, chips resolved. */
export function documentJson(doc: Doc): string {
  return `${JSON.stringify(doc, null, 2)}\n`;
}

function chipAt(doc: Doc, entry: number): Chip {
  return (
    doc.chips.find((chip) => chip.entry === entry) ?? {
      entry,
      shown: 'source missing',
      title: 'no such entry',
    }
  );
}
