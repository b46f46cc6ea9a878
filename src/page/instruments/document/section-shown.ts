// What the writer shows of one section: its saved text, the text composed from the log, what the linters say, how long it is.

import { withoutChips } from '../../../core/documents/chips';
import { assurances } from '../../../core/documents/assurance-lint';
import { numberProblems } from '../../../core/documents/number-lint';
import { words as wordsOf } from '../../../core/documents/sentences';
import { draftOf } from '../../../core/exercise/describe';
import { contextOf } from '../../../core/exercise/instruments/document-writer';
import type { Scene } from '../../../core/exercise/scene';
import { modelCard as words } from '../../words/model-card';
import type { CitablePin } from '../instrument';
import type { ChipLook } from './chip-text';

export interface Note {
  readonly from: number;
  readonly to: number;
  readonly kind: 'assurance' | 'unsourced';
  readonly text: string;
  /** Place of the whole sentence, for a rewrite. */
  readonly sentence: { readonly from: number; readonly to: number };
}

/** The text that was saved last; undefined when the section was never saved. */
export function savedText(scene: Scene, document: string, section: string): string | undefined {
  return scene.attempt.documents.get(document)?.get(section)?.body.text;
}

/** The text a section starts with, composed from the log; empty where the writer begins on a blank page. */
export function composedText(scene: Scene, section: string): string {
  return draftOf(scene, section);
}

/** What the linters mean in a text, in its order. */
export function notesOf(scene: Scene, document: string, section: string, text: string): Note[] {
  const claims = assurances(text).map(({ from, to, text: said, sentence, sentenceFrom }): Note => ({
    from,
    to,
    kind: 'assurance',
    text: said,
    sentence: { from: sentenceFrom, to: sentenceFrom + sentence.length },
  }));
  const numbers = numberProblems(text, contextOf(scene, document, section)).map(
    ({ from, to, text: typed }): Note => ({
      from,
      to,
      kind: 'unsourced',
      text: typed,
      sentence: { from, to },
    }),
  );
  return [...claims, ...numbers].sort((a, b) => a.from - b.from);
}

/** Two ways to say an assurance that rows can carry; the first cites the difference pinned last. */
export function rewritesOf(scene: Scene): [string, string] {
  const gap = scene.attempt.evidence.findLast(({ body }) => body.query.ask.kind === 'difference');
  return [gap ? words.assurance.withGap(gap.n) : words.assurance.bare, words.assurance.again];
}

export function wordCount(text: string): number {
  return wordsOf(withoutChips(text)).length;
}

/** How the chips of these pins look. */
export function looksOf(pins: readonly CitablePin[]): (entry: number) => ChipLook | undefined {
  const looks = new Map(
    pins.map(({ entry, number, title, value, interval }) => [
      entry,
      { figure: words.figure(value, interval), pin: String(number), title },
    ]),
  );
  return (entry) => looks.get(entry);
}
