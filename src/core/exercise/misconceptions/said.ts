// What a learner said in words, sentence by sentence, with the entry it stands in and the pins it rests on.

import { chipsOf, withoutChips } from '../../documents/chips';
import { takenBack } from '../../documents/assurance-doubt';
import { sentences, withoutQuotes } from '../../documents/sentences';
import type { Scene } from '../scene';

export interface Said {
  readonly entry: number;
  /** As it is read: without chips and quotations. */
  readonly sentence: string;
  /** As it was written, with dots where a chip stands. */
  readonly shown: string;
  /** Entry numbers it cites. */
  readonly cites: readonly number[];
}

/** Every sentence that stands now: reasons, consequences, chosen claims and statements, documents. Questions and quotations are left out. */
export function saidIn({ attempt, pack }: Scene): Said[] {
  const said: Said[] = [];
  const add = (entry: number, text: string, cites: readonly number[]): void => {
    const read = withoutQuotes(withoutChips(text));
    for (const { from, to, text: sentence } of sentences(read)) {
      if (sentence.endsWith('?')) continue;
      const chips = chipsOf(text.slice(from, to));
      said.push({
        entry,
        sentence: tidy(sentence),
        shown: tidy(text.slice(from, to).replace(/\[\[\d+\]\]/g, '…')),
        cites: [...new Set([...cites, ...chips])],
      });
    }
  };
  for (const { n, body } of attempt.locks) add(n, body.reason, []);
  for (const { n, body } of attempt.decisions.values()) {
    add(n, body.reason, body.cites);
    for (const { why } of body.rejected) add(n, why, body.cites);
  }
  for (const { n, body } of attempt.findings.values()) {
    add(n, pack.claims.claims[body.claim]?.text ?? '', body.cites);
    add(n, body.soWhat, body.cites);
  }
  for (const { n, body } of attempt.answers.values()) {
    const { value } = body;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const option = pack.claims.statements[body.question]?.options[String(value['statement'])];
    if (option) add(n, option.text, body.cites);
    if (typeof value['reason'] === 'string') add(n, value['reason'], body.cites);
  }
  for (const sections of attempt.documents.values())
    for (const { n, body } of sections.values()) add(n, body.text, []);
  return said;
}

/** The sentences that claim what a form describes: neither denied, nor doubted, nor put on somebody else. */
export function claimed(scene: Scene, form: RegExp): Said[] {
  return saidIn(scene).filter(({ sentence }) => {
    const match = form.exec(sentence);
    return match !== null && !takenBack(sentence, match.index, match.index + match[0].length);
  });
}

/** Any of these words or phrases, as part of a form. Longer ones first, so that none cuts another short. */
export function anyOf(words: readonly string[]): string {
  const parts = [...words].sort((a, b) => b.length - a.length).map(escaped);
  return `(?:${parts.join('|')})`;
}

/** The words for a grouping and for its groups: "sex", "gender"; "women", "woman", "men", "man". */
export function groupWords({ about }: Scene): {
  readonly names: string[];
  readonly people: string[];
} {
  const names = about.groups.flatMap(({ title }) => [title, ...(ALSO[title] ?? [])]);
  const people = about.groups.flatMap(({ levels }) =>
    Object.values(levels).flatMap((level) => [
      level,
      ...(/men$/.test(level) ? [level.replace(/men$/, 'man')] : []),
      ...(/ people$/.test(level) ? [level.replace(/ people$/, '')] : []),
    ]),
  );
  return { names, people };
}

const ALSO: Readonly<Record<string, readonly string[]>> = {
  sex: ['gender'],
  gender: ['sex'],
  race: ['skin colour', 'ethnicity'],
  colour: ['race'],
};

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
