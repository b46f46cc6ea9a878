// Whether pinned evidence asks what a named query asks: both are run on the same held-back rows.

import type { Entry } from '../../evidence/entry';
import type { Answer, Ask, Query } from '../../evidence/query';
import { titlesOf } from '../scene';
import { orElse, sameNumber, type Given } from './check';

/** The query on held-back rows; width and family of its interval do not change its value. */
export function onHeldBack(query: Query): Query {
  return { ...query, part: 'judge', family: 1, margin: 0.1 };
}

/**
 * Whether all that was recorded comes out again on the rows it was taken from: the number, its people, its interval
 * under the recorded margin and family, and the title the exercise gives it. A recipe that cannot be run does not.
 */
export function reproduces(
  { body }: Entry<'evidence'>,
  { scene, answer }: Given,
): Promise<boolean> {
  return orElse(
    async () =>
      titlesOf(scene, body.query).includes(body.title) &&
      sameAnswer(await answer(body.query), body.answer),
    false,
  );
}

/** The number, its people and its interval, as two computations of the same are. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return (
    sameNumber(a.value, b.value) &&
    a.n === b.n &&
    a.tooSmall === b.tooSmall &&
    sameNumber(a.interval?.lo ?? null, b.interval?.lo ?? null) &&
    sameNumber(a.interval?.hi ?? null, b.interval?.hi ?? null)
  );
}

/**
 * Whether the learner's query and the named one ask the same and give the same number on the same held-back rows. The
 * metric must be the same as well: equal opportunity, women minus men, is missed offers, men minus women, to the last digit.
 */
export function asks(entry: Entry<'evidence'>, name: string, given: Given): Promise<boolean> {
  return asksQuery(entry, given.scene.query(name, 'judge'), given);
}

async function asksQuery(
  entry: Entry<'evidence'>,
  wanted: Query,
  { answer }: Given,
): Promise<boolean> {
  const query = onHeldBack(entry.body.query);
  if (query.ask.kind !== wanted.ask.kind || metricOf(query.ask) !== metricOf(wanted.ask))
    return false;
  const value = await orElse(async () => (await answer(query)).value, null);
  return value !== null && sameNumber(value, (await answer(wanted)).value);
}

/** On audit rows, after something was locked: before that, looking is exploring. */
export function afterLock({ n, body }: Entry<'evidence'>, { scene }: Given): boolean {
  const [first] = scene.attempt.locks;
  return body.query.part === 'audit' && first !== undefined && n > first.n;
}

/** Whether some of the evidence asks one of the named queries and reproduces. Turned round, a comparison carries the same fact. */
export function bears(
  evidence: readonly Entry<'evidence'>[],
  names: readonly string[],
  given: Given,
): Promise<boolean> {
  return bearsOn(
    evidence,
    names.map((name) => given.scene.query(name, 'judge')),
    given,
  );
}

/** The same for questions that have no name. */
export async function bearsOn(
  evidence: readonly Entry<'evidence'>[],
  wanted: readonly Query[],
  given: Given,
): Promise<boolean> {
  for (const entry of evidence) {
    const turned = turnedRound(entry);
    for (const query of wanted) {
      const same =
        (await asksQuery(entry, query, given)) ||
        (turned !== undefined && (await asksQuery(turned, query, given)));
      if (same && (await reproduces(entry, given))) return true;
    }
  }
  return false;
}

/** Whether the evidence holds both rates that a comparison is made of: whoever reads them can compare them. */
export async function bearsAsRates(
  evidence: readonly Entry<'evidence'>[],
  { ask, ...query }: Query,
  given: Given,
): Promise<boolean> {
  if (ask.kind !== 'difference' && ask.kind !== 'ratio') return false;
  const { metric, groups, cell, reference } = ask;
  for (const one of [cell, reference]) {
    const rate: Query = { ...query, ask: { kind: 'cell', metric, groups, cell: one } };
    if (!(await bearsOn(evidence, [rate], given))) return false;
  }
  return true;
}

/** The evidence with its comparison the other way round, or undefined for what compares nothing. */
export function turnedRound(entry: Entry<'evidence'>): Entry<'evidence'> | undefined {
  const ask = swapped(entry.body.query.ask);
  return ask && { ...entry, body: { ...entry.body, query: { ...entry.body.query, ask } } };
}

function metricOf(ask: Ask): string | undefined {
  return 'metric' in ask ? ask.metric : undefined;
}

function swapped(ask: Ask): Ask | undefined {
  if (!('reference' in ask) || ask.kind === 'moved') return undefined;
  return { ...ask, cell: ask.reference, reference: ask.cell };
}
