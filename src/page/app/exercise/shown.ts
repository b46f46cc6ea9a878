// What the frame around a step shows, worked out from the pack, the log and the last scorecard.

import type { Entry, Lap, Log } from '../../../core/evidence/entry';
import { hintOffer, stepsOf } from '../../../core/exercise/moves';
import type { CheckSpec, Pack } from '../../../core/exercise/pack';
import type { Scene } from '../../../core/exercise/scene';
import type { Scorecard, Verdict } from '../../../core/exercise/scorecard';
import { addressOf } from './address';

export interface RailStep {
  readonly id: string;
  readonly title: string;
  /** done: full points at its last check · part: checked, something to mend · open: not checked. */
  readonly state: 'done' | 'part' | 'open';
  readonly href: string;
}

export interface Hint {
  readonly check: string;
  readonly level: number;
  /** Markdown. */
  readonly text: string;
}

/** Id of an opened hint on the page. */
export function hintId({ check, level }: Pick<Hint, 'check' | 'level'>): string {
  return `hint-${check}-${level}`;
}

export interface NextHint {
  readonly check: string;
  readonly level: 1 | 2 | 3;
  /** In points of the pack. */
  readonly price: number;
  /** An attempt has to come first. */
  readonly waits: boolean;
}

export interface StepHints {
  readonly opened: readonly Hint[];
  readonly next: NextHint | undefined;
}

/** The checks that a lap asks of a step. */
export function checksOf(pack: Pack, step: string, lap: Lap): CheckSpec[] {
  if (lap === 'quick') return [];
  return pack.exercise.checks.filter(
    (check) => check.step === step && (check.lap === 'core' || lap === 'full'),
  );
}

export function railOf({ pack, log, attempt }: Scene): RailStep[] {
  return stepsOf(pack, attempt.lap).map(({ id, title }) => ({
    id,
    title,
    state: stateOf(pack, log, id, attempt.lap),
    href: addressOf(pack.path, id),
  }));
}

function stateOf(pack: Pack, log: Log, step: string, lap: Lap): RailStep['state'] {
  const own = checksOf(pack, step, lap);
  if (own.length === 0) return log.some((entry) => entry.step === step) ? 'done' : 'open';
  const last = lastCheck(log, step);
  if (!last) return 'open';
  const whole = own.every(({ id }) => {
    const noted = last.body.checks.find((check) => check.id === id);
    return noted !== undefined && noted.points === noted.of;
  });
  return whole ? 'done' : 'part';
}

export function lastCheck(log: Log, step: string): Entry<'check'> | undefined {
  return log.findLast(
    (entry): entry is Entry<'check'> => entry.kind === 'check' && entry.step === step,
  );
}

/** What the last check of a step found; empty before the first. */
export function verdictsOf(
  log: Log,
  step: string,
  card: Scorecard | undefined,
): readonly Verdict[] {
  return lastCheck(log, step)
    ? (card?.checks.filter((verdict) => verdict.step === step) ?? [])
    : [];
}

/** Whether something was done in a step since it was checked. */
export function changedSince(log: Log, step: string): boolean {
  const at = lastCheck(log, step)?.n ?? log.length;
  const looks: ReadonlySet<string> = new Set(['check', 'hint', 'opened']);
  return log.some((entry) => entry.n > at && entry.step === step && !looks.has(entry.kind));
}

/** The hints opened in a step, and the next one of the check that needs it most. */
export function hintsOf(
  { pack, attempt }: Scene,
  step: string,
  verdicts: readonly Verdict[],
): StepHints {
  const checks = checksOf(pack, step, attempt.lap);
  const levelOf = (check: string): number => Math.min(3, attempt.hints.get(check) ?? 0);
  const opened = checks.flatMap(({ id }) =>
    ([1, 2, 3] as const)
      .filter((level) => level <= levelOf(id))
      .map((level) => ({ check: id, level, text: hintOffer(pack, id, level).text })),
  );
  const right = new Set(verdicts.filter(({ status }) => status === 'right').map(({ id }) => id));
  const needy = checks.find(({ id }) => !right.has(id) && levelOf(id) < 3);
  if (!needy) return { opened, next: undefined };
  const level = (levelOf(needy.id) + 1) as 1 | 2 | 3;
  const { price } = hintOffer(pack, needy.id, level);
  return {
    opened,
    next: { check: needy.id, level, price, waits: level > 1 && !attempt.tried.has(needy.id) },
  };
}
