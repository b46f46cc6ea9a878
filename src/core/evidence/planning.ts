// What audit rows could show, worked out before they are opened: rates come from practice rows, and of the audit rows
// nothing is read but how many people they hold.

import { detectableGap, sampleSize, simultaneousLevel } from '../base/statistics';
import { LEAST, LEVEL } from '../fairness/frame-spec';
import type { EvidenceLab } from './answer';
import type { Answer, Ask, Query } from './query';

/** The chance that a gap of this size shows, as is usual in planning (Cohen 1988, section 2.4). */
const POWER = 0.8;

type Planned = Extract<Ask, { kind: 'detectable' | 'needed' }>;

/** Value: the smallest gap, as a difference of shares, in the direction that takes more; n: the smaller group on audit rows. */
export async function detectable(query: Query, ask: Planned, lab: EvidenceLab): Promise<Answer> {
  const rate = (await side(query, ask, ask.reference, lab)).value;
  const [people, others] = await Promise.all(
    [ask.cell, ask.reference].map((cell) => side({ ...query, part: 'audit' }, ask, cell, lab)),
  );
  const n = Math.min(people!.n, others!.n);
  if (rate === null || n === 0) return { value: null, n, tooSmall: true };
  const level = simultaneousLevel(LEVEL, query.family);
  const { below, above } = detectableGap(rate, people!.n, others!.n, { level, power: POWER });
  const value = Math.max(below ?? 0, above ?? 0);
  return { value: value > 0 ? value : null, n, tooSmall: n < LEAST };
}

/** Value: people in each group, in the direction that takes more; n: the smaller group on these rows. */
export async function needed(
  query: Query,
  ask: Extract<Planned, { kind: 'needed' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const [cell, reference] = [
    await side(query, ask, ask.cell, lab),
    await side(query, ask, ask.reference, lab),
  ];
  const n = Math.min(cell.n, reference.n);
  const rate = reference.value;
  if (rate === null) return { value: null, n, tooSmall: true };
  const alpha = 1 - simultaneousLevel(LEVEL, query.family);
  const people = [rate - ask.gap, rate + ask.gap]
    .filter((other) => other >= 0 && other <= 1)
    .flatMap((other) => sampleSize(rate, other, { alpha, power: POWER }) ?? []);
  const value = people.length === 0 ? null : Math.ceil(Math.max(...people));
  return { value, n, tooSmall: false };
}

async function side(
  { experiment, part, filter }: Query,
  { metric, groups }: Planned,
  key: string,
  lab: EvidenceLab,
): Promise<{ readonly value: number | null; readonly n: number }> {
  const { frames } = await lab.do('run', {
    experiment,
    measures: [
      { part, metrics: [metric], groups: [...groups], control: [], filter, margin: 0.1, family: 1 },
    ],
  });
  const cell = frames[0]?.cells.find((each) => each.key === key);
  if (!cell) throw new Error(`There is no cell "${key}" by ${groups.join(' × ')}.`);
  const estimate = cell.values[metric];
  return { value: estimate?.value ?? null, n: estimate?.n ?? 0 };
}
