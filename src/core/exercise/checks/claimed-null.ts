// Saying "no gap" earns its points only with a margin, with what could have been seen worked out before looking, and with an
// interval inside the margin, or with the words "not shown; we could have seen X".

import { z } from 'zod';
import { speak, speakInterval } from '../../documents/figures';
import { detectableGaps } from '../../fairness/detectable-gaps';
import type { Experiment } from '../../lab/experiment';
import type { Query } from '../../evidence/query';
import { familySize, lockAt, lockAtOpening, titleOf } from '../scene';
import { answered } from './answered';
import { type Check, type Given } from './check';

const schema = z.strictObject({
  /** The answer: { says: gap | no-gap | not-shown }. */
  question: z.string(),
  /** The answer given before the audit rows were opened: the smallest gap that would show, as { detectable: 0.06 }. */
  power: z.string(),
  /** The gap in question: a named query of kind difference. */
  query: z.string(),
  /** Chance that a gap of the stated size shows. */
  chance: z.number().positive().max(0.99).default(0.8),
});
type Spec = z.infer<typeof schema>;

const said = z.object({ says: z.enum(['gap', 'no-gap', 'not-shown']) });
const power = z.object({ detectable: z.number().positive() });
/** How far from our own working a stated smallest gap may lie. */
const NEAR = 1.25;
const SLOTS = ['gap', 'value', 'interval', 'margin', 'stated', 'detectable'];

export const claimedNull: Check<Spec> = {
  id: 'claimed-null',
  name: 'A gap, none, or not shown',
  plain:
    'Asks whether your rows could have shown a gap before it takes your word that there is none.',
  source: 'Absence of evidence: Altman & Bland 1995; equivalence: Lakens 2017.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'not-locked': [],
    missed: SLOTS,
    unfounded: SLOTS,
    'too-wide': SLOTS,
    'no-power': SLOTS,
    'late-power': SLOTS,
    'wrong-power': SLOTS,
    'right-gap': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const entry = scene.attempt.answers.get(spec.question);
    const value = said.safeParse(entry?.body.value);
    if (!entry || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const lock = lockAt(scene, entry.n);
    if (!lock) return { share: 0, case: 'not-locked', slots: {}, cites: [entry.n] };
    // A margin chosen after looking promises nothing: the one counts that stood when the rows were opened.
    const { margin } = (lockAtOpening(scene, lock.body.question) ?? lock).body;
    const family = familySize(scene, entry.n);
    const query: Query = { ...scene.query(spec.query, 'audit'), margin, family };
    const own = await given.answer(query);
    const { lo, hi } = own.interval ?? { lo: -1, hi: 1 };
    const shown = lo > 0 || hi < 0;
    const inside = lo > -margin && hi < margin;
    const stated = answered(given, spec.power, undefined);
    const number = power.safeParse(stated?.value).data?.detectable;
    const opening = scene.attempt.opened[0];
    const limits = await detectable(spec, query, given);
    const { says } = value.data;
    const found =
      says === 'gap'
        ? shown
          ? 'right-gap'
          : 'unfounded'
        : shown
          ? 'missed'
          : number === undefined || !stated
            ? 'no-power'
            : opening && stated.entry.n > opening.n
              ? 'late-power'
              : number < limits.least / NEAR || number > limits.most * NEAR
                ? 'wrong-power'
                : says === 'no-gap' && !inside
                  ? 'too-wide'
                  : 'right';
    const people = { n: own.n };
    return {
      share: found === 'right' || found === 'right-gap' ? 1 : 0,
      case: found,
      slots: {
        gap: titleOf(scene, query.ask),
        value: speak(own, 'points'),
        interval: own.interval ? `${speakInterval(own, 'points')} points` : 'unknown width',
        margin: speak({ value: margin, ...people }, 'points'),
        stated: speak({ value: number ?? null, ...people }, 'points'),
        detectable: speak({ value: limits.most, ...people }, 'points'),
      },
      cites: [entry.n, lock.n, ...(stated ? [stated.entry.n] : []), ...entry.body.cites],
    };
  },
};

/**
 * The smallest gap that would show on the audit rows, at the rate and with the people they hold, for one comparison
 * (`least`) and for all that were then looked at (`most`). Whoever works it out from practice rows comes near it.
 */
async function detectable(
  { chance }: Spec,
  { experiment, ask, family, margin }: Query,
  { lab }: Given,
): Promise<{ readonly least: number; readonly most: number }> {
  if (ask.kind !== 'difference')
    throw new Error(`A smallest gap belongs to a difference; this query is of kind "${ask.kind}".`);
  const { metric, groups, cell, reference } = ask;
  const levels = reference.split('|');
  const against: Experiment = {
    ...experiment,
    roles: {
      ...experiment.roles,
      reference: {
        ...experiment.roles.reference,
        ...Object.fromEntries(groups.map((column, i) => [column, levels[i] ?? ''])),
      },
    },
  };
  const measure = { metrics: [metric], groups, control: [], filter: [], margin, family: 1 };
  const { frames } = await lab.do('run', {
    experiment: against,
    measures: [{ ...measure, part: 'audit' }],
  });
  const size = (of: number): number => {
    const found =
      frames[0] && detectableGaps(frames[0], metric, { power: chance, family: of })[cell];
    return Math.max(found?.below ?? 0, found?.above ?? 0) || 1;
  };
  return { least: size(1), most: size(family) };
}
