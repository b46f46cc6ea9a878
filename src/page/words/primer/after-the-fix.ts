// Card: why a fix is not the end.

import type { PrimerCard } from './card';

export const afterTheFix: PrimerCard = {
  id: 'after-the-fix',
  title: 'Why a fix is not the end',
  lead: [
    'A model misses women who earn enough more often than men who do. So each sex gets a cut-off of its own, set on some rows so that both are missed equally often. Then other rows are looked at, which neither model nor repair has seen.',
  ],
  task: {
    kind: 'choose',
    instrument: 'before-after',
    ask: 'What do you expect on those other rows?',
    choices: [
      {
        id: 'all',
        says: 'The gap is gone, and other gaps shrink with it.',
        why: 'On the rows it was set on, yes. On others the gap by sex went from {sex-before} to {sex-after}, and that between Black and white people from {race-before} to {race-after}.',
      },
      {
        id: 'aimed',
        says: 'The gap it was aimed at gets smaller and does not vanish; others stay about as they were.',
        why: 'By sex it went from {sex-before} to {sex-after}, a change of {sex-change} for the same people. Between Black and white people it was {race-before} and is {race-after}. How much less often women are offered it stays as it was, too: {chosen-before} before, {chosen-after} after.',
        right: true,
      },
      {
        id: 'nothing',
        says: 'Nothing changes: a repair made on other rows cannot hold.',
        why: 'It holds in part: by sex the gap went from {sex-before} to {sex-after}. What was learnt from some rows carries over to others like them, with a loss.',
      },
    ],
  },
  remember:
    'A repair answers one question, for one pair of groups, on the rows of one day. Say who looks again, at what, and when; and keep a way back.',
  law: [],
  go: [
    {
      href: '#/practise/train-and-mitigate/audit-an-income-model',
      says: 'Choose a repair and defend it',
    },
    { href: '#/sandbox', says: 'Try other repairs on these rows' },
  ],
  figures: {
    'sex-before': 'Missed, women minus men, before',
    'sex-after': 'Missed, women minus men, after',
    'sex-change': 'Change of that gap, same people',
    'race-before': 'Missed, Black minus white people, before',
    'race-after': 'Missed, Black minus white people, after',
    'race-change': 'Change of that gap, same people',
    'chosen-before': 'Offered, women minus men, before',
    'chosen-after': 'Offered, women minus men, after',
    'accuracy-before': 'Accuracy, before',
    'accuracy-after': 'Accuracy, after',
  },
};
