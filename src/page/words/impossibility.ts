// What the impossibility explorer says: which rates are equal now, which one gave way, and what no score can have.

import { percent, points } from './format';
import { listed } from './listed';

type Rate = 'base' | 'precision' | 'found' | 'wrong';

interface Standing {
  /** A rate's name in the case, and by how much the second group's differs. */
  readonly name: string;
  readonly difference: number;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const impossibility = {
  /** The finding: what cannot be, or which rates agree and which do not. `base` where the base rates differ. */
  title(
    impossible: readonly { group: string; wrong: number }[],
    equal: readonly string[],
    apart: readonly Standing[],
    base: Standing | undefined,
  ): string {
    const [first] = impossible;
    if (first)
      return `No score can have these rates for ${first.group}: the fourth would be ${percent(first.wrong, 0)}`;
    if (apart.length === 0)
      return base
        ? `These rates lie too close to tell apart, though ${lower(base.name)} differs by ${points(Math.abs(base.difference), 0)} points`
        : 'All four rates are equal';
    const away = apart.map(
      ({ name, difference }) => `${lower(name)} by ${points(Math.abs(difference), 0)} points`,
    );
    return equal.length === 0
      ? `None of the rates is equal: they differ in ${listed(away)}`
      : `Equal: ${listed(equal.map(lower))}. Apart: ${listed(away)}`;
  },
  subtitle: (wrong: string, found: string) =>
    `Across: ${lower(wrong)}. Up: ${lower(found)}. A group stands where its own three rates put it.`,
  note: 'A group may move along its line without changing base rate or precision. Two lines meet only in the corner, where nobody is picked at all, or where nothing is ever wrong.',
  line: (group: string, precision: string) => `${group}, precision ${precision}`,
  x: (name: string) => `${name} →`,
  y: (name: string) => `${name} ↑`,
  guessing: 'guessing',
  outside: (group: string) => `${group}: off the chart`,
  table: 'The rates of both groups',
  head: (one: string, other: string) => ['rate', one, other],
  follows: (name: string) => `${name} (follows)`,
  notDefined: 'not defined',
  value: (share: number) => percent(share, 1),

  slider: (name: string, value: number) => `${name}: ${percent(value, 0)}`,
  fixed: (value: number | undefined) =>
    value === undefined
      ? 'does not follow from these'
      : value > 1
        ? `${percent(value, 0)}: no score can have that`
        : percent(value, 1),
  equalise: (name: string) => `Same for both: ${lower(name)}`,
  onRows: (rows: string) => `Put the sliders on the rows (${rows})`,
  waiting: 'Counting',

  evaluate: 'Evaluate it on the rows',
  evaluateIt: 'Evaluate and pin',
  formula: 'false positive rate = p ÷ (1 − p) × (1 − precision) ÷ precision × true positive rate',
  formulaSays:
    'p is the base rate. For each group the measured rates are put in, and nothing is rounded.',
  pin: (title: string) => `Evaluate and pin: ${lower(title)}`,
  pinned: (value: string) => `It follows: ${value}.`,
  measured: (value: string) => `Measured on the same rows: ${value}.`,

  giveUp: {
    options: {
      precision: (name: string) => `${name}: let it differ`,
      found: (name: string) => `${name}: let it differ`,
      wrong: (name: string) => `${name}: let it differ`,
    } satisfies Record<Exclude<Rate, 'base'>, (name: string) => string>,
    reason: 'Why that one? Say whom it hurts, in one sentence',
    button: 'Give it up',
    moveFirst: 'Move the sliders first, to see what gives way.',
    needsRate: 'Choose one of the three.',
    needsReason: 'Say in one sentence whom it hurts.',
    said: (name: string) => `You would let this differ: ${lower(name)}.`,
  },
} as const;
