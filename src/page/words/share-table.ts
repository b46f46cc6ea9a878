// Words of the page of a table of shares: one line through the scores of several groups, and what it does to each.

import { count, decimal, percent } from './format';

/** The outcome in the card's words: 'paid on time', 'paid late'. */
interface Outcome {
  readonly yes: string;
  readonly no: string;
}
interface GroupRate {
  readonly group: string;
  readonly rate: number;
}

export const shareTable = {
  section: 'One line for everybody',
  lead: 'Draw a line through the scores: whoever scores above it is accepted. The line is the same for everybody; what it does is not.',
  working: 'Reading the table',
  line: 'The line',
  stands: (line: number) => `Accepted: everybody with a score above ${decimal(line, 1)}.`,
  finding: (most: GroupRate, least: GroupRate, { yes }: Outcome) =>
    `Of those who ${yes}, ${percent(most.rate, 0)} of ${most.group} are above the line and ${percent(least.rate, 0)} of ${least.group}`,
  nobody: 'Nobody is above this line',
  everybody: 'Everybody is above this line',
  subtitle: (people: number) =>
    `A curve goes through every line there could be; its mark is the one drawn now. Shares of ${count(people)} people; no intervals, because nobody was counted at a score.`,
  y: ({ yes }: Outcome) => `Accepted, of those who ${yes}`,
  x: ({ no }: Outcome) => `Accepted, of those who ${no}`,
  guessing: 'dotted: guessing',
  auc: (value: number) => `AUC ${decimal(value, 3)}`,
  note: 'Lower: more people are turned away who would have done well. Further right: more are accepted who did not. One line, drawn through groups of different standing, does both at once.',
  rates: ({ yes, no }: Outcome) => ({
    caption: 'What the line does to each group',
    head: [
      'group',
      `${yes}: p`,
      'accepted',
      `${yes}, accepted: r`,
      `${no}, accepted`,
      `accepted, ${yes}: q`,
    ],
  }),
  curves: ({ yes, no }: Outcome) => ({
    caption: 'The curve of each group, and the line on it',
    head: ['group', 'people', 'AUC', `${yes}, accepted`, `${no}, accepted`],
  }),
  identityTitle: 'Why the columns cannot all be made equal',
  identity: ({ yes, no }: Outcome) =>
    `In every row p is the share who ${yes}, r the share of these who are accepted, and q the share of the accepted who ${yes}. The share accepted of those who ${no} is then p / (1 − p) × (1 − q) / q × r. Where p differs, r, q and that share cannot all be alike, unless nobody is accepted who ${no}, or nobody who ${yes} (Chouldechova 2017).`,
  columnsLead: 'What each column holds, as the source has it.',
} as const;
