// Numbers about all people, whatever their group: how unequally decisions benefit them, and whether those who are alike get the same.

import { simultaneousLevel, zOf } from '../base/statistics';
import { everybody, people } from '../fairness/counts';
import { deltaInterval } from '../fairness/delta-limits';
import { disparities } from '../fairness/disparities';
import { LEAST, LEVEL } from '../fairness/frame-spec';
import type { Counts } from '../fairness/scored';
import type { EvidenceLab } from './answer';
import type { Answer, Ask, Query } from './query';

/** The index with the interval its counts allow. Throws, naming it, for one that compares groups. */
export async function inequality(
  { experiment, part, filter, margin, family }: Query,
  { index: id }: Extract<Ask, { kind: 'inequality' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const index = disparities.find((each) => each.id === id && each.reads === 'inequality');
  if (!index) throw new Error(`"${id}" is no measure of inequality between all people.`);
  const { frames } = await lab.do('run', {
    experiment,
    measures: [
      { part, metrics: ['selection-rate'], groups: [], control: [], filter, margin, family },
    ],
  });
  const { counts } = frames[0]!.overall;
  const of = (all: Counts): number | undefined => index.of({ overall: all, cells: [all] })?.value;
  const { limits, method } = deltaInterval(of, index.range);
  const level = simultaneousLevel(LEVEL, family);
  const found = limits(counts, zOf(level));
  const n = everybody(people(counts));
  return {
    value: of(counts) ?? null,
    n,
    ...(found ? { interval: { lo: found.lo, hi: found.hi, method, level } } : {}),
    tooSmall: n < LEAST,
  };
}

/** Consistency: each beside the k most like them by the columns. Of many people a draw is compared; n counts those drawn. */
export async function alike(
  { experiment, part, filter }: Query,
  { columns, k, people: most }: Extract<Ask, { kind: 'consistency' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const { value, interval, drawn } = await lab.do('consistency', {
    experiment,
    measure: { part, filter },
    columns,
    k,
    ...(most === undefined ? {} : { most }),
  });
  return { value, interval, n: drawn, tooSmall: drawn < LEAST };
}
