// What the bench and the frontier say: what each repair costs, who gained and lost, what was chosen and what was not.

import { capital } from '../../core/base/capital';
import { count, decimal, percent, points, range } from './format';
import { inWords } from './instruments-audit';
import type { CaseWords } from './instruments-cases';

type Family = 'none' | 'pre' | 'in' | 'post';

/** A title inside a sentence: 'a cut-off per group', but 'ROC' stays as it is. */
function inside(title: string): string {
  return /^[A-Z]([a-z ]|-)/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function list(parts: readonly string[], last = 'and'): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
}

function draws(seeds: number): string {
  return seeds === 1 ? 'one draw' : `${inWords(seeds)} draws`;
}

export const bench = {
  title: 'Repairs to try',
  lead: 'Tick the repairs you want to compare; each is trained and judged on five draws of the practice rows.',
  families: {
    none: 'no repair',
    pre: 'before training',
    in: 'during training',
    post: 'after training',
  } satisfies Record<Family, string>,
  run: (n: number) =>
    n === 0
      ? 'Tick repairs to run them'
      : n === 1
        ? 'Run this repair'
        : `Run these ${inWords(n)} repairs`,
  ran: 'run before',
  running: (title: string, at: number, of: number) => `${title}, ${inWords(at)} of ${inWords(of)}`,
  knob: (title: string, min: number, max: number) => `${title}, ${decimal(min)} to ${decimal(max)}`,
  knobWrong: (min: number, max: number) => `Give a number from ${decimal(min)} to ${decimal(max)}.`,
  lockFirst: 'The bench shows the gap you locked. Lock a metric and a reference group first.',
  sweep: 'Running every repair on its draws',
  inherited: 'As inherited',
} as const;

export const frontierWords = {
  /** The finding: how many stand, how many overshoot and onto whom. */
  title(unbeaten: number, repairs: number, overshoot: number, other: string): string {
    if (repairs === 0) return 'No repair has been run yet';
    const stand =
      unbeaten === repairs
        ? repairs === 1
          ? 'The one repair stands unbeaten'
          : repairs === 2
            ? 'Both repairs stand unbeaten'
            : `All ${inWords(repairs)} repairs stand unbeaten`
        : `${capital(inWords(unbeaten))} of ${inWords(repairs)} repairs ${unbeaten === 1 ? 'stands' : 'stand'} unbeaten`;
    return overshoot === 0
      ? stand
      : `${stand}; ${inWords(overshoot)} ${overshoot === 1 ? 'overshoots' : 'overshoot'}: now ${other}`;
  },
  waiting: (n: number) =>
    n === 1
      ? 'One repair is still being run'
      : `${capital(inWords(n))} repairs are still being run`,
  /** While nothing has been measured, nothing is said of rows. */
  subtitle: (n: number, part: string, seeds: number) =>
    `${n === 0 ? capital(draws(seeds)) : `Measured on ${count(n)} ${part}; ${draws(seeds)}`} each, model refitted in this tab. Bars are 95 % intervals.`,
  note: 'It does not say which point is right. That depends on who may be asked to pay, and on the law where the decision is made.',
  side: (group: string, worse: string) => `${group} ${worse}`,
  utility: 'balanced accuracy',
  floor: (share: number) => `your floor, ${points(-share, 0)} points`,
  inBand: (n: number) =>
    n === 0
      ? 'No repair ends inside the band where these rows cannot tell the gap from none.'
      : `${capital(inWords(n))} ${n === 1 ? 'repair ends' : 'repairs end'} inside the band where these rows cannot tell the gap from none.`,
  apart: (sets: readonly (readonly string[])[], seeds: number) =>
    sets.length === 0
      ? ''
      : `On ${inWords(seeds)} draws ${sets
          .map(
            (labels) =>
              `${inside(labels[0] ?? '')} cannot be told apart from ${list(labels.slice(1).map(inside), 'or')}`,
          )
          .join('; ')}.`,
  beatenMany: (n: number) => `${capital(inWords(n))} are beaten on both by others.`,
  beaten: (labels: readonly string[], by: readonly string[]) =>
    `${capital(list(labels.map(inside)))} ${labels.length === 1 ? 'is' : 'are'} beaten on both by ${list(by.map(inside))}.`,
  stopped: (arrived: number, all: number) =>
    `Stopped after ${inWords(arrived)} of ${inWords(all)} points.`,
  goOn: 'Run the rest',
  failed: (label: string, why: string) => `${capital(label)} could not be run. ${why}`,
  caption: (n: number, part: string, seeds: number, metric: string) =>
    `${metric}; ${n === 0 ? '' : `${count(n)} ${part}; `}${draws(seeds)} each; 95 % intervals`,
} as const;

export const chosenPoint = {
  youAreOn: 'You are on',
  pick: 'Choose a point in the chart, or in the table under it.',
  inherited: 'inherited',
  here: 'here',
  gap: 'Gap, points',
  balancedAccuracy: 'Balanced accuracy',
  accuracy: 'Accuracy',
  tableCaption: 'Before and after',
  points: (value: number) => points(value),
  ends: (lo: number | null, hi: number | null, unit: 'points' | 'decimal') =>
    lo === null || hi === null
      ? ''
      : range(lo, hi, (end) => (unit === 'points' ? points(end) : decimal(end))),
  decimal: (value: number) => decimal(value),
  percent: (value: number) => percent(value),
  undefined: 'not defined',
  people: 'In people, of 1,000',
  gained: (words: CaseWords) => (all: number, deserve: number) =>
    `${count(all)} newly ${words.briefly}, ${count(deserve)} of them ${words.deserve}`,
  lost: (words: CaseWords) => (all: number, deserve: number) =>
    `${count(all)} no longer ${words.briefly}, ${count(deserve)} of them ${words.deserve}`,
  nobody: 'nobody’s answer changes',
  key: (words: CaseWords) =>
    `Filled: ${words.deserve}. Ring: ${words.doNot}. Counted on the first draw.`,
  taken: (n: number, group: string, words: CaseWords) =>
    `Part of this gap closed by taking from ${group}: ${count(n)} who ${words.deserve} are no longer ${words.given}.`,
  needs: (group: string) => `Needs ${group} at the moment of decision.`,
  caution: 'Before you use it',
  cautionSays: (group: string) =>
    `Deciding about a person by their ${group} is direct discrimination in many places, whatever the aim, and some areas forbid it outright. Ask somebody who knows the law where the decision is made. This page is not legal advice.`,
  holds: (part: string) => `Measured on ${part}. Held-back rows come with the check.`,
  choose: 'Choose this point',
  pinGap: 'the gap',
  countPin: (
    group: string,
    change: 'gained' | 'lost',
    who: 'all' | 'deserving' | 'other',
    words: CaseWords,
  ) =>
    `${group} who ${change} it${who === 'all' ? '' : who === 'deserving' ? ` and ${words.deserve}` : ` and ${words.doNot}`}`,
} as const;

export const levelling = {
  title: 'Who gained, who lost',
  caption: 'People whose decision changed, against the inherited model, on the same rows',
  group: 'group',
  who: 'who',
  gained: 'gained it',
  lost: 'lost it',
  unchanged: 'unchanged',
  deserve: (words: CaseWords) => words.deserve,
  doNot: (words: CaseWords) => words.doNot,
  down: (group: string, other: string, words: CaseWords) =>
    `The gap shrank, but no more ${group} ${words.deserving} are ${words.given} than before. It closed by taking from ${other}: this is levelling down.`,
  up: (n: number, group: string, words: CaseWords) =>
    `The gap shrank, and ${count(n)} more ${group} ${words.deserving} are ${words.given}.`,
  grew: 'The gap did not shrink.',
  unclear: (group: string, words: CaseWords) =>
    `The gap shrank. These rows cannot say whether more ${group} ${words.deserving} are ${words.given}.`,
  rule: (words: CaseWords) =>
    `Levelling down: the gap shrinks while the worse-off group gains no more than half a point. Those who ${words.doNot} are listed apart: losing what one had by mistake is no harm of this kind.`,
} as const;

export const deciding = {
  title: 'Your decision',
  choice: 'You choose',
  reason: 'Why, in one sentence',
  rejected: 'One option you reject',
  rejectedWhy: 'Why not that one',
  keep: 'Keep this decision',
  leave: 'Not now',
  instead: 'Or decide otherwise',
  needsReason: 'Say in one sentence why you choose it.',
  needsRejected: 'Name one option you reject, and why.',
  said: (label: string, reason: string) => `You chose ${inside(label)}: ${reason}`,
  saidRejected: (label: string, why: string) => `Not ${inside(label)}: ${why}`,
  again: 'Decide again',
} as const;
