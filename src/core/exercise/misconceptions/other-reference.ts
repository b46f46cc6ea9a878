// Another baseline than the one that was locked: the same group looks different against every other group.

import type { Entry } from '../../evidence/entry';
import { lockAt } from '../scene';
import type { Misconception } from './misconception';
import { named, points, query, whom } from './asked';

export const otherReference: Misconception = {
  id: 'other-reference',
  name: 'Another baseline than the locked one',
  plain: 'A gap is always against somebody; change the somebody and the gap changes.',
  source: 'Reference groups: curriculum section 1, “Statistics used by default”.',
  says: {
    did: 'You pinned {metric}, {cell} against {reference}: {yours}. You had locked {locked} as the group to compare with.',
    found: 'On the same rows {group} against {locked} are at {ours}.',
    why: 'A reader takes the sign and the size as they stand. With the groups the other way round they mean the opposite; with a third group they mean something else.',
    next: 'Pin the comparison against the locked group, or lock again and say why.',
  },
  async detect({ scene, answer }) {
    for (const entry of scene.attempt.evidence.toReversed()) {
      const { ask, experiment, part } = entry.body.query;
      if (ask.kind !== 'difference') continue;
      const [column] = ask.groups;
      const locked = column && lockAt(scene, entry.n)?.body.reference[column];
      if (ask.groups.length !== 1 || !locked || ask.reference === locked) continue;
      const group = ask.cell === locked ? ask.reference : ask.cell;
      const right = { ...ask, cell: group, reference: locked };
      if (scene.attempt.evidence.some((other) => is(other, right))) continue;
      const ours = await answer(query(experiment, part, right));
      if (ours.value === null) continue;
      return {
        entry: entry.n,
        slots: {
          metric: named(scene, ask.metric),
          cell: whom(scene, ask, ask.cell),
          reference: whom(scene, ask, ask.reference),
          locked: whom(scene, ask, locked),
          group: whom(scene, ask, group),
          yours: points(entry.body.answer),
          ours: points(ours),
        },
      };
    }
    return undefined;
  },
};

/** Whether a pin asks just this comparison. */
function is(
  { body }: Entry<'evidence'>,
  wanted: { metric: string; groups: string[]; cell: string; reference: string },
): boolean {
  const { ask } = body.query;
  return (
    ask.kind === 'difference' &&
    ask.metric === wanted.metric &&
    ask.groups.join('|') === wanted.groups.join('|') &&
    ask.cell === wanted.cell &&
    ask.reference === wanted.reference
  );
}
