// What the linters mean in a text while it is being typed: the sentence, why, and two ways to write it.

import { assurances } from '../../../core/documents/assurance-lint';
import { withoutChips } from '../../../core/documents/chips';
import { contradictions } from '../../../core/documents/contradiction';
import { speak } from '../../../core/documents/figures';
import { isContext, numberProblems } from '../../../core/documents/number-lint';
import { personalData, withoutPerson } from '../../../core/documents/personal-data-lint';
import { sentences } from '../../../core/documents/sentences';
import type { TypedNumber } from '../../../core/documents/typed-numbers';
import { unitOf } from '../../../core/evidence/query';
import { citedValues } from '../../../core/exercise/cited-values';
import { contextOf, toldIn } from '../../../core/exercise/instruments/document-writer';
import type { Scene } from '../../../core/exercise/scene';
import { modelCard as words } from '../../words/model-card';

/** A way to write it: put in at a press where `puts` is the whole sentence anew, otherwise advice. */
interface Way {
  readonly text: string;
  readonly puts: boolean;
}

export interface Note {
  readonly from: number;
  readonly to: number;
  readonly kind: 'assurance' | 'unsourced' | 'contradicted' | 'personal';
  /** The words meant. */
  readonly text: string;
  readonly why: string;
  /** The whole sentence and its place. */
  readonly sentence: { readonly from: number; readonly to: number; readonly text: string };
  readonly ways: readonly Way[];
  /** Whether a press may say that the number is context. */
  readonly mayBeContext: boolean;
}

const put = (text: string): Way => ({ text, puts: true });
const advice = (text: string): Way => ({ text, puts: false });

/** What the linters mean in a text, in its order. */
export function notesOf(scene: Scene, document: string, section: string, text: string): Note[] {
  const context = contextOf(scene, document, section);
  const values = citedValues(scene);
  const claims = assurances(text).map((hit): Note => ({
    from: hit.from,
    to: hit.to,
    kind: 'assurance',
    text: hit.text,
    why: words.assurance.says(hit.text),
    sentence: around(text, hit),
    ways: assuranceWays(scene).map(put),
    mayBeContext: false,
  }));
  const people = personalData(text, toldIn(scene)).map((hit): Note => ({
    from: hit.from,
    to: hit.to,
    kind: 'personal',
    text: hit.text,
    why: words.personal.says(hit.text, hit.kind),
    sentence: around(text, hit),
    ways: withoutPerson(hit).map(put),
    mayBeContext: false,
  }));
  const others = contradictions(text, values)
    .filter(({ typed, touches }) => touches || !isContext(typed.text, context))
    .map(({ typed, entry, touches }): Note => {
      const source = scene.attempt.evidence.find(({ n }) => n === entry)!.body;
      const shown = speak(source.answer, unitOf(source.query.ask));
      const sentence = around(text, typed);
      const meant = pinSaying(scene, typed, entry);
      return {
        from: typed.from,
        to: typed.to,
        kind: 'contradicted',
        text: typed.text,
        why: words.contradicted.says(typed.text, shown),
        sentence,
        ways: [
          put(withChip(sentence, typed, entry)),
          meant === undefined
            ? advice(words.contradicted.pinOther)
            : put(withChip(sentence, typed, entry, meant)),
        ],
        mayBeContext: !touches,
      };
    });
  const numbers = numberProblems(text, context, values).map((typed): Note => {
    const sentence = around(text, typed);
    const meant = pinSaying(scene, typed);
    return {
      from: typed.from,
      to: typed.to,
      kind: 'unsourced',
      text: typed.text,
      why: words.unsourced.says(typed.text),
      sentence,
      ways: [
        meant === undefined
          ? advice(words.unsourced.pinIt)
          : put(withChip(sentence, typed, undefined, meant)),
        advice(words.unsourced.inWords),
      ],
      mayBeContext: true,
    };
  });
  return [...claims, ...people, ...others, ...numbers].sort((a, b) => a.from - b.from);
}

/** Two ways to say an assurance that rows can carry; the first cites the difference pinned last. */
function assuranceWays(scene: Scene): [string, string] {
  const gap = scene.attempt.evidence.findLast(({ body }) => body.query.ask.kind === 'difference');
  return [gap ? words.assurance.withGap(gap.n) : words.assurance.bare, words.assurance.again];
}

/** The newest pin whose number is the typed one. */
function pinSaying(scene: Scene, typed: TypedNumber, but?: number): number | undefined {
  return scene.attempt.evidence.findLast(({ n, body }) => {
    const unit = unitOf(body.query.ask);
    const { value } = body.answer;
    const alike =
      typed.kind === 'people' ? unit === 'people' : typed.kind !== 'money' && unit !== 'people';
    return (
      n !== but &&
      alike &&
      !body.answer.tooSmall &&
      value !== null &&
      Math.abs(Math.abs(value) - Math.abs(typed.value)) <= typed.slack + 1e-9
    );
  })?.n;
}

/** The sentence with a chip in the figure's place; the chip that stood beside it goes. */
function withChip(
  sentence: Note['sentence'],
  typed: TypedNumber,
  beside: number | undefined,
  chip = beside,
): string {
  const before = sentence.text.slice(0, typed.from - sentence.from);
  const after = sentence.text.slice(typed.to - sentence.from);
  // "228 women": the people stay, their number goes
  const rest = typed.kind === 'people' ? typed.text.replace(/^[^\s]+/u, '') : '';
  const old = `[[${beside}]]`;
  const bare = (part: string): string =>
    beside === undefined ? part : part.replace(old, '').replace(/\(\s*\)/g, '');
  return `${bare(before)}[[${chip}]]${rest}${bare(after)}`
    .replace(/ {2,}/g, ' ')
    .replace(/ +([.,;:!?)])/g, '$1');
}

/** The sentence that holds a part of the text. Chips hold no full stop, so they end none. */
function around(text: string, part: { readonly from: number; readonly to: number }) {
  const found = sentences(withoutChips(text)).find(
    ({ from, to }) => from <= part.from && part.from < to,
  );
  // chips at either end are blank there and belong to it all the same
  const from = found ? found.from : part.from;
  const end = found ? Math.max(found.to, part.to) : part.to;
  const start = /(?:\[\[\d+\]\]\s*)*$/.exec(text.slice(0, from))![0].length;
  return { from: from - start, to: end, text: text.slice(from - start, end) };
}
