// Card: historical, representation and measurement bias.

import type { PrimerCard } from './card';

export const threeBiases: PrimerCard = {
  id: 'three-biases',
  title: 'Where a bias comes from',
  lead: [
    'Rows can mislead in three ways. The world they record was unequal. Some people are hardly in them. Or what was written down is not what was meant. Each asks for another cure.',
  ],
  task: {
    kind: 'sort',
    ask: 'Six examples from the rows of this lab. Where does each begin?',
    bins: [
      { id: 'historical', name: 'Historical', plain: 'The record is right, the world was not.' },
      {
        id: 'representation',
        name: 'Representation',
        plain: 'Who is in the rows, and who is not?',
      },
      { id: 'measurement', name: 'Measurement', plain: 'It was written down as something else.' },
    ],
    items: [
      {
        id: 'pay',
        says: 'In a census survey, {earn-women} of the women and {earn-men} of the men earn enough to count as well paid.',
        bin: 'historical',
        why: 'The answers may well be right. They record a time when work and pay were shared out unequally, and a model learns that as a rule.',
      },
      {
        id: 'few',
        says: 'Of {rows} rows, {smallest} are of American Indians and Alaska Natives.',
        bin: 'representation',
        why: 'A group that is hardly in the rows is hardly learnt, and too small to be tested.',
      },
      {
        id: 'rearrest',
        says: 'A file on {scored} defendants counts {rearrested} as having offended again. What it holds is a new arrest.',
        bin: 'measurement',
        why: 'An arrest stands in for a crime. It also depends on where police look and whom they stop.',
      },
      {
        id: 'denied',
        says: 'In Boston, banks denied {denied-black} of the Black and {denied-white} of the white applicants for a home loan.',
        bin: 'historical',
        why: 'The answers were really given. Whoever trains a model on them teaches it to give them again.',
      },
      {
        id: 'stopped',
        says: 'A file on marijuana holds {arrests} people. Each of them had already been arrested; whoever was let go on the street is not there.',
        bin: 'representation',
        why: 'The rows begin after a choice was made. What happened before it cannot be seen in them.',
      },
      {
        id: 'blanks',
        says: 'In the same survey the occupation is blank for {blank-women} of the women and {blank-men} of the men.',
        bin: 'measurement',
        why: 'What counts as an occupation, and who was asked how, differs. The column measures one group worse than the other.',
      },
    ],
  },
  remember:
    'Ask where it begins before you ask how to mend it: more rows help a group that is missing, and do nothing for a label that means something else.',
  law: [],
  go: [
    { href: '#/data', says: 'What is wrong with each data set' },
    {
      href: '#/practise/train-and-mitigate/audit-an-income-model',
      says: 'Find such causes in an audit',
    },
  ],
  figures: {
    'earn-women': 'Women in the survey who earn over the line',
    'earn-men': 'Men in the survey who earn over the line',
    smallest: 'American Indians and Alaska Natives in the survey',
    rows: 'People in the survey',
    rearrested: 'Defendants arrested again within the time the file counts',
    scored: 'Defendants in the file',
    'denied-black': 'Black applicants denied a home loan',
    'denied-white': 'White applicants denied a home loan',
    arrests: 'Arrests in the file on marijuana',
    'blank-women': 'Women in the survey without an occupation',
    'blank-men': 'Men in the survey without an occupation',
  },
};
