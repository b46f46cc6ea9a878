// What a quick lap ends with where no line was moved: the pack's own sentence, its figures counted on practice rows.

import { speakFully } from '../../../core/documents/figures';
import { unitOf, type Answer, type Query } from '../../../core/evidence/query';
import { fill, slotsOf } from '../../../core/exercise/fill';
import { stepsOf } from '../../../core/exercise/moves';
import type { Pack } from '../../../core/exercise/pack';
import type { Scene } from '../../../core/exercise/scene';
import { exercise as words } from '../../words/exercise';

/** Whether this quick lap moves a line; then the end tells what the line does. */
export function movesLine(pack: Pack): boolean {
  return stepsOf(pack, 'quick')
    .flatMap(({ instruments }) => instruments)
    .some(({ use }) => use === 'threshold-playground');
}

/** Queries that the sentence names in braces. */
export function toldQueries(scene: Scene): { readonly name: string; readonly query: Query }[] {
  const { pack } = scene;
  return slotsOf(pack.rubric.quick.seen)
    .filter((name) => pack.lab.queries[name] !== undefined)
    .map((name) => ({ name, query: scene.query(name, 'practice') }));
}

export function toldWords(
  { pack }: Scene,
  asked: ReturnType<typeof toldQueries>,
  answers: readonly Answer[],
): string {
  const slots = Object.fromEntries(
    asked.map(({ name, query }, at) => {
      const { value, part, n } = answers[at]!;
      // A rate of a handful is told as people, never as a percentage that looks exact.
      const few = answers[at]!.tooSmall && part !== undefined && value !== null;
      return [name, few ? words.quick.few(part, n) : speakFully(answers[at]!, unitOf(query.ask))];
    }),
  );
  return fill(pack.rubric.quick.seen, slots);
}

/** The sentence that was given as the reason of the last decision. */
export function lastReason({ attempt }: Scene): string | undefined {
  return [...attempt.decisions.values()].at(-1)?.body.reason;
}
