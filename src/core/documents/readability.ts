// Läsbarhetsindex (LIX): mean length of a sentence in words, plus the percentage of words of more than six letters.
// Björnsson (1968). It needs no syllables, so it is the same for every language and has no dictionary behind it.

import { sentences, words } from './sentences';

export interface Lix {
  /** About 30 for stories, 40 for newspapers, 50 for official texts; 0 for no text. */
  readonly value: number;
  readonly wordsPerSentence: number;
  /** Of all words, as a percentage. */
  readonly longWords: number;
}

/** A word is long from here on, in letters. */
const LONG = 7;

export function lix(text: string): Lix {
  const all = words(text);
  const count = sentences(text).length;
  if (all.length === 0 || count === 0) return { value: 0, wordsPerSentence: 0, longWords: 0 };
  const wordsPerSentence = all.length / count;
  const longWords = (100 * all.filter((word) => [...word].length >= LONG).length) / all.length;
  return { value: wordsPerSentence + longWords, wordsPerSentence, longWords };
}
