// Metric shopping: of several that were looked at, the mildest was locked.

import type { Entry } from '../../evidence/entry';
import { judgedMetric, type Scene } from '../scene';
import { listed } from '../checks/check';
import type { Difference } from './asked';
import { audited, gapOf, named, points, query, whom } from './asked';
import type { Misconception } from './misconception';
import type { Seen } from './seen';

/** On practice rows looking around is exploring; from so many metrics on, taking the mildest is a choice. */
const MANY = 3;
/** The mildest gap is at most this part of the next. */
const MILD = 0.9;

export const metricShopping: Misconception = {
  id: 'metric-shopping',
  name: 'Metric shopping',
  plain: 'Among many metrics some look good; which of them counts must come from the harm.',
  source: 'Simmons, Nelson & Simonsohn 2011, False-positive psychology; curriculum section 11.',
  says: {
    did: 'You locked {locked} after you had seen its gap and others.',
    found:
      'The gaps you had seen, {cell} minus {reference}, on those rows: {seen}. You locked the mildest.',
    why: 'Whoever looks first and chooses then will always find a metric that looks good. It no longer says anything about the harm.',
    next: 'Lock the metric that counts the people who are harmed, and report the others beside it.',
  },
  async detect(seen) {
    const { scene } = seen;
    const lock = scene.attempt.locks.at(-1);
    const gap = gapOf(scene);
    // Where each product has a lock of its own, a check says which of them came late.
    if (!lock || lock.body.question !== undefined || !gap) return undefined;
    const audit = openedBefore(scene, lock, gap);
    const practice = pinnedBefore(scene, lock, gap);
    return (
      (await mildest(seen, lock, gap, { part: 'audit', metrics: audit, least: 2 })) ??
      (await mildest(seen, lock, gap, { part: 'practice', metrics: practice, least: MANY }))
    );
  },
};

/** Metrics whose gap by the locked group was opened on audit rows before this lock, and after an earlier one. */
function openedBefore(scene: Scene, lock: Entry<'lock'>, { groups }: Difference): string[] {
  const { attempt } = scene;
  const earlier = attempt.locks.findLast(({ n }) => n < lock.n);
  // Whoever locks the metric that goes with the harm, and had another before, mends something.
  if (!earlier || !fits(scene, earlier)) return [];
  return attempt.opened
    .filter(({ n, body }) => n < lock.n && body.groups.join('|') === groups.join('|'))
    .flatMap(({ body }) => body.metrics);
}

/** Metrics whose gap by the locked group was pinned on practice rows before anything was locked. */
function pinnedBefore({ attempt }: Scene, lock: Entry<'lock'>, gap: Difference): string[] {
  if (attempt.locks.some(({ n }) => n < lock.n)) return [];
  return attempt.evidence.flatMap(({ n, body }) => {
    const { ask, part } = body.query;
    const compares = ask.kind === 'difference' || ask.kind === 'ratio';
    return n < lock.n &&
      part === 'practice' &&
      compares &&
      ask.groups.join('|') === gap.groups.join('|')
      ? [ask.metric]
      : [];
  });
}

/** Whether the locked metric counts the locked harm, as far as the exercise says which does. */
function fits(scene: Scene, { body }: Entry<'lock'>): boolean {
  const spec = scene.pack.exercise.checks.find(({ kind }) => kind === 'prereg')?.spec;
  const known = spec?.['fits'] as Readonly<Record<string, readonly string[]>> | undefined;
  return known?.[body.harm]?.includes(judgedMetric(scene, body)) ?? true;
}

async function mildest(
  { scene, answer }: Seen,
  lock: Entry<'lock'>,
  gap: Difference,
  {
    part,
    metrics,
    least,
  }: { part: 'practice' | 'audit'; metrics: readonly string[]; least: number },
): ReturnType<Misconception['detect']> {
  const locked = judgedMetric(scene, lock.body);
  const known = [...new Set(metrics)];
  if (known.length < least || !known.includes(locked)) return undefined;
  const gaps: { metric: string; value: number; n: number }[] = [];
  for (const metric of known) {
    const { value, n } = await answer(query(audited(scene), part, { ...gap, metric }));
    if (value !== null) gaps.push({ metric, value, n });
  }
  gaps.sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
  const [first, next] = gaps;
  if (gaps.length < least || first?.metric !== locked || !next) return undefined;
  if (Math.abs(first.value) > MILD * Math.abs(next.value)) return undefined;
  return {
    entry: lock.n,
    slots: {
      locked: named(scene, locked),
      cell: whom(scene, gap, gap.cell),
      reference: whom(scene, gap, gap.reference),
      seen: listed(gaps.map((each) => `${named(scene, each.metric)} ${points(each)}`)),
    },
  };
}
