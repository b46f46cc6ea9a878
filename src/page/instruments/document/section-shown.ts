// What the writer shows of one section: its saved text, the text composed from the log, how long it is.

import { withoutChips } from '../../../core/documents/chips';
import { words as wordsOf } from '../../../core/documents/sentences';
import { draftOf } from '../../../core/exercise/describe';
import type { Scene } from '../../../core/exercise/scene';
import { modelCard as words } from '../../words/model-card';
import type { CitablePin } from '../instrument';
import type { ChipLook } from './chip-text';

/** The text that was saved last; undefined when the section was never saved. */
export function savedText(scene: Scene, document: string, section: string): string | undefined {
  return scene.attempt.documents.get(document)?.get(section)?.body.text;
}

/** The text a section starts with, composed from the log; empty where the writer begins on a blank page. */
export function composedText(scene: Scene, section: string): string {
  return draftOf(scene, section);
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
