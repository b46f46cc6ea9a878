// The repair: the chosen run is measured again on held-back rows, in pairs, against the inherited model and the reference repair.

import { z } from 'zod';
import type { Entry } from '../../evidence/entry';
import type { Gap } from '../../lab/frontier';
import { lockedGap } from '../instruments/mitigation-bench';
import { lockAt } from '../scene';
import { citesGap, counted, rejectedOne, type LockedGap } from './decision-grounds';
import { FULL_MARKS, HALF_MARKS, markOf } from './calibrated';
import { cutOf } from './gap-cut';
import { levelledDown } from './levelling-down';
import { GAP_SLOTS, gapSlots, inPercent, inPoints, MOVED_SLOTS, movedSlots } from './model-slots';
import { beater } from './not-beaten';
import { spent } from './utility-floor';
import { comparing } from './compare-on';
import { inWords, listed, type Check, type Given, type Judged } from './check';
import { familyOf } from './run-family';

const schema = z.strictObject({
  question: z.string(),
  base: z.string(),
  /** The reference repair for each metric that may be locked. */
  references: z.record(z.string(), z.string()),
  /** Most that balanced accuracy may fall. */
  floor: z.number().positive(),
  /** Distinct words of the reason and of why an option is rejected. */
  words: z.int().positive(),
});
type Spec = z.infer<typeof schema>;

/** Parts of the points: the gap, the floor, people counted, an option rejected with its reason. */
const GAP = 0.5;
const FLOOR = 0.2;
const COUNTED = 0.2;
const REJECTED = 0.1;
/** Most that a repair earns which spends more balanced accuracy than it may. */
const TOO_DEAR = 0.5;

const SLOTS = [
  ...GAP_SLOTS,
  'utility-before',
  'utility-after',
  'floor',
  'better',
  ...MOVED_SLOTS,
  'lacking',
];

export const repair: Check<Spec> = {
  id: 'repair',
  name: 'Repair',
  plain: 'Measures your repair on rows you have not seen, and who gained and lost by it.',
  source: 'Curriculum section 1, "Calibrated marks" and "Levelling down"; Mittelstadt et al. 2023.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'not-locked': [],
    withheld: ['runs', 'lacking'],
    inherited: SLOTS,
    'levelling-down': SLOTS,
    overshoot: SLOTS,
    'utility-lost': SLOTS,
    beaten: SLOTS,
    half: SLOTS,
    little: SLOTS,
    incomplete: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const decision = scene.attempt.decisions.get(spec.question);
    if (!decision) return { share: 0, case: 'none', slots: {}, cites: [] };
    // Judged by what was locked when it was decided; a gap that no reference repair aims at cannot be measured.
    const locked = lockAt(scene, decision.n) && lockedGap(scene, decision.n);
    const reference = locked && spec.references[locked.metric];
    if (!locked || reference === undefined)
      return { share: 0, case: 'not-locked', slots: {}, cites: [decision.n] };
    const { choice } = decision.body;
    if (choice.kind !== 'run') return withheld(spec, decision, locked, given);
    const run = scene.attempt.runs.find(({ n }) => n === choice.run);
    if (!run) return { share: 0, case: 'none', slots: {}, cites: [decision.n] };
    return measured(spec, decision, run, locked, reference, given);
  },
};

/** "Do not deploy" can be right, but nothing was repaired: half the points, for trying and for the reasons. */
async function withheld(
  spec: Spec,
  decision: Entry<'decision'>,
  locked: LockedGap,
  given: Given,
): Promise<Judged> {
  const { scene } = given;
  const { cites } = decision.body;
  const tried = scene.attempt.runs.filter((run) => familyOf(scene, run) !== 'none');
  const lacking = [
    ...(tried.length < 2 ? ['two repairs tried'] : []),
    ...(rejectedOne(decision.body, spec.words, given)
      ? []
      : ['a reason, and another option rejected with its own reason']),
    ...((await citesGap(decision, spec.base, locked, given)) ? [] : ['the locked gap, cited']),
  ];
  return {
    share: lacking.length === 0 ? 0.5 : 0,
    case: 'withheld',
    slots: { runs: inWords(scene.attempt.runs.length), lacking: listed(lacking) || 'nothing' },
    cites: [decision.n, ...cites],
  };
}

async function measured(
  spec: Spec,
  decision: Entry<'decision'>,
  run: Entry<'run'>,
  { metric, groups, cell, reference }: LockedGap,
  referenceRepair: string,
  given: Given,
): Promise<Judged> {
  const { scene } = given;
  const pair: Gap = { metric, column: groups[0]!, group: cell, reference };
  const compare = comparing(pair, given);
  const base = scene.experiment(spec.base);
  const own = await compare(base, run.body.experiment);
  const best = await compare(base, scene.experiment(referenceRepair));
  const gap = cutOf(own, pair);
  const wanted = cutOf(best, pair);
  const closed = wanted.cut > 0 ? gap.cut / wanted.cut : 0;
  const worseOff = own.levelling?.worseOff ?? cell;
  const other = worseOff === cell ? reference : cell;
  const kept = spent(own) <= spec.floor;
  const better = await beater(run, scene.attempt.runs, compare);
  const people = { column: groups[0]!, worseOff, other };
  const uncounted = !(await counted(decision, run, people, given));
  const unrejected = !rejectedOne(decision.body, spec.words, given);
  const idle = familyOf(scene, run) === 'none' && closed < HALF_MARKS;
  const level = levelledDown(own, gap.cut);
  const reached = level || idle || gap.turned ? 0 : markOf(closed, gap);
  const earned =
    reached === 0
      ? 0
      : GAP * reached * (better === undefined ? 1 : 0.5) +
        (kept ? FLOOR : 0) +
        (uncounted ? 0 : COUNTED) +
        (unrejected ? 0 : REJECTED);
  const share = kept ? earned : Math.min(earned, TOO_DEAR);
  const found = idle
    ? 'inherited'
    : level
      ? 'levelling-down'
      : gap.turned
        ? 'overshoot'
        : reached === 0
          ? 'little'
          : !kept
            ? 'utility-lost'
            : better !== undefined
              ? 'beaten'
              : reached === 0.5
                ? 'half'
                : uncounted || unrejected
                  ? 'incomplete'
                  : 'right';
  return {
    share,
    case: found,
    slots: {
      ...gapSlots({ run, own }, closed),
      'utility-before': inPercent(own, own.overall['balanced-accuracy']?.before),
      'utility-after': inPercent(own, own.overall['balanced-accuracy']?.after),
      floor: inPoints(own, spec.floor),
      better: better ?? 'none',
      ...movedSlots(own, { groups, worseOff, other }, scene),
      lacking:
        listed([
          ...(uncounted
            ? ['who gained of one group and who lost of the other, counted in people']
            : []),
          ...(unrejected ? ['another option you rejected, with its own reason'] : []),
        ]) || 'nothing',
    },
    cites: [decision.n, run.n, ...decision.body.cites],
    measure: { value: closed, wanted: FULL_MARKS },
  };
}
