// Which misconceptions are said where: in the feedback of a checked step, and, one at a time, in the margin of a step at work.

import type { Noticed } from '../../../core/exercise/misconceptions/index';
import type { Noticing } from '../../state/noticing.svelte';

/** More than this beside the checks' own words is not read. */
const MOST = 2;

/** What the feedback of a step says. */
export function noticedIn(found: readonly Noticed[], step: string): Noticed[] {
  return found.filter((one) => one.step === step).slice(0, MOST);
}

/** The one note of a step's margin: the newest that practice shows, is not put away, and is not in the feedback already. */
export function marginNote(
  { quick, away }: Pick<Noticing, 'quick' | 'away'>,
  step: string,
  told: readonly Noticed[],
): Noticed | undefined {
  return quick
    .filter(
      ({ id, rows, step: where }) =>
        where === step &&
        rows === 'practice' &&
        !away.includes(id) &&
        !told.some((other) => other.id === id),
    )
    .reduce<Noticed | undefined>(
      (newest, one) => (newest === undefined || one.entry > newest.entry ? one : newest),
      undefined,
    );
}
