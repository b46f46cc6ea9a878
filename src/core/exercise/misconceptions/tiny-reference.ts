// A reference group of few people: every comparison inherits how little is known of it.

import { count } from '../../documents/figures';
import { judgedMetric } from '../scene';
import type { Misconception } from './misconception';
import { audited, named, points, query, whom } from './asked';

/** The reference has fewer people than this part of the largest group. */
const SMALL = 0.1;
const LEAST = 30;

export const tinyReference: Misconception = {
  id: 'tiny-reference',
  name: 'A reference group of few people',
  plain: 'Whoever is compared with a small group inherits its uncertainty.',
  source: 'Choice of reference: curriculum section 1, “Statistics used by default”.',
  says: {
    did: 'You locked {reference} as the group to compare with. On practice rows that is {reference-n} people in {metric}.',
    found:
      'Against them {group} are at {against-small}; against {largest}, of whom there are {largest-n}, at {against-large}.',
    why: 'The interval of a difference is at least as wide as that of its less known side, so with a small reference nothing can be told apart.',
    next: 'Lock the group that is largest, or the one that is treated as the usual case, and say which it is.',
  },
  async detect({ scene, answer, frame }) {
    const lock = scene.attempt.locks.at(-1);
    if (!lock) return undefined;
    const metric = judgedMetric(scene, lock.body);
    const experiment = audited(scene);
    for (const column of lock.body.groups) {
      const reference = lock.body.reference[column];
      const groups = [column];
      const { cells } = await frame({ experiment, part: 'practice', metrics: [metric], groups });
      const people = cells
        .map(({ key, values }) => ({ key, n: values[metric]?.n ?? 0 }))
        .sort((a, b) => b.n - a.n);
      const own = people.find(({ key }) => key === reference);
      const [largest] = people;
      const group = people.find(
        ({ key, n }) => key !== reference && key !== largest?.key && n >= LEAST,
      );
      if (!own || !largest || !group || own.n >= SMALL * largest.n) continue;
      const against = (other: string) =>
        answer(
          query(experiment, 'practice', {
            kind: 'difference',
            metric,
            groups,
            cell: group.key,
            reference: other,
          }),
        );
      const where = { groups };
      return {
        entry: lock.n,
        slots: {
          metric: named(scene, metric),
          reference: whom(scene, where, own.key),
          'reference-n': count(own.n),
          group: whom(scene, where, group.key),
          largest: whom(scene, where, largest.key),
          'largest-n': count(largest.n),
          'against-small': points(await against(own.key)),
          'against-large': points(await against(largest.key)),
        },
      };
    }
    return undefined;
  },
};
