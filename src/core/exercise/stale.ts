// Whether what stands behind a pinned number has changed since: its run, the settings of that run, or what was locked.

import { canonical } from '../base/canonical';
import type { Entry } from '../evidence/entry';
import type { Scene } from './scene';

/**
 * run-withdrawn: the run it was counted on was taken back. run-set-anew: the same repair was run again with other settings.
 * locked-anew: another reference group or another margin was locked, so it would be asked otherwise now.
 */
export type Stale = 'run-withdrawn' | 'run-set-anew' | 'locked-anew';

/** Undefined while all of it stands. A stale number is still right; it is of something that is no longer meant. */
export function staleness(scene: Scene, pin: Entry<'evidence'>): Stale | undefined {
  return runChanged(scene, pin) ?? lockChanged(scene, pin);
}

function runChanged({ log, attempt }: Scene, { n, body }: Entry<'evidence'>): Stale | undefined {
  const made = canonical(body.query.experiment);
  const behind = log.filter(
    (entry): entry is Entry<'run'> =>
      entry.kind === 'run' && entry.n < n && canonical(entry.body.experiment) === made,
  );
  const last = behind.at(-1);
  // A pin made of no run is of one of the exercise's own models, which do not change.
  if (!last) return undefined;
  const standing = attempt.runs.filter(({ body: run }) => canonical(run.experiment) === made);
  if (standing.length === 0) return 'run-withdrawn';
  const again = attempt.runs.findLast(({ body: run }) => run.recipe === last.body.recipe);
  return again && again.n > n && canonical(again.body.experiment) !== made
    ? 'run-set-anew'
    : undefined;
}

function lockChanged(scene: Scene, { n, body }: Entry<'evidence'>): Stale | undefined {
  const { ask } = body.query;
  const [then, now] = [lockOn(scene, body, n)?.body, lockOn(scene, body, Infinity)?.body];
  if (!then || !now || !('reference' in ask) || ask.kind === 'moved') return undefined;
  const moved = ask.groups.some((column) => then.reference[column] !== now.reference[column]);
  return moved || then.margin !== now.margin ? 'locked-anew' : undefined;
}

/** The lock that stood before an entry for what the number was measured on: a lock of another product is not about it. */
function lockOn(
  { attempt, pack, experiment }: Scene,
  { query }: Entry<'evidence'>['body'],
  before: number,
): Entry<'lock'> | undefined {
  return attempt.locks.findLast(({ n, body: { question } }) => {
    if (n >= before) return false;
    const named = question !== undefined && pack.lab.experiments[question] !== undefined;
    return !named || canonical(experiment(question)) === canonical(query.experiment);
  });
}
