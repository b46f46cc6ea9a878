// Entries that no instrument makes: opening a hint, going on to another lap, asking for a step to be checked.

import type { EntryDraft, Lap } from '../evidence/entry';
import { Refused } from './instruments/instrument';
import type { Pack, Step } from './pack';
import type { Scorecard } from './scorecard';
import { hintPrice } from './price';
import { scene, type Session } from './session';

/** Opens hint 1, 2 or 3 of a check; 4 shows the solution, and the check is then seen. */
export function hint(session: Session, check: string, level: 1 | 2 | 3 | 4): EntryDraft {
  const { attempt, pack } = scene(session);
  if (!pack.exercise.checks.some(({ id }) => id === check))
    throw new Error(`There is no check "${check}".`);
  if (attempt.lap === 'quick')
    throw new Refused('A quick lap has no hints: nothing in it is scored.');
  if (level >= 2 && !attempt.tried.has(check)) {
    throw new Refused('Try it once first: check the step, then this hint opens.');
  }
  return { kind: 'hint', body: { check, level } };
}

/** What a hint would cost now, in points of the pack, and its text; level 4 has no text. */
export function hintOffer(
  pack: Pack,
  check: string,
  level: 1 | 2 | 3,
): { readonly price: number; readonly text: string } {
  const found = pack.exercise.checks.find(({ id }) => id === check);
  const text = pack.hints[check]?.[level - 1];
  if (!found || text === undefined)
    throw new Error(`There is no hint ${level} for a check "${check}".`);
  return { price: hintPrice(found.points, level), text };
}

/** Goes on to another lap; the work carries over. */
export function goOn(session: Session, lap: Lap): EntryDraft {
  if (scene(session).attempt.lap === lap) throw new Refused('This attempt is in that lap already.');
  return { kind: 'lap', body: { lap } };
}

/** Notes that the checks of a step were asked for, and how they stood. */
export function checkStep(card: Scorecard, step: string): EntryDraft {
  const checks = card.checks
    .filter((check) => check.step === step)
    .map(({ id, points, of }) => ({ id, points, of }));
  return { kind: 'check', body: { checks } };
}

/** The steps of a lap, in order. Full has the steps of Core and its own; the quick lap stands alone. */
export function stepsOf(pack: Pack, lap: Lap): Step[] {
  return pack.exercise.steps.filter((step) =>
    lap === 'quick'
      ? step.lap === 'quick'
      : step.lap === 'core' || (lap === 'full' && step.lap === 'full'),
  );
}
