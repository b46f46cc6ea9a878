// Readability: short sentences and short words, where a text is written for people who are not of the trade.

import { z } from 'zod';
import { withoutChips } from '../../documents/chips';
import { lix } from '../../documents/readability';
import { distinctWords } from '../../documents/sentences';
import { answered } from './answered';
import { type Check, type Given } from './check';

const schema = z.strictObject({
  /** A section of the document, or an answer. */
  text: z.union([
    z.strictObject({ document: z.string(), section: z.string() }),
    z.strictObject({ question: z.string(), field: z.string().optional() }),
  ]),
  /** LIX that earns all points, and the one that still earns half: 40 is plain, 50 is for officials. */
  most: z.number().positive().default(45),
  half: z.number().positive().default(55),
  /** Distinct words there must be: an empty text reads easily. */
  words: z.int().positive(),
});
const SLOTS = ['lix', 'most', 'sentence', 'long', 'words'];

export const readability: Check<z.infer<typeof schema>> = {
  id: 'readability',
  name: 'Easy to read',
  plain: 'Counts how long your sentences and words are. It does not judge what they say.',
  source: 'Läsbarhetsindex: Björnsson 1968.',
  schema,
  nothing: 'none',
  cases: { none: [], short: SLOTS, hard: SLOTS, heavy: SLOTS, right: SLOTS },
  verdict({ text: where, most, half, words }, given) {
    const written = textAt(where, given);
    if (!written) return Promise.resolve({ share: 0, case: 'none', slots: {}, cites: [] });
    const read = lix(withoutChips(written.text));
    const short = distinctWords(written.text) < words;
    const reached = short ? 0 : read.value <= most ? 1 : read.value <= half ? 0.5 : 0;
    return Promise.resolve({
      share: reached,
      case: short ? 'short' : reached === 1 ? 'right' : reached > 0 ? 'heavy' : 'hard',
      slots: {
        lix: String(Math.round(read.value)),
        most: String(most),
        sentence: String(Math.round(read.wordsPerSentence)),
        long: `${Math.round(read.longWords)} %`,
        words: String(words),
      },
      cites: [written.n],
    });
  },
};

function textAt(
  where: z.infer<typeof schema>['text'],
  given: Given,
): { readonly n: number; readonly text: string } | undefined {
  if ('document' in where) {
    const entry = given.scene.attempt.documents.get(where.document)?.get(where.section);
    return entry && entry.body.text.trim() !== ''
      ? { n: entry.n, text: entry.body.text }
      : undefined;
  }
  const found = answered(given, where.question, where.field);
  return found && typeof found.value === 'string' && found.value.trim() !== ''
    ? { n: found.entry.n, text: found.value }
    : undefined;
}
