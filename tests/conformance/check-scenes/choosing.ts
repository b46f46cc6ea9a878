// Examples for the kinds of choosing a metric, as edits of G2's solution: voices, locks, power, what must be known, the identity.

import type { EntryDraft } from '../../../src/core/evidence/entry';
import type { Edit } from '../../../src/core/exercise/authoring';
import type { SceneExample } from './scene-example';

const example =
  (kind: string, spec: string) =>
  (
    name: string,
    share: SceneExample['share'],
    plays: readonly Edit[],
    more: Partial<SceneExample> = {},
  ): SceneExample => ({ kind, case: name, share, spec, pack: 'G2', plays, ...more });

const replace = (move: string, action: Readonly<Record<string, unknown>>): Edit => ({
  edit: 'replace',
  move,
  do: { ...action },
});
const drop = (...moves: string[]): Edit => ({ edit: 'drop', moves });
const nothing: Edit = { edit: 'keep', moves: ['worst-cells'] };

const voices = example('voices-heard', 'voices');
const choices = example('choices-fit-harms', 'choices');
const power = example('power-stated', 'power');
const data = example('data-held', 'data');
const identity = example('identity-evaluated', 'identity');

const missedForAll = (reason: Readonly<Record<string, unknown>> = {}): Edit[] =>
  ['lock-credit', 'lock-fraud', 'lock-tutoring'].map((move) =>
    replace(move, { trace: ['trusted', 'deserving'], metric: 'true-positive-rate', ...reason }),
  );
/** A first lock of no matter, under which the credit rows are opened before they are locked as they should be. */
const looksFirst: Edit[] = [
  {
    edit: 'add',
    after: 'equal',
    move: {
      step: 'lock',
      instrument: 'chooser',
      lap: 'core',
      for: 'choices',
      as: 'first',
      do: {
        do: 'lock',
        product: 'credit-offer',
        trace: ['bent'],
        metric: 'selection-rate',
        reference: { group: 'Group A' },
        margin: 0.05,
        reason: 'Let us look at all of it first and think about what it means afterwards.',
      },
    },
  },
  { edit: 'before', move: 'open-credit', other: 'lock-credit' },
];
/** Says a lock led to another harm than its answers lead to, as only a made-up log can. */
const madeUp: EntryDraft = {
  kind: 'lock',
  body: {
    metrics: ['accuracy'],
    groups: ['group'],
    reference: { group: 'Group A' },
    margin: 0.05,
    harm: 'missed',
    reason: 'It counts the customers who were told no though they would have paid all of it back.',
    question: 'credit-offer',
    trace: ['bent'],
  },
};
const third = (share: number): number => (2 + share) / 3;

export const choosingScenes: readonly SceneExample[] = [
  voices('none', 0, [nothing]),
  voices('right', 1, []),
  voices('made-it', third(0), [replace('voice-credit', { voice: 'lending' })]),
  voices('no-harm', third(0), [replace('voice-credit', { voice: 'old-customer' })]),
  voices('unheard', third(0), [drop('voice-credit')]),
  voices('no-reason', third(0.6), [replace('voice-credit', { changes: 'Not much.' })]),

  choices('none', 0, [nothing]),
  choices('right', 1, []),
  choices('unlocked', third(0), [drop('lock-credit')]),
  choices('same-for-all', 0.375, missedForAll()),
  choices('same-for-all', 'some', missedForAll({ reason: 'Because it is so.' })),
  choices('other-harm', third(0.25), [
    replace('lock-credit', { trace: ['bent'], metric: 'selection-rate' }),
  ]),
  choices('other-harm', third(0), [drop('open-credit')], { log: () => [madeUp] }),
  choices('no-reason', third(0.7), [replace('lock-credit', { reason: 'Because it is so.' })]),
  choices('late', third(0), looksFirst),

  power('none', 0, [nothing]),
  power('right', 1, []),
  power('right', 1, [], { seed: 1 }),
  power('unplanned', third(0), [drop('could-credit')]),
  power('wide', third(0.3), [replace('lock-credit', { margin: 0.5 })]),
  power('no-reason', third(0.3), [replace('could-credit', { why: 'It is usual.' })]),
  power('late', third(0.3), [{ edit: 'before', move: 'open-credit', other: 'could-credit' }]),
  power('uncited', third(0.6), [drop('gap-credit')]),
  power('other-verdict', third(0.6), [replace('verdict-credit', { verdict: 'within' })]),
  // In a world where nothing is planted, to find a gap everywhere is wrong everywhere.
  power(
    'other-verdict',
    0.6,
    [
      replace('verdict-credit', { verdict: 'beyond' }),
      replace('verdict-fraud', { verdict: 'beyond' }),
      replace('verdict-tutoring', { verdict: 'beyond' }),
    ],
    { seed: 1 },
  ),

  data('none', 0, [drop('data')]),
  data('right', 1, []),
  data('unlocked', third(0), [drop('lock-credit')]),
  data('unsaid', third(0), [drop('hold-credit')]),
  data('outcome', third(0.6), [replace('hold-credit', { outcomeOf: 'nobody' })]),
  data('holding', third(0.6), [replace('hold-credit', { holding: 'guess-by-name' })]),
  data('no-reason', third(0.8), [replace('hold-credit', { reason: 'It is usual.' })]),

  identity('none', 0, [nothing]),
  identity('right', 1, []),
  identity('unevaluated', 0.85, [drop('follows-white')]),
  identity('relation', 0.7, [replace('relation', { statement: 'free' })]),
  identity('equal', 0.6, [replace('equal', { statement: 'neither' })]),
  identity('uncited', 0.8, [replace('equal', { cites: ['@follows-black'] })]),
  identity('uncited', 0.8, [
    replace('equal', {
      cites: ['@follows-black', '@follows-white', '@equal-black', '@could-credit'],
    }),
    { edit: 'before', move: 'could-credit', other: 'equal' },
    { edit: 'before', move: 'lock-credit', other: 'could-credit' },
  ]),
];
