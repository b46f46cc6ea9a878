// An order: how far a learner's order of things agrees with the one the rows give.

import { z } from 'zod';
import { correlation } from '../../base/statistics';
import { answered } from './answered';
import { listed, type Check } from './check';
import { between } from './set-matches';
import { listOf, wantedList } from './wanted';

const schema = z.strictObject({
  question: z.string(),
  field: z.string().optional(),
  /** The first one first. */
  wanted: wantedList,
  /** `rbo` weighs the top of the order most; `spearman` weighs every place alike. */
  by: z.enum(['spearman', 'rbo']).default('spearman'),
  enough: z.number().positive().max(1).default(0.9),
  least: z.number().min(-1).max(1).default(0.3),
  names: z.record(z.string(), z.string()).default({}),
});
const SLOTS = ['yours', 'ours', 'first', 'missing'];
/** Below this a Spearman correlation says that the order was turned round. */
const TURNED = -0.5;
/** How likely the reader of a ranking goes on to the next place (Webber et al. 2010, section 4.4). */
const GOES_ON = 0.9;

export const rankAgreement: Check<z.infer<typeof schema>> = {
  id: 'rank-agreement',
  name: 'Order',
  plain: 'Compares your order with the one that rows you have not seen give.',
  source: 'Spearman 1904; rank-biased overlap: Webber, Moffat & Zobel 2010, equation 32.',
  schema,
  nothing: 'none',
  cases: { none: [], incomplete: SLOTS, reversed: SLOTS, partly: SLOTS, right: SLOTS },
  async verdict(spec, given) {
    const found = answered(given, spec.question, spec.field);
    const value = z.array(z.string()).safeParse(found?.value);
    if (!found || !value.success || value.data.length === 0)
      return { share: 0, case: 'none', slots: {}, cites: [] };
    const wanted = await listOf(spec.wanted, given);
    const named = [...new Set(value.data)];
    const missing = wanted.filter((name) => !named.includes(name));
    const rank = spearman(named, wanted);
    const agreement = spec.by === 'rbo' ? overlap(named, wanted) : rank;
    const reached = between(agreement, spec);
    const words = (names: readonly string[]): string =>
      listed(names.map((name) => spec.names[name] ?? name)) || 'none';
    return {
      share: missing.length > 0 ? reached / 2 : reached,
      case:
        missing.length > 0
          ? 'incomplete'
          : reached === 1
            ? 'right'
            : rank <= TURNED
              ? 'reversed'
              : 'partly',
      slots: {
        yours: words(named),
        ours: words(wanted),
        first: words(wanted.slice(0, 1)),
        missing: words(missing),
      },
      cites: [found.entry.n, ...found.entry.body.cites],
    };
  },
};

/** Correlation of the places; what was not named shares the last ones. */
function spearman(named: readonly string[], wanted: readonly string[]): number {
  const known = named.filter((name) => wanted.includes(name));
  const last = (known.length + 1 + wanted.length) / 2;
  const places = wanted.map((name) => (known.includes(name) ? known.indexOf(name) + 1 : last));
  return correlation(
    places,
    wanted.map((_, i) => i + 1),
  );
}

/** Rank-biased overlap, extrapolated from the depth of the wanted order: a place that was not named agrees with nothing. */
function overlap(named: readonly string[], wanted: readonly string[]): number {
  let weight = 1;
  let sum = 0;
  let agreement = 0;
  for (let d = 1; d <= wanted.length; d++) {
    const top = wanted.slice(0, d);
    agreement = named.slice(0, d).filter((name) => top.includes(name)).length / d;
    weight *= GOES_ON;
    sum += weight * agreement;
  }
  return agreement * weight + ((1 - GOES_ON) / GOES_ON) * sum;
}
