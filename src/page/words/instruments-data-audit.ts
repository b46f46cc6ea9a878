// What the instruments of a data audit say: what gives a group away, two tables, what a label knows, a decision with conditions.

import { count, percent, points } from './format';

export const finder = {
  guess: 'Which of these gives it away? Guess one.',
  guessed: (column: string) => `You guessed: ${column}.`,
  test: 'Test them',
  draw: 'Draw the map',
  busy: 'Guessing the group from each column',
  none: (group: string) => `No column here gives ${group} away`,
  found: (names: string, group: string) => `${names} gives ${group} away`,
  several: (names: string, group: string) => `${names} give ${group} away`,
  onlyPair: (names: string, group: string) =>
    `No single column gives ${group} away; ${names} together do`,
  subtitle: (n: number) =>
    `Of two people from different groups, how often a guess puts the right one first. The bars begin at 0.50, a coin. Learnt on one half of the practice rows, judged on the other ${count(n)}.`,
  note: 'The thin line on each bar is what shuffled groups would reach at most, 95 times in 100, for all columns together. No row was shown.',
  single: 'One column',
  pairs: 'Two columns, by what the second adds',
  adds: (adds: string) => `adds ${adds}`,
  weights: {
    chance: 'as by chance',
    weak: 'beyond chance, too weak to matter here',
    'gives-away': 'beyond chance',
  },
  fewer: 'The first pairs only',
  more: (n: number) => `All ${count(n)} pairs`,
  pin: (names: string) => `Pin the area of ${names}`,
  table: ['column', 'area', 'chance alone, at most', 'verdict'],
  caption: 'How well each column and each pair gives the group away',
  right: (column: string, area: string) => `Yes: ${column} does so best, with an area of ${area}.`,
  wrong: (guess: string, own: string, best: string, area: string) =>
    `${guess} reaches ${own}. ${best} does so best, with ${area}.`,
  naming: 'What gives it away and says nothing about repaying?',
  columns: 'Columns',
  joint: 'Pairs',
  jointHint:
    'Those that add most. A pair belongs here if it says much more than either of its columns.',
  sayNone: 'Say that nothing does',
  say: (n: number) => (n === 1 ? 'Name this one' : `Name these ${count(n)}`),
  said: (names: string) => `You named: ${names}.`,
  saidNone: 'You said that nothing gives it away.',
} as const;

export const tables = {
  busy: 'Counting the rows',
  pooled: 'Over all',
  apart: 'Within each product',
  gap: 'Women minus men',
  counted: (part: number, n: number) => `${count(part)} of ${count(n)} approved`,
  lower: (who: string, whom: string, gap: number, where: string) =>
    `${where}: ${who} are approved less often than ${whom}, by ${points(Math.abs(gap), 1)} points`,
  open: (where: string) => `${where}: no difference that chance could not make`,
  subtitle: 'Share of applications that were approved, with what these rows allow.',
  pinGap: 'the difference',
} as const;

export const labels = {
  busy: 'Counting whose outcome is known',
  title: (share: number, outcome: string) =>
    `Of ${percent(share, 0)} of the applicants nobody knows whether they would ${outcome}`,
  subtitle: (n: number) =>
    `Of ${count(n)} applicants on practice rows: who is known to have repaid, who is known not to have, and who was refused and never seen.`,
  note: 'The bounds assume nothing about those who were refused. Whoever gives a narrower range has assumed something.',
  good: 'repaid',
  unknown: 'never known',
  bad: 'did not repay',
  bounds: (lowest: number, highest: number, outcome: string) =>
    `Between ${percent(lowest, 0)} and ${percent(highest, 0)} would ${outcome}.`,
  known: (known: number) => `Among those who were approved: ${percent(known, 0)}.`,
  table: ['applicants', 'repaid', 'never known', 'did not repay', 'at least', 'at most'],
  caption: 'Of whom the outcome is known',
} as const;

export const editor = {
  choice: 'What happens?',
  conditions: 'Conditions',
  conditionsHint: (n: number) =>
    n === 1
      ? 'One condition: a measure, a limit it could miss, and who answers for it.'
      : `At least ${count(n)} conditions: each a measure, a limit it could miss, and who answers for it.`,
  number: (at: number) => `Condition ${count(at)}`,
  measure: 'Measure',
  is: 'Limit',
  sides: { 'at-most': 'at most', 'at-least': 'at least' },
  value: 'Value',
  owner: 'Who answers for it',
  ownerHint: 'An office or a role',
  suffix: { share: '%', points: 'points', ratio: '', people: 'people' },
  add: 'Add a condition',
  remove: (at: number) => `Take out condition ${count(at)}`,
  today: (value: string) => `Today, on practice rows: ${value}`,
  met: 'met already',
  open: 'not met yet',
  unseen: 'The file cannot show it yet.',
  limits: {
    empty: 'No value could break this limit.',
    impossible: 'No value could meet this limit.',
  },
  condition: (measure: string, side: string, value: string, owner: string) =>
    `${measure}: ${side} ${value}; ${owner} answers for it.`,
  needsNumber: 'Give the limit as a number.',
  needsOwner: 'Name an office or a role: what everybody sees to nobody sees to.',
  needsChoice: 'Choose one of the three.',
  reason: 'Why? One sentence',
  needsReason: 'Say in one sentence why you decide so.',
  decide: 'Decide so',
  said: (choice: string, n: number) =>
    n === 0
      ? `You decided: ${choice}`
      : `You decided: ${choice} ${n === 1 ? 'One condition' : `${count(n)} conditions`}.`,
} as const;
