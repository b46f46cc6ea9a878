// Card: four-fifths is a rule of thumb.

import type { PrimerCard } from './card';

export const fourFifths: PrimerCard = {
  id: 'four-fifths',
  title: 'Four fifths is a rule of thumb',
  lead: [
    'The rule rings when one group’s rate is under four fifths of the highest. It was made for hiring in the United States, as a reason to look closer.',
    'Now take {applicants} real answers of a university, of which {admitted} were yes. Draw two groups from this one list by lot. Nothing differs between them but luck.',
  ],
  task: {
    kind: 'choose',
    instrument: 'false-alarms',
    ask: 'With {small} people in each group, how often does the rule ring all the same?',
    choices: [
      {
        id: 'rarely',
        says: 'Hardly ever, less than one time in twenty.',
        why: 'That takes groups of hundreds. With {small} in each it rang in {alarm-30} of {draws} draws.',
      },
      {
        id: 'sixth',
        says: 'About one time in six.',
        why: 'That is what {middle} people in each group give: {alarm-120}. With {small} it rang in {alarm-30} of {draws} draws.',
      },
      {
        id: 'half',
        says: 'About every second time.',
        why: 'It rang in {alarm-30} of {draws} draws, though both groups come from one list. With {large} in each it rang in {alarm-300}.',
        right: true,
      },
    ],
  },
  remember:
    'In small groups the ratio mostly measures luck. Read it beside both rates, the number of people and an interval; and where it stays silent, nothing has been shown either.',
  law: ['us-45', 'us-45-res'],
  go: [{ href: '#/sandbox', says: 'Read a ratio with its interval on any data set' }],
  figures: {
    applicants: 'Applications to the university',
    admitted: 'Of these admitted',
    draws: 'Draws of two groups, for each size',
    small: 'A small group',
    middle: 'A middling group',
    large: 'A large group',
    'alarm-15': 'Rang, with the smallest groups',
    'alarm-30': 'Rang, with small groups',
    'alarm-60': 'Rang, with twice as many',
    'alarm-120': 'Rang, with middling groups',
    'alarm-300': 'Rang, with large groups',
    'alarm-1000': 'Rang, with the largest groups',
  },
};
