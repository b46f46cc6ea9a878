// Card: the four verbs of NIST.

import type { PrimerCard } from './card';

export const fourVerbs: PrimerCard = {
  id: 'four-verbs',
  title: 'Govern, map, measure, manage',
  lead: [
    'NIST’s framework names four kinds of work. It is voluntary, and divides them further: GOVERN into {nist-govern} parts, MAP into {nist-map}, MEASURE into {nist-measure}, MANAGE into {nist-manage}.',
    'Here is one audit of an income model, in six sentences.',
  ],
  task: {
    kind: 'sort',
    ask: 'Which verb is each sentence about?',
    bins: [
      { id: 'govern', name: 'Govern', plain: 'Rules, roles and lists that hold for all models' },
      { id: 'map', name: 'Map', plain: 'What is it for, whom does it touch?' },
      { id: 'measure', name: 'Measure', plain: 'How large is it, how sure are we?' },
      { id: 'manage', name: 'Manage', plain: 'What is done about it?' },
    ],
    items: [
      {
        id: 'survey',
        says: 'Somebody writes down that the {rows} rows come from a survey, and that nobody in them applied for anything.',
        bin: 'map',
        why: 'It sets out the context in which the model will be used, and where it does not fit (MAP 1.1).',
      },
      {
        id: 'rates',
        says: 'On {audit-rows} rows that were kept back, {missed-women} of the women who earn enough are missed and {missed-men} of the men.',
        bin: 'measure',
        why: 'A gap, with its rows and its two rates (MEASURE 2.11).',
      },
      {
        id: 'inventory',
        says: 'The bank keeps a list of its models, each with the name of an owner.',
        bin: 'govern',
        why: 'An inventory holds for all models, before anybody looks at one of them (GOVERN 1.6).',
      },
      {
        id: 'stop',
        says: 'The model is taken off the page until the gap of {gap} is smaller.',
        bin: 'manage',
        why: 'Somebody acts on a number: a system can be superseded or switched off (MANAGE 2.4).',
      },
      {
        id: 'appeal',
        says: 'After the release, complaints are read every week, and a person can overrule the model.',
        bin: 'manage',
        why: 'Watching, appeal and override after release (MANAGE 4.1).',
      },
      {
        id: 'roles',
        says: 'Before any of this it is laid down who may stop a model and who has to be told.',
        bin: 'govern',
        why: 'Roles are clear before they are needed (GOVERN 2.1).',
      },
    ],
  },
  remember:
    'A number without somebody who acts on it is half of an audit; so is an action without a number.',
  law: ['nist'],
  go: [
    {
      href: '#/practise/train-and-mitigate/audit-an-income-model',
      says: 'Map, measure and manage in one exercise',
    },
  ],
  figures: {
    rows: 'People in the survey',
    'audit-rows': 'People in the rows kept back for the audit',
    'missed-women': 'Women who earn enough, missed',
    'missed-men': 'Men who earn enough, missed',
    gap: 'Women minus men',
  },
};
