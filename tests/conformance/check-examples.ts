// Examples for each case of each check of P10, as edits of its solution: some earn the points and some do not.

import type { EntryDraft } from '../../src/core/evidence/entry';
import type { Edit, Move } from '../../src/core/exercise/authoring';

export interface Example {
  readonly check: string;
  readonly case: string;
  readonly edits: readonly Edit[];
  /** Points earned, of the check's own. */
  readonly points: number | 'all' | 'some';
  readonly lap?: 'core' | 'full';
  /** Takes the first lock back before it is scored. */
  readonly takesBack?: true;
  /** Changes the log before it is scored, keeping its chain whole. */
  readonly tamper?: (draft: EntryDraft) => EntryDraft;
}

const drop = (...moves: string[]): Edit => ({ edit: 'drop', moves });
const keep = (...moves: string[]): Edit => ({ edit: 'keep', moves });
const replace = (move: string, action: Record<string, unknown>): Edit => ({
  edit: 'replace',
  move,
  do: action,
});
const add = (
  move: Pick<Move, 'step' | 'instrument' | 'for' | 'do'> & { as?: string },
  after?: string,
): Edit => ({
  edit: 'add',
  move: { lap: 'core', ...move },
  ...(after === undefined ? {} : { after }),
});
/** Every pinned number a little higher than it was computed. */
const raised = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'evidence' && draft.body.answer.value !== null
    ? {
        kind: 'evidence',
        body: {
          ...draft.body,
          answer: { ...draft.body.answer, value: draft.body.answer.value + 1e-6 },
        },
      }
    : draft;

/** The log's own word on its numbers' people, intervals and titles, changed. */
const fewer = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'evidence'
    ? { kind: 'evidence', body: { ...draft.body, answer: { ...draft.body.answer, n: 31 } } }
    : draft;
const renamed = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'evidence'
    ? { kind: 'evidence', body: { ...draft.body, title: 'Nobody is missed' } }
    : draft;
const surer = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'evidence' && draft.body.answer.interval
    ? {
        kind: 'evidence',
        body: {
          ...draft.body,
          answer: {
            ...draft.body.answer,
            interval: { ...draft.body.answer.interval, lo: draft.body.answer.value ?? 0 },
          },
        },
      }
    : draft;
/** A cell that is nowhere: running the recipe throws. */
const nowhere = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'evidence' && draft.body.query.ask.kind === 'cell'
    ? {
        kind: 'evidence',
        body: {
          ...draft.body,
          query: { ...draft.body.query, ask: { ...draft.body.query.ask, cell: 'Nobody' } },
        },
      }
    : draft;
/** Every run under another family's name. */
const relabelled = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'run' ? { kind: 'run', body: { ...draft.body, family: 'pre' } } : draft;
/** Every run under another recipe's name. */
const borrowed = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'run' ? { kind: 'run', body: { ...draft.body, recipe: 'reweighing' } } : draft;

const metrics = ['lock', 'open', 'missed-women', 'missed-men', 'missed-gap'];
const run = ['lock', 'by-hand', 'found', 'women-gained', 'men-lost', 'choose'];
const rerun = (women: number, men: number): Edit => replace('by-hand', { knobs: { women, men } });

const WHY = 'Somebody at the bank should look into this soon.';

export const examples: readonly Example[] = [
  { check: 'accuracy', case: 'none', lap: 'full', edits: [keep('lock')], points: 0 },
  { check: 'accuracy', case: 'right', lap: 'full', edits: [keep('accuracy')], points: 'all' },
  {
    check: 'accuracy',
    case: 'not-reproduced',
    lap: 'full',
    edits: [keep('accuracy')],
    points: 0,
    tamper: raised,
  },

  { check: 'metrics-sex', case: 'none', edits: [keep('lock')], points: 0 },
  { check: 'metrics-sex', case: 'partly', edits: [keep(...metrics)], points: 6 },
  { check: 'metrics-sex', case: 'right', edits: [keep('metrics-sex')], points: 'all' },
  { check: 'metrics-sex', case: 'practice-rows', edits: [drop('open', 'cells-open')], points: 0 },
  {
    check: 'metrics-sex',
    case: 'not-reproduced',
    edits: [keep('metrics-sex')],
    points: 0,
    tamper: raised,
  },
  {
    check: 'metrics-sex',
    case: 'reference-swapped',
    edits: [keep('metrics-sex'), replace('missed-gap', { cell: 'Male', reference: 'Female' })],
    points: 8.5,
  },
  ...[fewer, renamed, surer].map((tamper) => ({
    check: 'metrics-sex',
    case: 'not-reproduced',
    edits: [keep('metrics-sex')],
    points: 0,
    tamper,
  })),
  {
    // The differences stand; the four rates are of a cell that is nowhere.
    check: 'metrics-sex',
    case: 'partly',
    edits: [keep('metrics-sex')],
    points: 7,
    tamper: nowhere,
  },
  {
    check: 'metrics-sex',
    case: 'right',
    edits: [
      keep('metrics-sex'),
      replace('lock', { metrics: ['true-positive-rate', 'selection-rate'] }),
      look('true-positive-rate', 'open'),
      replace('missed-gap', { what: 'ratio' }),
    ],
    points: 'all',
  },

  { check: 'metrics-race', case: 'none', lap: 'full', edits: [keep('metrics-sex')], points: 0 },
  { check: 'metrics-race', case: 'partly', lap: 'full', edits: [drop('offers-race')], points: 5 },
  {
    check: 'metrics-race',
    case: 'right',
    lap: 'full',
    edits: [keep('metrics-sex', 'metrics-race')],
    points: 'all',
  },
  {
    check: 'metrics-race',
    case: 'practice-rows',
    lap: 'full',
    edits: [keep('metrics-sex', 'metrics-race'), drop('race-open')],
    points: 0,
  },
  {
    check: 'metrics-race',
    case: 'reference-swapped',
    lap: 'full',
    edits: [
      keep('metrics-sex', 'metrics-race'),
      replace('missed-race', { cell: 'White', reference: 'Black' }),
    ],
    points: 5,
  },
  {
    check: 'metrics-race',
    case: 'right',
    lap: 'full',
    edits: [keep('metrics-sex', 'metrics-race'), replace('missed-race', { what: 'ratio' })],
    points: 'all',
  },

  { check: 'wrong-line', case: 'none', edits: [keep('lock')], points: 0 },
  {
    check: 'wrong-line',
    case: 'wrong-line',
    edits: [keep('wrong-line'), replace('point', { line: 'average-odds' })],
    points: 0,
  },
  {
    check: 'wrong-line',
    case: 'uncited',
    edits: [keep('wrong-line'), replace('point', { cites: [] })],
    points: 7,
  },
  {
    check: 'wrong-line',
    case: 'wrong-fault',
    edits: [keep('wrong-line'), replace('point', { fault: 'other-rows' })],
    points: 8,
  },
  { check: 'wrong-line', case: 'right', edits: [keep('wrong-line')], points: 'all' },
  {
    // The difference turned round shows the wrong sign too,
    check: 'wrong-line',
    case: 'right',
    edits: [keep('wrong-line'), replace('planted', { cell: 'Male', reference: 'Female' })],
    points: 'all',
  },
  {
    // and so do its two rates.
    check: 'wrong-line',
    case: 'right',
    edits: [
      keep('wrong-line'),
      replace('planted', { what: 'cell' }),
      add(
        {
          step: 'reproduce',
          instrument: 'auditor',
          for: 'wrong-line',
          as: 'planted-men',
          do: { do: 'pin', what: 'cell', cell: 'Male' },
        },
        'planted',
      ),
      replace('point', { cites: ['@planted', '@planted-men'] }),
    ],
    points: 'all',
  },
  {
    check: 'wrong-line',
    case: 'uncited',
    edits: [keep('wrong-line'), replace('planted', { what: 'cell' })],
    points: 7,
  },

  { check: 'worst-cells', case: 'none', edits: [keep('metrics-sex')], points: 0 },
  {
    check: 'worst-cells',
    case: 'right',
    edits: [keep('metrics-sex', 'worst-cells')],
    points: 'all',
  },
  {
    check: 'worst-cells',
    case: 'practice-rows',
    edits: [keep('metrics-sex', 'worst-cells'), drop('cells-open')],
    points: 0,
  },
  {
    check: 'worst-cells',
    case: 'small-cell',
    edits: [
      keep('metrics-sex', 'worst-cells'),
      replace('marks', { cells: ['Female|White', 'Male|Black', 'Female|Black'] }),
    ],
    points: 3,
  },
  {
    check: 'worst-cells',
    case: 'single',
    edits: [keep('metrics-sex', 'worst-cells'), replace('marks', { cells: ['Female|White'] })],
    points: 1.5,
  },
  {
    check: 'worst-cells',
    case: 'partly',
    edits: [
      keep('metrics-sex', 'worst-cells'),
      replace('marks', { cells: ['Female|White', 'Male|Black', 'Male|White'] }),
    ],
    points: 3,
  },
  {
    // A lock that is changed afterwards changes neither what was seen nor how wide it was drawn.
    check: 'worst-cells',
    case: 'right',
    edits: [
      keep('metrics-sex', 'worst-cells'),
      add(
        {
          step: 'missed',
          instrument: 'auditor',
          for: 'worst-cells',
          do: lockOf('selection-rate', 'fewer-offers'),
        },
        'cells',
      ),
    ],
    points: 'all',
  },

  { check: 'right-metric', case: 'none', lap: 'full', edits: [keep('accuracy')], points: 0 },
  {
    check: 'right-metric',
    case: 'right',
    lap: 'full',
    edits: [keep('lock', 'open')],
    points: 'all',
  },
  {
    check: 'right-metric',
    case: 'late',
    lap: 'full',
    edits: [
      keep('lock', 'open'),
      // The first lock is taken back (below) after the rows were opened, and another is made.
      add(
        {
          step: 'missed',
          instrument: 'auditor',
          for: 'metrics-sex',
          do: { ...lockOf('selection-rate', 'fewer-offers') },
        },
        'open',
      ),
    ],
    takesBack: true,
    points: 4,
  },
  {
    // Locked in time was another metric.
    check: 'right-metric',
    case: 'late',
    lap: 'full',
    edits: [
      keep('lock', 'open'),
      replace('lock', { metrics: ['accuracy'], harm: 'low-quality' }),
      add(
        {
          step: 'missed',
          instrument: 'auditor',
          for: 'metrics-sex',
          do: lockOf('selection-rate', 'fewer-offers'),
        },
        'open',
      ),
    ],
    points: 4,
  },
  {
    // The order of the ticks says nothing.
    check: 'right-metric',
    case: 'right',
    lap: 'full',
    edits: [keep('lock'), replace('lock', { metrics: ['selection-rate', 'false-negative-rate'] })],
    points: 'all',
  },
  {
    check: 'right-metric',
    case: 'other-harm',
    lap: 'full',
    edits: [keep('lock'), replace('lock', { harm: 'wrong-offers' })],
    points: 2,
  },
  {
    check: 'right-metric',
    case: 'mismatch',
    lap: 'full',
    edits: [
      keep('lock'),
      replace('lock', { metrics: ['false-negative-rate'], harm: 'fewer-offers' }),
    ],
    points: 2,
  },
  {
    check: 'right-metric',
    case: 'no-reason',
    lap: 'full',
    edits: [keep('lock'), replace('lock', { reason: 'Because.' })],
    points: 4,
  },

  { check: 'repair', case: 'none', edits: [keep('lock')], points: 0 },
  { check: 'repair', case: 'right', edits: [keep(...run)], points: 'all' },
  {
    check: 'repair',
    case: 'incomplete',
    edits: [keep(...run), replace('choose', { cites: [] })],
    points: 8,
  },
  { check: 'repair', case: 'levelling-down', edits: [keep(...run), rerun(0.5, 0.62)], points: 0 },
  { check: 'repair', case: 'overshoot', edits: [keep(...run), rerun(0.2, 0.5)], points: 0 },
  {
    // Seven women gain while hundreds of men lose.
    check: 'repair',
    case: 'levelling-down',
    edits: [keep(...run), rerun(0.48, 0.58)],
    points: 0,
  },
  {
    check: 'repair',
    case: 'overshoot',
    edits: [
      keep(...run),
      rerun(0.2, 0.5),
      replace('lock', { reference: { sex: 'Female', race: 'White' } }),
    ],
    points: 0,
  },
  {
    check: 'repair',
    case: 'not-locked',
    edits: [keep(...run), replace('lock', { metrics: ['false-positive-rate'] })],
    points: 0,
  },
  {
    check: 'repair',
    case: 'right',
    edits: [keep(...run), replace('lock', { metrics: ['selection-rate', 'false-negative-rate'] })],
    points: 'all',
  },
  {
    // Judged by the lock that stood at the decision.
    check: 'repair',
    case: 'right',
    edits: [
      keep(...run),
      add(
        {
          step: 'missed',
          instrument: 'auditor',
          for: 'repair',
          do: lockOf('false-positive-rate', 'wrong-offers'),
        },
        'choose',
      ),
    ],
    points: 'all',
  },
  {
    check: 'repair',
    case: 'incomplete',
    edits: [
      keep(...run),
      replace('choose', { rejected: [{ choice: { kind: 'run', run: '@by-hand' }, why: WHY }] }),
    ],
    points: 9,
  },
  {
    check: 'repair',
    case: 'incomplete',
    edits: [
      keep(...run),
      replace('choose', {
        reason: WHY,
        rejected: [{ choice: { kind: 'run', run: '@found' }, why: WHY }],
      }),
    ],
    points: 9,
  },
  {
    check: 'repair',
    case: 'incomplete',
    edits: [
      keep(...run),
      replace('choose', {
        reason: 'Against a gap chosen afterwards any repair can look good.',
      }),
    ],
    points: 9,
  },
  {
    check: 'repair',
    case: 'incomplete',
    edits: [keep(...run), replace('men-lost', { change: 'gained' })],
    points: 8,
  },
  {
    check: 'repair',
    case: 'withheld',
    edits: [
      keep(...run, 'open', 'missed-women', 'missed-men'),
      replace('choose', {
        choice: { kind: 'option', option: 'do-not-deploy' },
        cites: ['@women-gained', '@missed-women'],
      }),
    ],
    points: 0,
  },
  {
    check: 'repair',
    case: 'withheld',
    edits: [
      keep(...run, 'open', 'missed-women', 'missed-men'),
      replace('choose', {
        choice: { kind: 'option', option: 'do-not-deploy' },
        rejected: [{ choice: { kind: 'option', option: 'do-not-deploy' }, why: WHY }],
        cites: ['@missed-women', '@missed-men'],
      }),
    ],
    points: 0,
  },
  { check: 'repair', case: 'little', edits: [keep(...run), rerun(0.49, 0.5)], points: 0 },
  { check: 'repair', case: 'half', edits: [keep(...run), rerun(0.45, 0.5)], points: 'some' },
  {
    check: 'repair',
    case: 'utility-lost',
    edits: [keep(...run), rerun(0.02, 0.025)],
    points: 'some',
  },
  {
    check: 'repair',
    case: 'inherited',
    edits: [
      keep(...run),
      add(
        {
          step: 'repair',
          instrument: 'bench',
          for: 'repair',
          as: 'kept',
          do: { do: 'run', recipe: 'inherited' },
        },
        'found',
      ),
      replace('choose', { choice: { kind: 'run', run: '@kept' } }),
    ],
    points: 0,
  },
  {
    check: 'repair',
    case: 'beaten',
    lap: 'full',
    edits: [
      keep(...run),
      // Somewhat lower lines for both find more earners of both and differ less.
      add(
        {
          step: 'repair',
          instrument: 'bench',
          for: 'repair',
          as: 'better',
          do: { do: 'run', recipe: 'cut-off-per-group', knobs: { women: 0.38, men: 0.48 } },
        },
        'by-hand',
      ),
      rerun(0.45, 0.5),
    ],
    points: 'some',
  },
  {
    check: 'repair',
    case: 'withheld',
    edits: [
      keep(...run, 'open', 'missed-gap'),
      replace('choose', { choice: { kind: 'option', option: 'do-not-deploy' } }),
    ],
    points: 'some',
  },

  { check: 'families', case: 'none', lap: 'full', edits: [keep('lock')], points: 0 },
  {
    check: 'families',
    case: 'partly',
    lap: 'full',
    edits: [keep('lock', 'by-hand', 'reweighing')],
    points: 2.5,
  },
  {
    check: 'families',
    case: 'right',
    lap: 'full',
    edits: [keep('lock', 'by-hand', 'reweighing', 'penalty')],
    points: 'all',
  },
  ...[relabelled, borrowed].map((tamper) => ({
    check: 'families',
    case: tamper === borrowed ? 'none' : 'partly',
    lap: 'full' as const,
    edits: [keep('lock', 'by-hand')],
    points: tamper === borrowed ? 0 : 1.5,
    tamper,
  })),

  { check: 'findings', case: 'none', edits: [keep('lock')], points: 0 },
  { check: 'findings', case: 'right', edits: [keep('metrics-sex', 'findings')], points: 'all' },
  {
    check: 'findings',
    case: 'few',
    edits: [keep('metrics-sex', 'findings'), drop('finding-silent')],
    points: 8,
  },
  {
    check: 'findings',
    case: 'refuted',
    edits: [keep('metrics-sex', 'findings'), replace('finding-proxy', { claim: 'blind-to-sex' })],
    points: 4,
  },
  {
    check: 'findings',
    case: 'wrong-side',
    edits: [keep('metrics-sex', 'findings'), replace('finding-proxy', { where: 'downstream' })],
    points: 8,
  },
  {
    check: 'findings',
    case: 'uncited',
    edits: [keep('metrics-sex', 'findings'), replace('finding-proxy', { cites: ['@missed-gap'] })],
    points: 8,
  },
  {
    check: 'findings',
    case: 'no-consequence',
    edits: [keep('metrics-sex', 'findings'), replace('finding-proxy', { soWhat: 'Bad.' })],
    points: 8,
  },
  {
    // One sentence under all of them counts once.
    check: 'findings',
    case: 'no-consequence',
    edits: [
      keep('metrics-sex', 'findings'),
      ...['finding-labels', 'finding-proxy', 'finding-silent'].map((move) =>
        replace(move, { soWhat: WHY }),
      ),
    ],
    points: 4,
  },
  {
    check: 'findings',
    case: 'uncited',
    edits: [
      keep('metrics-sex', 'findings'),
      replace('finding-proxy', {
        cites: ['@husbands', '@base-women', '@base-men', '@missed-gap', '@offers-gap'],
      }),
    ],
    points: 8,
  },

  { check: 'yardstick', case: 'none', lap: 'full', edits: [keep('lock')], points: 0 },
  {
    check: 'yardstick',
    case: 'right',
    lap: 'full',
    edits: [keep('base-women', 'base-men', 'yardstick')],
    points: 'all',
  },
  {
    check: 'yardstick',
    case: 'other',
    lap: 'full',
    edits: [keep('yardstick'), replace('statement', { statement: 'equal-treatment' })],
    points: 0,
  },
  { check: 'yardstick', case: 'uncited', lap: 'full', edits: [keep('yardstick')], points: 5.5 },
  {
    check: 'yardstick',
    case: 'no-reason',
    lap: 'full',
    edits: [
      keep('base-women', 'base-men', 'yardstick'),
      replace('statement', { reason: 'It is so.' }),
    ],
    points: 6.5,
  },
  {
    check: 'yardstick',
    case: 'no-reason',
    lap: 'full',
    edits: [
      keep('base-women', 'base-men', 'yardstick'),
      // From the feedback.
      replace('statement', {
        reason:
          'A rate among people with a label is as good as the label. Say in a sentence why the next stronger statement goes too far.',
      }),
    ],
    points: 6.5,
  },

  { check: 'card', case: 'none', lap: 'full', edits: [keep('lock')], points: 0 },
  { check: 'card', case: 'right', lap: 'full', edits: [], points: 'all' },
  { check: 'card', case: 'unwritten', lap: 'full', edits: [drop('card-factors')], points: 12 },
  {
    check: 'card',
    case: 'short',
    lap: 'full',
    edits: [replace('card-factors', { text: 'Women and men.' })],
    points: 12,
  },
  {
    check: 'card',
    case: 'long',
    lap: 'full',
    edits: [replace('card-factors', { text: manyWords() })],
    points: 12,
  },
  {
    check: 'card',
    case: 'uncited',
    lap: 'full',
    edits: [
      replace('card-results', {
        text: 'Women are missed more often than men, and by a good deal more than chance would give.',
      }),
    ],
    points: 11,
  },
  {
    check: 'card',
    case: 'crowded',
    lap: 'full',
    edits: [
      replace('card-factors', {
        text: 'Women and men, then race, then both at once; several small groups are too few to judge. [[@missed-women]] [[@missed-men]] [[@missed-gap]] [[@offers-gap]]',
      }),
    ],
    points: 12,
  },
  {
    // One text under two headings.
    check: 'card',
    case: 'copied',
    lap: 'full',
    edits: ['card-use', 'card-factors'].map((move) =>
      replace(move, {
        text: 'Women and men, then race, then both at once; several small groups are too few to judge at all.',
      }),
    ),
    points: 9.5,
  },
  {
    check: 'card',
    case: 'copied',
    lap: 'full',
    edits: [
      replace('card-factors', {
        text: 'Keep the drafted sections. Write intended use, factors, the results, who is harmed and the caveats, and place a citation wherever a result stands.',
      }),
    ],
    points: 12,
  },
];

function look(metric: string, after: string): Edit {
  return add(
    { step: 'missed', instrument: 'auditor', for: 'metrics-sex', do: { do: 'look', metric } },
    after,
  );
}

function lockOf(metric: string, harm: string): Record<string, unknown> {
  return {
    do: 'lock',
    metrics: [metric],
    groups: ['sex'],
    reference: { sex: 'Male', race: 'White' },
    margin: 0.1,
    harm,
    reason:
      'I saw that offers differ, so I would rather count how often each group is shown the account.',
  };
}

function manyWords(): string {
  return `${Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ')}.`;
}
