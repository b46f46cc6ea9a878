// A planted quantity: the learner's interval covers it, or misses it only where the reference interval on the same rows does.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { speak, speakInterval } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import type { Answer, Ask, Query } from '../../evidence/query';
import { unitOf } from '../../evidence/query';
import { inWords, listed, orElse, type Check, type Given } from './check';
import { afterLock, reproduces, turnedRound } from './matching';
import { plantedFor } from './wanted';

const schema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        /** Its name among the estimands of the truth. */
        estimand: z.string(),
        /** The reference query. */
        query: z.string(),
        weight: z.number().positive().default(1),
      }),
    )
    .min(1),
  /** Rows the evidence must come from; `any` where exploring counts too. */
  rows: z.enum(['audit', 'any']),
});
type Spec = z.infer<typeof schema>;

/** How much narrower or wider than the reference interval on the same rows an interval may be. */
const NARROWEST = 0.8;
const WIDEST = 1.25;
const SLOTS = ['right', 'of', 'missing', 'title', 'yours', 'interval', 'ours', 'planted'];

type Found =
  'right' | 'width' | 'off' | 'practice-rows' | 'reference-swapped' | 'not-reproduced' | 'missing';
/** From what is nothing to what is best; told is the worst of what was handed in. */
const RANK: readonly Found[] = [
  'missing',
  'not-reproduced',
  'reference-swapped',
  'practice-rows',
  'off',
  'width',
  'right',
];

interface Item {
  readonly title: string;
  readonly weight: number;
  readonly found: Found;
  readonly entry?: Entry<'evidence'>;
  readonly yours: string;
  readonly interval: string;
  readonly ours: string;
  readonly planted: string;
}

export const estimandCovered: Check<Spec> = {
  id: 'estimand-covered',
  name: 'Planted quantity covered',
  plain: 'Asks whether your interval holds what was planted, and is as wide as your rows allow.',
  source: 'Curriculum section 1, "How a number is checked", c.',
  schema,
  nothing: 'none',
  cases: {
    none: ['of', 'missing'],
    'not-reproduced': SLOTS,
    'reference-swapped': SLOTS,
    'practice-rows': SLOTS,
    off: SLOTS,
    width: SLOTS,
    partly: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const items: Item[] = [];
    for (const item of spec.items) items.push(await judged(item, spec, given));
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    const right = items.filter(({ found }) => found === 'right');
    const worst = RANK.slice(1, -1).flatMap(
      (found) => items.find((item) => item.found === found) ?? [],
    )[0];
    const shown = worst ?? items.find(({ found }) => found === 'missing') ?? items[0]!;
    return {
      share: right.reduce((sum, { weight }) => sum + weight, 0) / total,
      case: items.every(({ found }) => found === 'missing')
        ? 'none'
        : shown.found === 'missing'
          ? 'partly'
          : shown.found,
      slots: {
        right: inWords(right.length),
        of: inWords(items.length),
        missing: listed(items.filter(({ found }) => found !== 'right').map(({ title }) => title)),
        title: shown.title,
        yours: shown.yours,
        interval: shown.interval,
        ours: shown.ours,
        planted: shown.planted,
      },
      cites: items.flatMap(({ entry }) => (entry ? [entry.n] : [])),
    };
  },
};

async function judged(
  { estimand, query: name, weight }: Spec['items'][number],
  { rows }: Spec,
  given: Given,
): Promise<Item> {
  const { scene } = given;
  const wanted = scene.query(name, 'judge');
  const unit = unitOf(wanted.ask);
  const { estimands } = await plantedFor(given, scene.pack.lab.queries[name]!.experiment);
  const theta = estimands[estimand];
  if (!theta)
    throw new Error(
      `A check asks for the estimand "${estimand}". There are: ${Object.keys(estimands).join(', ')}.`,
    );
  const bare = {
    title: scene.pack.lab.queries[name]!.title,
    weight,
    planted: speak({ value: theta.value, n: 1000 }, unit),
  };
  let best: Item = { ...bare, found: 'missing', yours: 'nothing', interval: '', ours: '' };
  for (const entry of scene.attempt.evidence) {
    const turned = turnedRound(entry);
    const same = sameAsk(entry.body.query.ask, wanted.ask);
    if (!same && !(turned && sameAsk(turned.body.query.ask, wanted.ask))) continue;
    const reference = await orElse(
      () => given.answer(onSameRows(wanted, entry.body.query)),
      undefined,
    );
    const found: Found = !(await reproduces(entry, given))
      ? 'not-reproduced'
      : !same
        ? 'reference-swapped'
        : rows === 'audit' && !afterLock(entry, given)
          ? 'practice-rows'
          : verdictOn(entry.body.answer, reference, theta.value);
    if (RANK.indexOf(found) <= RANK.indexOf(best.found)) continue;
    best = {
      ...bare,
      found,
      entry,
      yours: speak(entry.body.answer, unit),
      interval: speakInterval(entry.body.answer, unit),
      ours: reference
        ? `${speak(reference, unit)} (${speakInterval(reference, unit)})`
        : 'not defined',
    };
  }
  return best;
}

/** Covers it, or misses it as the reference interval does; and is about as wide. */
function verdictOn(own: Answer, reference: Answer | undefined, theta: number): Found {
  if (!own.interval || !reference?.interval) return 'off';
  const holds = ({ lo, hi }: { lo: number; hi: number }): boolean => lo <= theta && theta <= hi;
  if (!holds(own.interval) && holds(reference.interval)) return 'off';
  const width = own.interval.hi - own.interval.lo;
  const usual = reference.interval.hi - reference.interval.lo;
  return width < NARROWEST * usual || width > WIDEST * usual ? 'width' : 'right';
}

/** The reference question on the learner's own part, with intervals as wide as the learner had to draw them. */
function onSameRows(wanted: Query, { part, family, margin }: Query): Query {
  return { ...wanted, part, family, margin };
}

/** The same question, whatever model or rows it was asked of. */
function sameAsk(a: Ask, b: Ask): boolean {
  return canonical(a) === canonical(b);
}
