// Card: ISO/IEC 42001 on one page.

import type { PrimerCard } from './card';

export const onePage: PrimerCard = {
  id: 'one-page',
  title: 'ISO/IEC 42001 on one page',
  lead: [
    'A management system is a promise to plan, do, check and improve, and to keep what shows it. Annex A of this standard lists {iso42001-controls} controls in {iso42001-areas} areas. Its text is sold; here are five areas in our own words.',
  ],
  task: {
    kind: 'sort',
    ask: 'You already have some of what it asks for. In which area would you show it?',
    bins: [
      { id: 'staff', name: 'Organisation', plain: 'Who is responsible, who can speak up' },
      { id: 'impact', name: 'Impact', plain: 'What it may do to people' },
      { id: 'life', name: 'Life cycle', plain: 'How it is built, tested and watched' },
      { id: 'data', name: 'Data', plain: 'Where rows come from, how good they are' },
      { id: 'others', name: 'Others', plain: 'What those outside are told' },
    ],
    items: [
      {
        id: 'blank',
        says: 'Of {rows} rows, {blank} name no occupation. This is known before anything is trained.',
        bin: 'data',
        why: 'The quality of data (A.7.4).',
      },
      {
        id: 'sheet',
        says: 'A sheet says who collected the rows, when and what for, and lists {problems} known problems.',
        bin: 'data',
        why: 'Where data come from (A.7.5).',
      },
      {
        id: 'log',
        says: 'Each step of an audit is added to a log, and a change afterwards would show.',
        bin: 'life',
        why: 'Records of events (A.6.2.8).',
      },
      {
        id: 'unseen',
        says: 'The model is tested on rows it has never seen before anybody relies on it.',
        bin: 'life',
        why: 'Verification and validation (A.6.2.4).',
      },
      {
        id: 'harm',
        says: 'Somebody asks who may be hurt, also among people who never use the product.',
        bin: 'impact',
        why: 'Assessing the impact on people and society (A.5).',
      },
      {
        id: 'incident',
        says: 'When something has gone wrong, those concerned hear of it.',
        bin: 'others',
        why: 'Telling others of incidents (A.8.4).',
      },
      {
        id: 'concern',
        says: 'Staff can say that something worries them, and nobody holds it against them.',
        bin: 'staff',
        why: 'Reporting concerns (A.3.3).',
      },
    ],
  },
  remember:
    'A certificate says that there is a system for looking after AI. It does not say what any one model does to people: for that, somebody has to measure.',
  law: ['iso42001'],
  go: [{ href: '#/data/adult', says: 'The sheet of these rows' }],
  figures: {
    rows: 'People in the survey',
    blank: 'Rows without an occupation',
    problems: 'Problems that the card of these rows names',
  },
};
