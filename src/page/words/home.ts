// Words of the first page.

import { count, decimal } from './format';

export const home = {
  // The title and the lead also stand in index.html, to be read before the script has come; a test keeps them equal.
  title: 'Practise AI ethics on real data.',
  lead: 'Find out whom a model harms, repair it, see what the repair costs. Nothing leaves this page.',
  heroTitle: 'A model decides who is shown an offer. Move the line.',
  heroUnit: 'Each bar: people who earn over 50,000, per 1,000 of their group',
  heroUnitNarrow: 'Each bar: people who earn over 50,000. Strong: never see it.',
  neverSee: 'earn enough, never see it',
  see: 'earn enough, see it',
  missed: (label: string) => `of 1,000 ${label} who earn enough never see it`,
  shownTo: 'Shown to',
  of: (label: string) => `of ${label}`,
  and: 'and',
  rows: (practice: number, all: number) =>
    `${count(practice)} practice rows out of ${count(all)} from the 1994 US census.`,
  rowsPractice: (practice: number) => `${count(practice)} practice rows from the 1994 US census.`,
  wrong: 'What is wrong with them?',
  take: 'Who should pay for the mistake?',
  takeLap: 'Take the quick lap',
  learn: 'I want to learn',
  learnText: 'Start with a quick lap. No account, no score until you ask for one.',
  look: 'I want to see the rows',
  lookText: 'Every data set with its source, its terms, and what is wrong with it, said first.',
  own: 'I have data of my own',
  ownText:
    'Open a file, choose who is compared, run the whole experiment. It stays on this machine.',
  primer: 'New to the field? Its words in eight short cards',
  doors: 'Where to begin',
  tableCaption: (cut: number) => `Who is missed at cut-off ${decimal(cut)}, on practice rows`,
  tableHead: [
    'group',
    'missed, of 1,000 who earn enough',
    '95\u00a0% interval',
    'people',
    'shown to',
    'people in all',
  ],
  path: 'Your path',
  laps: 'Every exercise has three laps: quick, core and full. You choose, and nothing is asked twice.',
  continue: 'Continue',
  continueAt: (title: string, where: string) => `${title}, ${where}`,
  saved: (time: string) => `saved ${time}, in this browser only`,
} as const;
