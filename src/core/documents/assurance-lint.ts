// Finds false assurances (gate R5): conclusions that this model or these data are fair, unbiased, compliant or free of bias.
// Negated, quoted, reported, hypothetical and compound uses pass; when in doubt it stays silent.

import { takenBack } from './assurance-doubt';
import { FORMS } from './assurance-forms';
import { withoutChips } from './chips';
import { sentences, withoutQuotes } from './sentences';

export interface Assurance {
  /** Place of the words in the text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly sentence: string;
  /** Place of the sentence in the text. */
  readonly sentenceFrom: number;
}

/** Every false assurance in a text, with its place. */
export function assurances(text: string): Assurance[] {
  const read = withoutQuotes(withoutChips(text));
  return sentences(read).flatMap((sentence) => {
    if (sentence.text.endsWith('?')) return [];
    const hits: Assurance[] = [];
    for (const form of FORMS) {
      for (const match of sentence.text.matchAll(form)) {
        if (takenBack(sentence.text, match.index, match.index + match[0].length)) continue;
        const from = sentence.from + match.index;
        const to = from + match[0].length;
        if (hits.some((other) => from < other.to && to > other.from)) continue;
        hits.push({
          from,
          to,
          text: text.slice(from, to),
          sentence: text.slice(sentence.from, sentence.to),
          sentenceFrom: sentence.from,
        });
      }
    }
    return hits;
  });
}
