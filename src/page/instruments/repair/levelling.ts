// Levelling down (curriculum section 1): the gap shrank while the worse-off group's benefit did not rise.

import { pairedShares } from '../../../core/base/statistics/paired-shares';
import { NO_RISE } from '../../../core/fairness/levelling-down';
import type { Counts } from '../../../core/fairness/scored';
import type { Moved } from '../../../core/lab/frontier';
import { Z95 } from '../../charts/z95';

export interface ChangeRow {
  readonly group: string;
  readonly who: 'deserve' | 'doNot';
  readonly gained: number;
  readonly lost: number;
  readonly unchanged: number;
}

/** Gained, lost and unchanged, in people, for each group and truth class. `before` are the inherited counts by group. */
export function changeRows(
  moved: readonly Moved[],
  before: ReadonlyMap<string, Counts>,
): ChangeRow[] {
  return moved.flatMap(({ group, gained, lost }) => {
    const counts = before.get(group);
    if (!counts) return [];
    const row = (who: ChangeRow['who'], side: 'deserving' | 'other', all: number): ChangeRow => ({
      group,
      who,
      gained: gained[side],
      lost: lost[side],
      unchanged: all - gained[side] - lost[side],
    });
    return [
      row('deserve', 'deserving', counts.tp + counts.fn),
      row('doNot', 'other', counts.fp + counts.tn),
    ];
  });
}

export type Levelling =
  | { readonly kind: 'grew' | 'down' | 'unclear'; readonly group: string }
  | { readonly kind: 'up'; readonly group: string; readonly more: number };

/**
 * Reads the meter for the group that was worse off before.
 * @param gap Sizes of the gap before and after, both with the sign of harm of the group that was worse off.
 */
export function levellingOf(
  worseOff: string,
  gap: { readonly before: number; readonly after: number },
  moved: readonly Moved[],
  before: ReadonlyMap<string, Counts>,
): Levelling {
  if (Math.abs(gap.after) >= Math.abs(gap.before)) return { kind: 'grew', group: worseOff };
  const own = moved.find(({ group }) => group === worseOff);
  const counts = before.get(worseOff);
  if (!own || !counts) return { kind: 'unclear', group: worseOff };
  const gained = own.gained.deserving;
  const lost = own.lost.deserving;
  const { lo, hi } = pairedShares(
    { both: counts.tp - lost, onlyBefore: lost, onlyAfter: gained, neither: counts.fn - gained },
    Z95,
  );
  if (hi <= NO_RISE) return { kind: 'down', group: worseOff };
  return lo > 0
    ? { kind: 'up', group: worseOff, more: gained - lost }
    : { kind: 'unclear', group: worseOff };
}
