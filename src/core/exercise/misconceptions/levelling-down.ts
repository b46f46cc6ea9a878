// Levelling down: the gap closed because one group lost, and those who were worse off were hardly helped.

import { count } from '../../documents/figures';
import type { Ask } from '../../evidence/query';
import type { Misconception } from './misconception';
import { chosenRun, highIsBad, points, query, whom } from './asked';

const people = (value: number): string => (value === 0 ? 'none' : count(value));

/** The worse-off gain less than this part of what the others lose. */
const HARDLY = 0.1;

export const levellingDown: Misconception = {
  id: 'levelling-down',
  name: 'Levelling down',
  plain: 'A gap also closes when the better-off lose and nobody gains.',
  source: 'Mittelstadt, Wachter & Russell 2023, The unfairness of fair machine learning.',
  says: {
    did: 'You chose “{chosen}”. On practice rows the gap goes from {before} to {after}.',
    found:
      'Of the {worse-off} {gained} gain by it and {lost} lose by it; of the {other} {other-gained} gain and {other-lost} lose. The gap closed because one group was let down, not because the other was helped.',
    why: 'The people you set out for fare as before. A smaller gap is a help only if somebody is better off.',
    next: 'Count people, not points: try a repair that moves the line of those who are missed.',
  },
  async detect({ scene, answer }) {
    const chosen = chosenRun(scene);
    if (!chosen) return undefined;
    const { decision, run, base, gap } = chosen;
    const before = await answer(query(base, 'practice', gap));
    const after = await answer(query(run.body.experiment, 'practice', gap));
    if (before.value === null || after.value === null) return undefined;
    if (Math.abs(after.value) >= Math.abs(before.value)) return undefined;
    const cellWorse = before.value > 0 === highIsBad(scene, gap.metric);
    const [worseOff, other] = cellWorse ? [gap.cell, gap.reference] : [gap.reference, gap.cell];
    const moved = async (cell: string, change: 'gained' | 'lost'): Promise<number> => {
      const reference = cell === gap.cell ? gap.reference : gap.cell;
      const ask: Ask = {
        kind: 'moved',
        groups: gap.groups,
        cell,
        reference,
        change,
        who: 'all',
        before: base,
      };
      return (await answer(query(run.body.experiment, 'practice', ask))).value ?? 0;
    };
    const [gained, lost] = [await moved(worseOff, 'gained'), await moved(worseOff, 'lost')];
    const [otherGained, otherLost] = [await moved(other, 'gained'), await moved(other, 'lost')];
    const taken = otherLost - otherGained;
    if (taken <= 0 || gained - lost > HARDLY * taken) return undefined;
    return {
      entry: decision.n,
      slots: {
        chosen: run.body.title,
        before: points(before),
        after: points(after),
        'worse-off': whom(scene, gap, worseOff),
        other: whom(scene, gap, other),
        gained: people(gained),
        lost: people(lost),
        'other-gained': people(otherGained),
        'other-lost': people(otherLost),
      },
    };
  },
};
