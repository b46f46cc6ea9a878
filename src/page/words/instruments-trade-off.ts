// What the instruments of reweighing and the adversary say: weights by hand, seeds, the table before and after, probes.

import { count, decimal } from './format';

export const weights = {
  title: 'Training rows by group and label',
  total: 'together',
  all: 'all rows',
  group: 'group',
  lead: 'Weight of a cell: its rows if group and label were independent, over the rows it has.',
  given: (cell: string) => `Worked out for you: ${cell}`,
  formula: (group: number, label: number, all: number, own: number) =>
    `${count(group)} × ${count(label)} / (${count(all)} × ${count(own)})`,
  equals: (value: number) => `= ${decimal(value, 6)}`,
  field: (cell: string) => `Weight of ${cell}`,
  hint: 'A number, or the sum it comes from, such as 12 × 30 / (400 × 5).',
  unread: 'This cannot be read as a weight. Write a number, or a sum with + − × / and brackets.',
  say: 'Hand in the weights',
  said: 'Handed in. You may change them and hand in again.',
  effect: 'What expected over observed does',
  effectRows: 'Practice rows; people are counted against the model without weights.',
  effectBusy: 'Training once without and once with the weights.',
  gap: (metric: string) => `Gap in ${metric.toLowerCase()}`,
  before: 'before',
  after: 'with the weights',
  what: 'measure',
  gained: (who: string) => `${who} newly selected`,
  lost: (who: string) => `${who} no longer selected`,
};

export const seeds = {
  model: 'Model',
  many: 'Seeds',
  train: 'Train',
  busy: 'Training once a seed',
  title: (gap: string, lo: string, hi: string, n: number) =>
    `Over ${n} seeds the gap in ${gap.toLowerCase()} runs from ${lo} to ${hi}`,
  one: (gap: string, value: string) => `One seed: the gap in ${gap.toLowerCase()} is ${value}`,
  subtitle: (rows: string) => `${rows} practice rows; each dot is one draw of the training rows.`,
  reading: 'A repair that moves less than the dots lie apart has shown nothing.',
  readingOne: 'One draw has no spread. Train with more seeds.',
  gapRow: (gap: string) => `gap in ${gap.toLowerCase()}`,
  seed: 'seed',
};

export const table = {
  train: 'Train with the weights',
  again: 'Trained. The table shows both models.',
  first: 'Train with the weights first. Then the table shows the model before and after.',
  caption: 'Practice rows, before and after reweighing',
  line: 'measure',
  before: 'before',
  after: 'after',
  pinBefore: (line: string, value: string) => `Pin ${line.toLowerCase()} before: ${value}`,
  pinAfter: (line: string, value: string) => `Pin ${line.toLowerCase()} after: ${value}`,
  pinAll: 'Pin the whole table',
  hint: 'A value is pinned when you press it. A gap is worse when it is further from zero, whichever way it points.',
  worse: 'got worse',
  mark: (line: string) => `${line} got worse`,
  say: 'Say which got worse',
  said: (lines: string) => `You said: ${lines}.`,
  none: 'none',
};

export const adversary = {
  how: 'How it is trained',
  steps: [
    'facts of a person',
    'hidden layer: the representation',
    'expects income',
    'adversary guesses sex',
    'reversed by λ',
  ] as const,
  strength: 'λ, how much the adversary counts',
  range: (lo: number, hi: number) =>
    `From ${lo} to ${hi}; it rises to this while the network trains.`,
  outside: (lo: number, hi: number) => `λ goes from ${lo} to ${hi}.`,
  train: 'Train against the adversary',
  training: 'Training; the adversary takes further steps on each batch.',
  run: 'Run shown',
  curveTitle: (run: string, end: string, blind: string) =>
    `${run}: the adversary ends at a loss of ${end}; knowing nothing gives ${blind}`,
  curvesTitle: (lo: string, hi: string, blind: string) =>
    `The adversary ends at a loss from ${lo} to ${hi}; knowing nothing gives ${blind}`,
  curveSub: 'Log-loss of the training adversary by epoch.',
  curveNote: 'Its failure proves little: it may only have lagged behind. Ask a fresh probe.',
  loss: 'log-loss',
  curveBusy: 'Fetching the curve',
  adversaryLine: 'adversary',
  networkLine: 'network',
  probes: 'Fresh probes, on practice rows the network never learnt from',
  probesHint:
    'Sex: the area under the curve of the best new probe; 0.50 is a guess. Label: balanced accuracy; 0.50 is a guess.',
  model: 'model',
  label: 'label',
  ask: (what: string, run: string) => `Ask a fresh probe of ${run}: ${what}`,
  askShort: 'Ask a fresh probe',
  asking: 'A new probe learns from the frozen layer.',
  handIn: 'Hand in a run',
  handRun: 'Run',
  why: 'Why this run, in one sentence',
  hand: 'Hand it in',
  handed: (run: string) => `Handed in: ${run}.`,
  noRun: 'Train a run first.',
  lockFirst: 'Lock a metric and a reference group in the first step: a run shows that gap.',
};

export const supplied = {
  question: 'What is each run?',
  verdicts: {
    holds: 'It holds: less of sex, and the label is there.',
    'still-read': 'Sex can still be read.',
    collapsed: 'It has collapsed: the label is gone as well.',
  },
  say: 'Say what they are',
  said: 'Said. You may change it.',
  open: 'Say something of every run.',
};
