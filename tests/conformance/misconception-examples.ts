// For each misconception a log of P10 that shows it, and a near miss that does not: edits of the solution, as for the checks.

import { append } from '../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../src/core/evidence/entry';
import type { Edit, Move } from '../../src/core/exercise/authoring';
import type { Pack } from '../../src/core/exercise/pack';

export interface LogExample {
  readonly edits: readonly Edit[];
  readonly lap?: 'core' | 'full';
  /** Another pack than P10's: what its instruments offer. */
  readonly pack?: (pack: Pack) => Pack;
  /** Changes the log after it was played. */
  readonly then?: (log: Log) => Log;
}

export interface MisconceptionExample {
  readonly id: string;
  readonly shows: LogExample;
  readonly near: LogExample;
}

const keep = (...moves: string[]): Edit => ({ edit: 'keep', moves });
const drop = (...moves: string[]): Edit => ({ edit: 'drop', moves });
const replace = (move: string, action: Record<string, unknown>): Edit => ({
  edit: 'replace',
  move,
  do: action,
});
const add = (
  place: readonly [step: string, instrument: string],
  action: Record<string, unknown>,
  { as, after }: { as?: string; after?: string } = {},
): Edit => {
  const move: Move = {
    step: place[0],
    instrument: place[1],
    for: 'findings',
    lap: 'core',
    do: action,
    ...(as === undefined ? {} : { as }),
  };
  return { edit: 'add', move, ...(after === undefined ? {} : { after }) };
};

const RUN = ['lock', 'by-hand', 'found', 'women-gained', 'men-lost', 'choose'];
const knobs = (women: number, men: number): Edit => replace('by-hand', { knobs: { women, men } });
const MODEL = ['decide', 'model'] as const;
const BOARD = ['decide', 'board'] as const;
const AUDIT = ['missed', 'auditor'] as const;

/** A finding that needs no other move than the pins it cites, in the learner's own words. */
const finding = (
  claim: string,
  cites: readonly string[],
  said: { soWhat?: string; severity?: string; where?: string } = {},
): Edit =>
  add(BOARD, {
    do: 'claim',
    claim,
    where: said.where ?? 'downstream',
    severity: said.severity ?? 'high',
    soWhat: said.soWhat ?? 'The bank should hear of it.',
    cites,
  });

/** The locked gap, pinned and cited with a sentence. */
const saying = (soWhat: string): LogExample => ({
  edits: [
    keep('lock', 'open', 'missed-gap'),
    finding('silently-missed', ['@missed-gap'], { soWhat }),
  ],
});

const lock = (metrics: readonly string[], harm: string): Record<string, unknown> => ({
  do: 'lock',
  metrics,
  groups: ['sex'],
  reference: { sex: 'Male', race: 'White' },
  margin: 0.1,
  harm,
  reason: 'This is the harm that matters to the people who are not shown the account.',
});

/** P10 with an auditor that shows race on practice rows as well. */
function withRace(pack: Pack): Pack {
  const steps = pack.exercise.steps.map((step) => ({
    ...step,
    instruments: step.instruments.map((use) =>
      step.id === 'decide' && use.id === 'model'
        ? { ...use, preset: { ...use.preset, groups: [[], ['sex'], ['race']] } }
        : use,
    ),
  }));
  return { ...pack, exercise: { ...pack.exercise, steps } };
}

/** The log's start, lock and runs, with a check of the step after each run. */
function checkedAfterEachRun(log: Log): Log {
  const check: EntryDraft = { kind: 'check', body: { checks: [] } };
  return log
    .filter(({ kind }) => ['start', 'lock', 'run'].includes(kind))
    .reduce<Log>((told, { kind, body, step, at }) => {
      const next = append(told, { kind, body } as EntryDraft, { step, at });
      return kind === 'run' ? append(next, check, { step, at }) : next;
    }, []);
}

const settings = (...women: number[]): LogExample => ({
  edits: [
    keep('lock', 'by-hand'),
    ...women.map((line) =>
      add(['repair', 'bench'], {
        do: 'run',
        recipe: 'cut-off-per-group',
        knobs: { women: line, men: 0.5 },
      }),
    ),
  ],
  then: checkedAfterEachRun,
});

export const examples: readonly MisconceptionExample[] = [
  {
    id: 'levelling-down',
    shows: { edits: [keep(...RUN), knobs(0.5, 0.62)] },
    near: { edits: [keep(...RUN)] },
  },
  {
    id: 'signed-as-absolute',
    shows: { edits: [keep(...RUN), knobs(0.33, 0.5)] },
    // A little beyond zero, by chance as far as the rows can tell.
    near: { edits: [keep(...RUN), knobs(0.36, 0.5)] },
  },
  {
    id: 'other-reference',
    shows: {
      edits: [
        keep('lock', 'open', 'missed-gap'),
        replace('missed-gap', { cell: 'Male', reference: 'Female' }),
      ],
    },
    near: {
      edits: [
        keep('lock', 'open', 'missed-gap'),
        add(AUDIT, { do: 'pin', what: 'difference', cell: 'Male', reference: 'Female' }),
      ],
    },
  },
  {
    id: 'metric-shopping',
    shows: {
      edits: [
        keep('lock', 'open'),
        replace('lock', lock(['selection-rate'], 'fewer-offers')),
        add(AUDIT, { do: 'look', metric: 'selection-rate' }),
        add(AUDIT, lock(['false-negative-rate'], 'missed')),
      ],
    },
    near: {
      edits: [
        keep('lock', 'open'),
        add(AUDIT, { do: 'look', metric: 'selection-rate' }),
        add(AUDIT, lock(['selection-rate'], 'fewer-offers')),
      ],
    },
  },
  {
    // The same on practice rows, before anything was locked.
    id: 'metric-shopping',
    shows: {
      edits: [
        keep('lock'),
        drop('lock'),
        ...['selection-rate', 'false-positive-rate', 'false-negative-rate'].flatMap((metric) => [
          add(['reproduce', 'auditor'], { do: 'look', metric, groups: ['sex'] }),
          add(['reproduce', 'auditor'], { do: 'pin', what: 'difference', cell: 'Female' }),
        ]),
        add(AUDIT, lock(['false-positive-rate'], 'wrong-offers')),
      ],
    },
    near: {
      edits: [
        keep('lock'),
        drop('lock'),
        ...['selection-rate', 'false-positive-rate', 'false-negative-rate'].flatMap((metric) => [
          add(['reproduce', 'auditor'], { do: 'look', metric, groups: ['sex'] }),
          add(['reproduce', 'auditor'], { do: 'pin', what: 'difference', cell: 'Female' }),
        ]),
        add(AUDIT, lock(['selection-rate'], 'fewer-offers')),
      ],
    },
  },
  {
    id: 'accuracy-hides-the-gap',
    shows: {
      edits: [
        keep('lock'),
        add(MODEL, { do: 'look', metric: 'accuracy', groups: ['sex'] }),
        add(MODEL, { do: 'pin', what: 'difference', cell: 'Female' }, { as: 'right' }),
        finding('women-better-served', ['@right']),
      ],
    },
    near: {
      edits: [
        keep('lock', 'open', 'missed-gap'),
        add(MODEL, { do: 'look', metric: 'accuracy', groups: ['sex'] }),
        add(MODEL, { do: 'pin', what: 'difference', cell: 'Female' }, { as: 'right' }),
        finding('women-better-served', ['@right', '@missed-gap']),
      ],
    },
  },
  {
    id: 'accuracy-hides-the-gap',
    shows: {
      edits: [keep('lock'), replace('lock', { metrics: ['accuracy'], harm: 'low-quality' })],
    },
    near: { edits: [keep('lock'), replace('lock', { metrics: ['accuracy', 'selection-rate'] })] },
  },
  {
    id: 'unawareness',
    shows: {
      edits: [
        keep('lock', 'husbands'),
        finding('blind-to-sex', ['@husbands'], { where: 'upstream' }),
      ],
    },
    near: {
      edits: [
        keep('lock', 'husbands'),
        finding('sex-shines-through', ['@husbands'], { where: 'upstream' }),
      ],
    },
  },
  {
    id: 'over-adjustment',
    shows: saying('The gap goes away once we adjust for marital status, so nobody has to act.'),
    near: saying('The gap does not go away when we adjust for marital status.'),
  },
  {
    id: 'correlation-as-cause',
    shows: saying('The account is hidden from them because they are women.'),
    near: saying('These rows do not show whether it is because they are women.'),
  },
  {
    id: 'pooled-as-everywhere',
    shows: saying('Every woman who earns enough is missed more often, whatever her household.'),
    near: saying('Over all rows women are missed more often; by household it was not looked at.'),
  },
  {
    id: 'not-shown-as-none',
    shows: {
      lap: 'full',
      edits: [
        keep('lock', 'look-race', 'race-open', 'missed-race'),
        replace('missed-race', { cell: 'Asian-Pac-Islander' }),
        finding('few-to-speak-of', ['@missed-race'], {
          soWhat: 'Asian people are missed equally often, so nothing has to be done for them.',
        }),
      ],
    },
    near: {
      lap: 'full',
      edits: [
        keep('lock', 'look-race', 'race-open', 'missed-race'),
        replace('missed-race', { cell: 'Asian-Pac-Islander' }),
        finding('few-to-speak-of', ['@missed-race'], {
          soWhat: 'No gap was shown for Asian people; a large one would have been hard to see.',
        }),
      ],
    },
  },
  {
    id: 'tiny-slice',
    shows: {
      edits: [
        keep('metrics-sex', 'worst-cells'),
        replace('marks', { cells: ['Female|White', 'Male|Black', 'Female|Black'] }),
      ],
    },
    near: { edits: [keep('metrics-sex', 'worst-cells')] },
  },
  {
    id: 'tiny-slice',
    shows: {
      edits: [
        keep('lock', 'cells-open'),
        add(['cells', 'auditor'], { do: 'pin', what: 'cell', cell: 'Female|Other' }, { as: 'few' }),
        finding('silently-missed', ['@few']),
      ],
    },
    near: {
      edits: [
        keep('lock', 'cells-open'),
        add(['cells', 'auditor'], { do: 'pin', what: 'cell', cell: 'Female|White' }, { as: 'few' }),
        finding('silently-missed', ['@few']),
      ],
    },
  },
  {
    id: 'tiny-reference',
    shows: {
      edits: [
        keep('lock'),
        replace('lock', { groups: ['race'], reference: { sex: 'Male', race: 'Other' } }),
      ],
    },
    near: { edits: [keep('lock'), replace('lock', { groups: ['race'] })] },
  },
  {
    id: 'precision-as-recall',
    shows: document('Of the women who earn enough [[@right]] are shown the account.'),
    near: document('Of the women shown it [[@right]] earn enough.'),
  },
  {
    id: 'base-rate-neglect',
    shows: { edits: [keep('lock'), ...precisionBySex()] },
    near: { edits: [keep('lock', 'base-women'), ...precisionBySex()] },
  },
  {
    id: 'errors-that-cancel',
    shows: { pack: withRace, edits: [keep('lock'), ...accuracyOf('race', 'Asian-Pac-Islander')] },
    // Far from zero: it looks like much, and is.
    near: { pack: withRace, edits: [keep('lock'), ...accuracyOf('sex', 'Female')] },
  },
  {
    id: 'ratio-of-errors',
    shows: {
      edits: [keep('lock', 'open', 'missed-gap'), replace('missed-gap', { what: 'ratio' })],
    },
    near: {
      edits: [
        keep('lock', 'open', 'missed-gap'),
        add(AUDIT, { do: 'pin', what: 'ratio', cell: 'Female' }),
      ],
    },
  },
  {
    id: 'four-fifths-as-law',
    shows: saying('By the four-fifths rule the model is unlawful, so it has to go.'),
    near: saying('The four-fifths rule is a rule of thumb and no law; we look at the difference.'),
  },
  {
    id: 'overlap-as-test',
    shows: saying('The two intervals overlap, so there is nothing to speak of.'),
    near: saying('That two intervals overlap is no test, so we looked at the difference itself.'),
  },
  {
    id: 'counts-as-rates',
    shows: {
      edits: [keep(...RUN), knobs(0.34, 0.45), replace('men-lost', { change: 'gained' })],
    },
    near: { edits: [keep(...RUN), knobs(0.38, 0.38), replace('men-lost', { change: 'gained' })] },
  },
  {
    id: 'clear-as-large',
    shows: { edits: [keep('lock'), ...wrongOffers('high')] },
    near: { edits: [keep('lock'), ...wrongOffers('low')] },
  },
  {
    id: 'rows-as-population',
    shows: {
      edits: [
        keep('lock', 'base-women'),
        finding('labels-differ', ['@base-women'], {
          soWhat: 'In the United States one woman in nine earns that much.',
        }),
      ],
    },
    near: {
      edits: [
        keep('lock', 'base-women'),
        finding('labels-differ', ['@base-women'], {
          soWhat: 'In these rows one woman in nine earns that much.',
        }),
      ],
    },
  },
  {
    id: 'tuning-on-the-check',
    shows: settings(0.41, 0.42),
    // So far apart that the rows can tell them.
    near: settings(0.3, 0.2),
  },
  {
    id: 'one-seed',
    shows: {
      edits: [
        keep(...RUN),
        replace('choose', {
          choice: { kind: 'run', run: '@found' },
          rejected: [{ choice: { kind: 'run', run: '@by-hand' }, why: 'Its gap is larger.' }],
        }),
      ],
    },
    // Set by hand: there is nothing in it that another deal would change.
    near: { edits: [keep(...RUN)] },
  },
];

/** A sentence of the model card with the precision among women in it. */
function document(text: string): LogExample {
  return {
    lap: 'full',
    edits: [
      keep('lock'),
      add(MODEL, { do: 'look', metric: 'precision', groups: ['sex'] }),
      add(MODEL, { do: 'pin', what: 'cell', cell: 'Female' }, { as: 'right' }),
      add(['card', 'writer'], { do: 'write', section: 'caveats', text }),
    ],
  };
}

function precisionBySex(): Edit[] {
  return [
    add(MODEL, { do: 'look', metric: 'precision', groups: ['sex'] }),
    add(MODEL, { do: 'pin', what: 'cell', cell: 'Female' }),
    add(MODEL, { do: 'pin', what: 'cell', cell: 'Male' }),
  ];
}

function accuracyOf(column: string, cell: string): Edit[] {
  return [
    add(MODEL, { do: 'look', metric: 'accuracy', groups: [column] }),
    add(MODEL, { do: 'pin', what: 'difference', cell }),
  ];
}

function wrongOffers(severity: string): Edit[] {
  return [
    add(MODEL, { do: 'look', metric: 'false-positive-rate', groups: ['sex'] }),
    add(MODEL, { do: 'pin', what: 'difference', cell: 'Female' }, { as: 'wrong' }),
    finding('women-wrongly-shown', ['@wrong'], { severity }),
  ];
}
