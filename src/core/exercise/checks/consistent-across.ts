// One story: what is locked, decided, answered and written speaks of the same thing everywhere.

import { z } from 'zod';
import { chipsOf } from '../../documents/chips';
import { cited } from '../../evidence/fold';
import { answered } from './answered';
import { inWords, listed, type Check, type Given } from './check';

const part = z.union([
  z.strictObject({ lock: z.enum(['metrics', 'groups', 'harm']), name: z.string() }),
  /** The choice of a decision: the recipe of its run, or the option. */
  z.strictObject({ decision: z.string(), name: z.string() }),
  z.strictObject({ question: z.string(), field: z.string().optional(), name: z.string() }),
  /** The metrics, or the groups, of the numbers that a section cites. */
  z.strictObject({
    document: z.string(),
    section: z.string(),
    cites: z.enum(['metrics', 'groups']),
    name: z.string(),
  }),
]);
const schema = z.strictObject({
  parts: z.array(part).min(2),
  /** Other words for the same thing, such as { true-positive-rate: false-negative-rate }. */
  same: z.record(z.string(), z.string()).default({}),
});
type Part = z.infer<typeof part>;
const SLOTS = ['told', 'of', 'missing', 'first', 'first-says', 'other', 'other-says'];

export const consistentAcross: Check<z.infer<typeof schema>> = {
  id: 'consistent-across',
  name: 'The same everywhere',
  plain: 'Compares what you say in several places.',
  source: 'Curriculum 9.3, consistentAcross.',
  schema,
  nothing: 'none',
  cases: { none: [], incomplete: SLOTS, differ: SLOTS, right: SLOTS },
  verdict({ parts, same }, given) {
    const plain = (value: string): string => same[value] ?? value;
    const told = parts.map((each) => ({
      name: each.name,
      says: [...new Set(saysIn(each, given).map(plain))],
    }));
    const there = told.filter(({ says }) => says.length > 0);
    const missing = told.filter(({ says }) => says.length === 0);
    const [first] = there;
    const other = there.find(
      ({ says }) => first !== undefined && !says.some((value) => first.says.includes(value)),
    );
    // All must share something, not only each with the first.
    const shared = (first?.says ?? []).filter((value) =>
      there.every(({ says }) => says.includes(value)),
    );
    const agree = there.length > 0 && shared.length > 0;
    const odd = other ?? (agree ? undefined : there.at(-1));
    return Promise.resolve({
      share: agree && missing.length === 0 ? 1 : 0,
      case:
        there.length === 0
          ? 'none'
          : !agree
            ? 'differ'
            : missing.length > 0
              ? 'incomplete'
              : 'right',
      slots: {
        told: inWords(there.length),
        of: inWords(parts.length),
        missing: listed(missing.map(({ name }) => name)) || 'none',
        first: first?.name ?? '',
        'first-says': listed((first?.says ?? []).map(spoken)) || 'nothing',
        other: odd?.name ?? 'none',
        'other-says': listed((odd?.says ?? []).map(spoken)) || 'nothing',
      },
      cites: [],
    });
  },
};

function saysIn(each: Part, given: Given): readonly string[] {
  const { scene } = given;
  if ('lock' in each) {
    const lock = scene.attempt.locks.at(-1)?.body;
    if (!lock) return [];
    return each.lock === 'harm' ? [lock.harm] : lock[each.lock];
  }
  if ('decision' in each) {
    const choice = scene.attempt.decisions.get(each.decision)?.body.choice;
    if (choice?.kind === 'option') return [choice.option];
    if (choice?.kind === 'cutoff') return [String(choice.value)];
    const run = scene.attempt.runs.find(({ n }) => n === choice?.run);
    return run ? [run.body.recipe] : [];
  }
  if ('document' in each) {
    const text = scene.attempt.documents.get(each.document)?.get(each.section)?.body.text ?? '';
    return cited(scene.attempt, chipsOf(text)).flatMap(({ body: { query } }) => {
      const { ask } = query;
      if (each.cites === 'groups') return 'groups' in ask ? ask.groups : [];
      return 'metric' in ask ? [ask.metric] : [];
    });
  }
  const value = answered(given, each.question, each.field)?.value;
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.map(String) : [];
}

function spoken(value: string): string {
  return value.replaceAll('-', ' ');
}
