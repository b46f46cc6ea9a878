// The repair: the chosen run is measured again on held-back rows, in pairs, against the inherited model and the reference repair.

import { z } from 'zod';
import { speak, speakInterval } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import type { Experiment } from '../../lab/experiment';
import type { Gap } from '../../lab/frontier';
import type { Comparison } from '../../lab/jobs/compare';
import { lockedGap } from '../instruments/mitigation-bench';
import { cellName, lockAt } from '../scene';
import { citesGap, counted, rejectedOne, type LockedGap } from './decision-grounds';
import { cutOf } from './gap-cut';
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
/** Shares of the reference's cut that earn full and half marks (curriculum section 1, "Calibrated marks"). */
const FULL_MARKS = 0.5;
const HALF_MARKS = 0.25;
const FLOOR = 0.2;
const COUNTED = 0.2;
const REJECTED = 0.1;
/** Most that a repair earns which spends more balanced accuracy than it may. */
const TOO_DEAR = 0.5;
/** The worse-off group's own rise makes at least this part of the cut. */
const OWN_PART = 0.5;

const SLOTS = [
  'chosen',
  'gap-before',
  'gap-after',
  'gap-change',
  'gap-interval',
  'closed',
  'utility-before',
  'utility-after',
  'floor',
  'better',
  'worse-off',
  'gained',
  'lost',
  'other',
  'other-gained',
  'other-lost',
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
  const compare = (before: Experiment, after: Experiment): Promise<Comparison> =>
    given.lab.do('compare', {
      before,
      after,
      part: 'judge',
      metrics: [...new Set(['balanced-accuracy', metric])],
      gap: pair,
    });
  const base = scene.experiment(spec.base);
  const own = await compare(base, run.body.experiment);
  const best = await compare(base, scene.experiment(referenceRepair));
  const gap = cutOf(own, pair);
  const wanted = cutOf(best, pair);
  const closed = wanted.cut > 0 ? gap.cut / wanted.cut : 0;
  const worseOff = own.levelling?.worseOff ?? cell;
  const other = worseOff === cell ? reference : cell;
  const kept = -(own.overall['balanced-accuracy']?.difference ?? 0) <= spec.floor;
  const better = await beater(run, scene.attempt.runs, compare);
  const people = { column: groups[0]!, worseOff, other };
  const uncounted = !(await counted(decision, run, people, given));
  const unrejected = !rejectedOne(decision.body, spec.words, given);
  const idle = familyOf(scene, run) === 'none' && closed < HALF_MARKS;
  const level = levelledDown(own, gap.cut);
  const reached =
    level || idle || gap.turned
      ? 0
      : closed >= FULL_MARKS && gap.sure
        ? 1
        : closed >= HALF_MARKS
          ? 0.5
          : 0;
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
  const moved = (group: string, way: 'gained' | 'lost'): string => {
    const found = own.moved.find((entry) => entry.group === group)?.[way];
    return String((found?.deserving ?? 0) + (found?.other ?? 0));
  };
  const utility = own.overall['balanced-accuracy'];
  const { n } = own.after.overall.values['balanced-accuracy']!;
  const points = (value: number | null | undefined): string =>
    speak({ value: value ?? null, n }, 'points');
  const percent = (value: number | null | undefined): string =>
    speak({ value: value ?? null, n }, 'share');
  return {
    share,
    case: found,
    slots: {
      chosen: run.body.title,
      'gap-before': points(own.gap?.before),
      'gap-after': points(own.gap?.after),
      'gap-change': points(own.gap?.difference),
      'gap-interval': own.gap?.interval
        ? `${speakInterval({ interval: own.gap.interval, n: 0 }, 'points')} points`
        : 'unknown width',
      closed: percent(Math.max(0, closed)),
      'utility-before': percent(utility?.before),
      'utility-after': percent(utility?.after),
      floor: points(spec.floor),
      better: better ?? 'none',
      'worse-off': cellName(scene, groups, worseOff),
      gained: moved(worseOff, 'gained'),
      lost: moved(worseOff, 'lost'),
      other: cellName(scene, groups, other),
      'other-gained': moved(other, 'gained'),
      'other-lost': moved(other, 'lost'),
      lacking:
        listed([
          ...(uncounted
            ? ['who gained of one group and who lost of the other, counted in people']
            : []),
          ...(unrejected ? ['another option you rejected, with its own reason'] : []),
        ]) || 'nothing',
    },
    cites: [decision.n, run.n, ...decision.body.cites],
  };
}

/**
 * The meter's own verdict; and where the worse-off group's own rise makes less than half of the cut, it closed mostly
 * by taking, however sure the little rise is.
 */
function levelledDown({ levelling }: Comparison, cut: number): boolean {
  if (cut <= 0 || !levelling) return false;
  return levelling.levelledDown === true || (levelling.benefit.difference ?? 0) < OWN_PART * cut;
}

/** Another run of this log with a smaller gap and a higher balanced accuracy, both beyond the paired interval. */
async function beater(
  run: Entry<'run'>,
  runs: readonly Entry<'run'>[],
  compare: (before: Experiment, after: Experiment) => Promise<Comparison>,
): Promise<string | undefined> {
  for (const other of runs) {
    if (other.n === run.n) continue;
    const { absoluteGap, overall } = await compare(run.body.experiment, other.body.experiment);
    const height = overall['balanced-accuracy']?.interval;
    if ((absoluteGap?.interval?.hi ?? 0) < 0 && (height?.lo ?? 0) > 0) return other.body.title;
  }
  return undefined;
}
