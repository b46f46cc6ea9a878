// Every text a pack hands out: copying it is not writing (curriculum 9.2, point 7).

import { sectionsOf } from './documents';
import type { Pack } from './pack';

const known = new WeakMap<Pack, readonly string[]>();

/** Hints, statements, claims, asks, terms, feedback, and the texts of case and steps. */
export function suppliedTexts(pack: Pack): readonly string[] {
  const found = known.get(pack);
  if (found) return found;
  const { claims, exercise, lab, rubric } = pack;
  const texts = [
    ...Object.values(pack.hints).flat(),
    ...Object.values(claims.claims).flatMap(({ text, why }) => [text, why]),
    ...Object.values(claims.statements).flatMap(({ question, options }) => [
      question,
      ...Object.values(options).flatMap(({ text, why }) => [text, why]),
    ]),
    ...Object.values(lab.harms),
    ...Object.values(lab.recipes).map(({ plain }) => plain),
    ...sectionsOf(pack).flatMap(({ ask, draft }) => [ask, draft ?? '']),
    // Once a step was checked, its feedback is on the page.
    ...Object.values(rubric.checks).flatMap(({ well, change, cases }) => [
      well,
      change,
      ...Object.values(cases).flatMap(({ did, found: told, why, next }) => [
        did,
        told,
        why,
        next ?? '',
      ]),
    ]),
    ...rubric.questions.map(({ text }) => text),
    rubric.quick.seen,
    ...rubric.quick.more,
    ...Object.values(pack.terms),
    pack.brief,
    exercise.case,
    exercise.question,
    ...exercise.cautions,
    ...exercise.outcomes,
    ...Object.values(pack.steps),
    ...exercise.steps.flatMap(({ instruments }) =>
      instruments.flatMap(({ preset }) => shownBy(preset)),
    ),
  ].map((text) => text.replace(SLOT, BREAK));
  known.set(pack, texts);
  return texts;
}

/** The texts in what a pack sets of an instrument; ids and names are no texts. */
function shownBy(preset: unknown): string[] {
  if (typeof preset === 'string') return preset.includes(' ') ? [preset] : [];
  if (typeof preset !== 'object' || preset === null) return [];
  return Object.values(preset).flatMap(shownBy);
}

/** A slot is filled with a figure, so that no run of words goes on across it. */
const SLOT = /\{[a-z-]+\}/g;
const BREAK = ' … ';
