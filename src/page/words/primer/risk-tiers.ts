// Card: the risk tiers of the AI Act.

import type { PrimerCard } from './card';

export const riskTiers: PrimerCard = {
  id: 'risk-tiers',
  title: 'The tiers of the AI Act',
  lead: [
    'The European AI Act sorts uses, not techniques. One and the same model can be on another list when somebody uses it for something else.',
  ],
  task: {
    kind: 'sort',
    ask: 'On which list does each use stand? The question is never whether something is legal: other laws hold besides.',
    bins: [
      { id: 'banned', name: 'Banned', plain: 'Nobody may use it.' },
      { id: 'high', name: 'High risk', plain: 'Allowed, with many duties.' },
      { id: 'told', name: 'Must be told', plain: 'People learn that it is a machine.' },
      { id: 'none', name: 'None of these', plain: 'Left out of the lists.' },
    ],
    items: [
      {
        id: 'loan',
        says: 'A bank judges who is worth a loan, by a model that learnt from {loans} old loans, {good-loans} of them good.',
        bin: 'high',
        why: 'Judging whether people are worth credit is on the list, with duties that apply later than was first planned.',
      },
      {
        id: 'voices',
        says: 'A call centre listens to the voices of its own staff and rates how cheerful they are.',
        bin: 'banned',
        why: 'Reading emotions at work is banned, except for medical or safety reasons.',
      },
      {
        id: 'chat',
        says: 'A shop lets a program answer the questions of its customers.',
        bin: 'told',
        why: 'Whoever provides it sees to it that people learn they talk to a machine, at the latest when it begins.',
      },
      {
        id: 'fraud',
        says: 'The bank from above also flags payments that look like fraud.',
        bin: 'none',
        why: 'Finding fraud is left out of the point on credit by name. Data protection and banking law still hold.',
      },
      {
        id: 'jobs',
        says: 'A firm sorts the people who applied for a job by a score.',
        bin: 'high',
        why: 'Filtering and rating applicants is on the list, whoever takes the last decision.',
      },
      {
        id: 'phone',
        says: 'A phone opens when it sees the face of its owner.',
        bin: 'none',
        why: 'It only checks that somebody is who they say they are. That is not meant by identifying people from afar.',
      },
    ],
  },
  remember:
    'Ask which list, since when, and who has the duty. The {applications} people in this lab’s Boston file applied for a home loan: a model that judges whether such people are worth credit is on the list of high risk.',
  law: ['eu-aia', 'eu-omni', 'eu-art5-work', 'eu-credit-hr', 'eu-omni-50', 'eu-anx3-1'],
  go: [{ href: '#/data/german_credit', says: 'The old loans' }],
  figures: {
    loans: 'Loans in the German file',
    'good-loans': 'Of these counted as a good risk',
    applications: 'Applications in the Boston file',
  },
};
