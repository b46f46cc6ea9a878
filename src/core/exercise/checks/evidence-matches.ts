// Evidence matches: each number is reproduced on its own rows, and the learner's query equals the reference query on held-back rows.

import { z } from 'zod';
import type { Entry } from '../../evidence/entry';
import { unitOf } from '../../evidence/query';
import { speak } from '../../documents/figures';
import { inWords, listed, type Check, type Given } from './check';
import { afterLock, asks, onHeldBack, reproduces, turnedRound } from './matching';

const schema = z.strictObject({
  /** Each item: any one of these queries, and what it weighs. */
  items: z
    .array(
      z.strictObject({ any: z.array(z.string()).min(1), weight: z.number().positive().default(1) }),
    )
    .min(1),
  /** Rows the evidence must come from; `any` where exploring counts too. */
  rows: z.enum(['audit', 'any']),
});
type Spec = z.infer<typeof schema>;

type Found = 'right' | 'reference-swapped' | 'practice-rows' | 'not-reproduced' | 'missing';
interface Item {
  readonly title: string;
  readonly weight: number;
  readonly found: Found;
  readonly entry?: Entry<'evidence'>;
  readonly yours: string;
  readonly ours: string;
}

const SLOTS = ['right', 'of', 'missing', 'title', 'yours', 'ours'];

export const evidenceMatches: Check<Spec> = {
  id: 'evidence-matches',
  name: 'Evidence matches',
  plain: 'Runs your recipes again, on your rows and on rows you have not seen.',
  source: 'Curriculum section 1, "How a number is checked".',
  schema,
  nothing: 'none',
  cases: {
    none: ['of', 'missing'],
    'not-reproduced': SLOTS,
    'reference-swapped': SLOTS,
    'practice-rows': SLOTS,
    partly: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const items: Item[] = [];
    for (const item of spec.items) items.push(await judged(item.any, item.weight, spec, given));
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    const right = items.filter(({ found }) => found === 'right');
    const share = right.reduce((sum, { weight }) => sum + weight, 0) / total;
    const lost = (found: Found): Item | undefined => items.find((item) => item.found === found);
    const worst =
      lost('not-reproduced') ??
      lost('reference-swapped') ??
      lost('practice-rows') ??
      lost('missing');
    const nothing = items.every(({ found }) => found === 'missing');
    const shown = worst ?? items[0]!;
    return {
      share,
      case: nothing
        ? 'none'
        : !worst
          ? 'right'
          : worst.found === 'missing'
            ? 'partly'
            : worst.found,
      slots: {
        right: inWords(right.length),
        of: inWords(items.length),
        missing: listed(items.filter(({ found }) => found !== 'right').map(({ title }) => title)),
        title: shown.title,
        yours: shown.yours,
        ours: shown.ours,
      },
      cites: items.flatMap(({ entry }) => (entry ? [entry.n] : [])),
    };
  },
};

async function judged(
  names: readonly string[],
  weight: number,
  spec: Spec,
  given: Given,
): Promise<Item> {
  const { scene, answer } = given;
  const wanted = scene.query(names[0]!, 'judge');
  const unit = unitOf(wanted.ask);
  const ours = speak(await answer(wanted), unit);
  const bare = { title: scene.pack.lab.queries[names[0]!]!.title, weight, ours };
  let best: Item = { ...bare, found: 'missing', yours: 'nothing' };
  const rank: readonly Found[] = [
    'missing',
    'practice-rows',
    'reference-swapped',
    'not-reproduced',
    'right',
  ];
  for (const entry of scene.attempt.evidence) {
    const found = await matchOf(entry, names, spec, given);
    if (rank.indexOf(found) <= rank.indexOf(best.found)) continue;
    const yours = speak(await answer(onHeldBack(entry.body.query)), unit);
    best = {
      ...bare,
      found,
      entry,
      yours: found === 'not-reproduced' ? speak(entry.body.answer, unit) : yours,
    };
  }
  return best;
}

async function matchOf(
  entry: Entry<'evidence'>,
  names: readonly string[],
  spec: Spec,
  given: Given,
): Promise<Found> {
  for (const name of names) {
    if (!(await asks(entry, name, given))) continue;
    if (!(await reproduces(entry, given))) return 'not-reproduced';
    return spec.rows === 'audit' && !afterLock(entry, given) ? 'practice-rows' : 'right';
  }
  const turned = turnedRound(entry);
  if (!turned) return 'missing';
  for (const name of names) if (await asks(turned, name, given)) return 'reference-swapped';
  return 'missing';
}
