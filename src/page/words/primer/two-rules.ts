// Card: demographic parity beside equalized odds.

import type { PrimerCard } from './card';

export const twoRules: PrimerCard = {
  id: 'two-rules',
  title: 'Two rules that pull apart',
  lead: [
    'Demographic parity asks that groups are accepted equally often. Equalized odds looks at the outcome first: among those who pay on time, groups are to be accepted equally often, and likewise among those who pay late.',
    'These are credit scores of {people} people. With one line for both groups, {one-line-black} of the Black and {one-line-white} of the white people would be accepted. Give each group a line of its own, and try to bring the accepted shares together.',
  ],
  task: {
    kind: 'choose',
    instrument: 'two-lines',
    ask: 'When both groups are accepted equally often, what happens among those who pay on time?',
    choices: [
      {
        id: 'equal',
        says: 'They are accepted equally often, too.',
        why: 'Try it: with accepted shares alike, {good-black} of the Black and {good-white} of the white people who pay on time are accepted.',
      },
      {
        id: 'apart',
        says: 'They are no longer accepted equally often, and neither are those who pay late.',
        why: 'Of those who pay on time {good-black} and {good-white} are accepted, of those who pay late {late-black} and {late-white}. In this file {paid-black} and {paid-white} paid on time; where such shares differ, one rule breaks the other.',
        right: true,
      },
      {
        id: 'score',
        says: 'That cannot be said: it depends on how good the score is.',
        why: 'A better score makes both errors rarer. As long as {paid-black} of one group and {paid-white} of the other pay on time, only a score without any error could keep both rules, and then with unequal shares.',
      },
    ],
  },
  remember:
    'No setting keeps both rules here. Which one to keep follows from the harm: who is hurt by being turned down, and who by a loan they cannot pay back?',
  law: [],
  go: [{ href: '#/data/fico_credit_scores', says: 'All groups, and what is wrong with the table' }],
  figures: {
    people: 'People behind the two groups',
    'one-line-black': 'Black people accepted, one line for both',
    'one-line-white': 'White people accepted, the same line',
    'parity-black': 'Black people accepted, with a line of their own',
    'good-black': 'Black people who pay on time, accepted at parity',
    'good-white': 'White people who pay on time, accepted at parity',
    'late-black': 'Black people who pay late, accepted at parity',
    'late-white': 'White people who pay late, accepted at parity',
    'paid-black': 'Black people who paid on time',
    'paid-white': 'White people who paid on time',
  },
};
