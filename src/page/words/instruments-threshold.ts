// What a moved cut-off says: who is missed, who is let through, who gains and who loses against where the line began.

import { capital } from '../../core/base/capital';
import { count, decimal, points, range } from './format';
import type { CaseWords } from './instruments-cases';

export interface Gap {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

export interface ChangeCount {
  readonly group: string;
  /** People newly given it, and how many of them deserve it. */
  readonly gained: { readonly all: number; readonly deserve: number };
  readonly lost: { readonly all: number; readonly deserve: number };
}

function list(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export const threshold = {
  title: (words: CaseWords, groups: readonly { name: string; missed: string }[]) => {
    const [first, ...rest] = groups;
    if (!first) return '';
    const others = rest.map(({ name, missed }) => `of 1,000 ${name}, ${missed}`);
    return `Of 1,000 ${first.name} ${words.deserving}, ${first.missed} are ${words.refused}${
      others.length > 0 ? `; ${list(others)}` : ''
    }`;
  },
  subtitle: (n: number, rows: string) =>
    `${count(n)} ${rows}, people by the score the model gives them.`,
  left: (words: CaseWords) => `not ${words.given}`,
  right: (words: CaseWords) => words.given,
  missedOf: (words: CaseWords, label: string) =>
    `of 1,000 ${label} ${words.deserving} are ${words.refused}`,
  lines: (words: CaseWords) => `${words.refused}, of those who ${words.deserve}`,
  cutOffFor: (group: string) => `cut-off for ${group}`,
  oneForAll: 'one line for all',
  onePerGroup: 'a line for each group',
  how: 'Lines',
  /** Where the lines stand, in one sentence. */
  stands: (cuts: readonly { group: string; at: number }[]) =>
    `A yes above ${list(cuts.map(({ group, at }) => `${decimal(at)} for ${group}`))}.`,
  everybody: 'everybody',
  needsGroup: 'A line for each group needs the group of every person at the moment of decision.',

  tableCaption: 'Per 1,000 people, at this line',
  group: 'group',
  missed: (words: CaseWords) => `${words.refused}, of 1,000 who ${words.deserve}`,
  wrongly: (words: CaseWords) => `${words.briefly}, of 1,000 who ${words.doNot}`,
  given: (words: CaseWords) => `${words.briefly}, of 1,000 in all`,
  noOne: 'nobody to count',

  /** The gap at the line and where it began; a line moved for all need not change it. */
  gap(words: CaseWords, group: string, reference: string, now: Gap, before: Gap): string {
    const turn = now.value >= 0 ? 1 : -1;
    const [lo, hi] = turn > 0 ? [now.lo, now.hi] : [-now.hi, -now.lo];
    const size = `${points(turn * now.value)} points (${range(lo, hi, (end) => points(end))})`;
    const began = points(turn * before.value);
    if (lo <= 0) {
      return `These rows cannot tell ${group} from ${reference} here: the gap in ${words.harm} is ${size}. Where the line began, it was ${began}.`;
    }
    const name = capital(group);
    const more = turn > 0 ? 'more' : 'less';
    return `${name} ${words.deserving} are ${words.refused} ${more} often than ${reference}, by ${size}; where the line began, by ${began}.`;
  },

  read: 'Read who is missed',
  /** Who gained and who lost against the line at the start, in people on these rows. */
  change(words: CaseWords, from: number, changes: readonly ChangeCount[]): string {
    const gained = changes.filter(({ gained: { all } }) => all > 0);
    const lost = changes.filter(({ lost: { all } }) => all > 0);
    if (gained.length === 0 && lost.length === 0)
      return `The line is where it began, at ${decimal(from)}.`;
    const sentences: string[] = [];
    if (gained.length > 0) {
      const who = list(gained.map(({ group, gained: { all } }) => `${count(all)} more ${group}`));
      const all = gained.reduce((sum, each) => sum + each.gained.all, 0);
      const deserve = gained.reduce((sum, each) => sum + each.gained.deserve, 0);
      sentences.push(
        `Against ${decimal(from)}, ${who} are ${words.given}; ${count(deserve)} of them ${words.deserve}, ${count(all - deserve)} ${words.doNot}.`,
      );
    }
    if (lost.length > 0) {
      const who = list(lost.map(({ group, lost: { all } }) => `${count(all)} ${group}`));
      const deserve = lost.reduce((sum, each) => sum + each.lost.deserve, 0);
      sentences.push(
        `${who} are no longer ${words.given}; ${count(deserve)} of them ${words.deserve}.`,
      );
    }
    return sentences.join(' ');
  },
  /** Whom a moved line asks to pay; empty where nobody is asked anything new. */
  pays(words: CaseWords, changes: readonly ChangeCount[]): string {
    const refused = changes.filter(({ lost: { deserve } }) => deserve > 0);
    if (refused.length > 0) {
      const who = list(refused.map(({ group, lost: { deserve } }) => `${count(deserve)} ${group}`));
      return `It asks ${who} ${words.deserving} to pay: they were ${words.given} and no longer are.`;
    }
    const wrongly = changes.reduce((sum, { gained: { all, deserve } }) => sum + all - deserve, 0);
    return wrongly === 0
      ? ''
      : `It asks whoever stands behind the ${words.goods} to pay: ${count(wrongly)} more go to people ${words.undeserving}.`;
  },
  who: 'Who pays for this line? One sentence',
  whoHint: 'Somebody does, wherever it stands. Name them.',
  set: (cut: number) => `Set it at ${decimal(cut)}`,
  isSet: (cut: number) => `The line is set at ${decimal(cut)}.`,
  moveFirst: 'Move the line first, to see what it does.',
  needsWho: 'Say in one sentence who pays for this line.',
  working: 'Fetching the model and its scores',
} as const;
