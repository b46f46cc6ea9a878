// Words of the sandbox's numbers: who gets what, what a repair costs, two experiments side by side.

import { count, decimal, points, range } from './format';
import { listed } from './listed';

const pairs = (area: number): string => decimal(100 * area, 0);

export const measure = {
  metric: 'Metric',
  part: 'Rows',
  parts: { practice: 'practice', audit: 'audit' } as Readonly<Record<string, string>>,
  groups: 'Groups',
  compared: 'Difference for',
  stopped: 'Stopped. This experiment has no numbers yet.',
  compute: 'Compute them',
  disparities: 'Other gaps between the same groups',
  disparity: {
    ratio: (value: string, lo: string | undefined, hi: string | undefined) =>
      lo === undefined || hi === undefined ? value : `${value}, interval ${lo}–${hi}`,
    nullBand: (lo: string, hi: string) => `Chance alone would give ${lo} to ${hi}.`,
    undefined: 'not defined here',
  },
  widest: (low: string, high: string) => `Between ${low} and ${high}.`,
  restsOnFew: (groups: readonly string[]) => `It rests on ${listed(groups)}: too few to judge.`,
  moreNumbers: 'More of these',
  fewerNumbers: 'Fewer of these',
  peopleTitle: 'Whom the repair moves, of 1,000',
  peopleNote: 'Counted on the same rows with and without the repair.',
  peopleNoteAll:
    'Counted for everybody, not only for the people chosen above, on the same rows with and without the repair.',
  peopleBusy: 'Training without the repair, to see whom it moves',
  learning: {
    title: (epochs: number, stopped: boolean) =>
      stopped
        ? `It stopped after ${count(epochs)} passes, when it got no better`
        : `It ran all its ${count(epochs)} passes`,
    subtitle: 'Mean log loss; lower fits better. Dashed: rows it did not learn from.',
    titlePrivate: (steps: number) => `It took all its ${count(steps)} steps`,
    titleSteps: (steps: number, converged: boolean) =>
      converged
        ? `The fit settled after ${count(steps)} steps`
        : `The fit had not settled after ${count(steps)} steps`,
    subtitlePrivate:
      'Mean log loss on the rows drawn, in equal stretches of the steps; lower fits better. The noise keeps it from settling.',
    subtitleAgainst:
      'Its own loss minus λ times the adversary’s. It may go below 0, and lower does not mean a better fit.',
    subtitleSteps: 'Penalised loss a row after each step; lower fits better.',
    /** 'who earn over 50,000' narrows it to them; '' is everybody. */
    probe: (
      group: string,
      among: string,
      { auc, lo, hi, n }: Readonly<Record<'auc' | 'lo' | 'hi' | 'n', number>>,
      facts: number | undefined,
    ) =>
      `Asked to tell ${group} from the others${among ? ` among people ${among}` : ''} by what the network has learnt, a fresh probe is right for ${pairs(auc)} of 100 pairs (${pairs(lo)}–${pairs(hi)}, on ${count(n)} rows kept from the network); 50 would be guessing.${
        facts === undefined ? '' : ` By the facts themselves it is right for ${pairs(facts)}.`
      }`,
    x: 'pass',
    xSteps: 'step',
    xStretch: 'stretch',
    y: 'loss',
    train: 'learnt from',
    tune: 'watched',
    show: 'How the training went',
    hide: 'Close the training',
  },
  missing: (n: number) =>
    n === 1
      ? 'One row has no group and is in none.'
      : `${count(n)} rows have no group and are in none.`,
} as const;

export const frontier = {
  lead: 'Run many at once and see what each repair gains and what it costs. Every point is refitted in this tab.',
  legend: 'What to run',
  sweeps: {
    repairs: 'the usual repairs',
    'cut-offs': '40 cut-offs',
    tolerance: 'a tolerance, from none to wide',
    penalty: 'a penalty, from none to strong',
  } as Readonly<Record<string, string>>,
  hints: {
    repairs: 'one point each, refitted on several draws',
    'cut-offs': 'one model, the line moved step by step',
    tolerance: 'a line per group; shares may differ by so much',
    penalty: 'the same network at growing strength',
  } as Readonly<Record<string, string>>,
  needsGap:
    'Measure one group column with a reference to run a frontier: a crossing has no single gap.',
  run: 'Run them',
  again: 'Run them again',
  stale: 'The experiment has changed since these points were run.',
  stopped: (done: number, of: number) => `Stopped after ${count(done)} of ${count(of)}.`,
  take: 'Take this point',
  taken: 'It is the experiment now; its numbers stand under “Who gets what”.',
  points: {
    asIs: 'your experiment',
    penalty: (value: string) => `penalty λ ${value}`,
    base: 'without repair',
    refuse: 'refuse everyone',
    cut: (value: string) => `cut-off ${value}`,
    tolerance: (tol: number) =>
      tol === 0
        ? 'equal shares'
        : `shares within ${points(tol, 0)} ${tol === 0.01 ? 'point' : 'points'}`,
    strength: (value: string) => (value === '0' ? 'no penalty' : `penalty λ ${value}`),
    baseRate: 'cut-off at the base rate',
    parity: 'cut-offs for equal shares',
    opportunity: 'cut-offs for equal opportunity',
    odds: 'cut-offs for equalized odds',
  },
} as const;

export const compare = {
  keep: 'Keep as A',
  kept: 'A is kept. Change anything: the two are compared below.',
  forget: 'Forget A',
  swap: 'Go back to A',
  lead: 'A is what you kept; B is what stands above.',
  same: 'A and B are the same recipe so far. Change something above.',
  recipe: 'What you changed',
  outcome: 'What that did',
  head: ['', 'A', 'B', 'B minus A'],
  rows: (n: number, part: string) => `Same ${count(n)} ${part} rows, compared row by row.`,
  otherRows:
    'A and B judge different rows, so nothing can be paired: each number stands with its own interval.',
  otherData:
    'A and B stand on different rows or groups. Their recipes can be compared, their numbers cannot.',
  gap: (group: string, reference: string) => `Gap, ${group} minus ${reference}`,
  size: 'Size of the gap',
  none: 'the rows cannot tell it from none',
  people: 'Whom B moves, of 1,000',
  from: 'A',
  to: 'B',
  interval: (lo: number, hi: number) => range(lo, hi, (value) => points(value)),
} as const;
