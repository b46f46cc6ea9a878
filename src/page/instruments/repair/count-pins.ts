// What can be pinned of a point: its gap, and how many people of each group gained or lost it; the larger counts first.

import type { Moved } from '../../../core/lab/frontier';
import type { CaseWords } from '../../words/instruments-cases';
import { chosenPoint } from '../../words/instruments-repair';
import type { GroupNames } from '../groups';

export interface CountPin {
  readonly id: string;
  readonly label: string;
  /** Absent for the gap. */
  readonly count?: {
    readonly cell: string;
    readonly change: 'gained' | 'lost';
    readonly who: 'all' | 'deserving' | 'other';
  };
}

export function countPins(
  moved: readonly Moved[],
  names: GroupNames,
  words: CaseWords,
): CountPin[] {
  const counts = names
    .sorted(moved, ({ group }) => group)
    .flatMap(({ group, gained, lost }) =>
      (['gained', 'lost'] as const).flatMap((change) => {
        const { deserving, other } = change === 'gained' ? gained : lost;
        const sizes = { all: deserving + other, deserving, other };
        return (['all', 'deserving', 'other'] as const).map((who) => ({
          size: sizes[who],
          pin: {
            id: `${group}/${change}/${who}`,
            label: chosenPoint.countPin(names.of(group).whole, change, who, words),
            count: { cell: group, change, who },
          },
        }));
      }),
    );
  const some = counts.filter(({ size }) => size > 0);
  const none = counts.filter(({ size }) => size === 0);
  return [{ id: 'gap', label: chosenPoint.pinGap }, ...[...some, ...none].map(({ pin }) => pin)];
}
