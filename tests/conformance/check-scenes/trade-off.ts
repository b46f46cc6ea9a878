// Examples for the kinds of P12: weights by hand, seeds, one gap and why, what got worse, fresh probes, supplied runs, people counted.

import type { Edit } from '../../../src/core/exercise/authoring';
import type { SceneExample } from './scene-example';

const keep = (...moves: string[]): Edit => ({ edit: 'keep', moves });
const replace = (move: string, action: Record<string, unknown>): Edit => ({
  edit: 'replace',
  move,
  do: action,
});
const onBench = (as: string, after: string, action: Record<string, unknown>): Edit => ({
  edit: 'add',
  after,
  move: { step: 'decide', instrument: 'bench', lap: 'core', for: 'cause', as, do: action },
});
const scene = (
  kind: string,
  found: string,
  share: SceneExample['share'],
  spec: SceneExample['spec'],
  ...plays: readonly Edit[]
): SceneExample => ({ kind, case: found, share, spec, pack: 'P12', plays });

const weights = (found: string, share: SceneExample['share'], ...plays: readonly Edit[]) =>
  scene('weights-match', found, share, 'weights', ...plays);
const filled = (women: string, poorer: string, men: string, rest: string): Edit =>
  replace('fill', {
    entries: { 'Female|yes': women, 'Female|no': poorer, 'Male|yes': men, 'Male|no': rest },
  });

const seeds = (found: string, share: SceneExample['share'], ...plays: readonly Edit[]) =>
  scene('seeds-spread', found, share, 'seeds', ...plays);

const TABLE = ['lock', 'reweigh', 'reach-gap-before', 'reach-gap'];
const why = (
  found: string,
  share: SceneExample['share'],
  spec: SceneExample['spec'],
  ...plays: readonly Edit[]
) => scene('gap-and-why', found, share, spec, ...plays);
const closing = (recipe: string, reference: string): SceneExample['spec'] => ({
  recipes: [recipe],
  base: 'plain',
  reference,
  gap: { metric: 'selection-rate', column: 'sex', group: 'Female', reference: 'Male' },
  question: 'why',
  words: 7,
});

const worse = (found: string, share: SceneExample['share'], ...plays: readonly Edit[]) =>
  scene('worse-named', found, share, 'worse', ...plays);

const HANDED = ['lock', 'contest', 'contest-sex', 'contest-label', 'hand-in'];
const probe = (
  found: string,
  share: SceneExample['share'],
  ...plays: readonly Edit[]
): SceneExample => scene('fresh-probe', found, share, 'probe', ...plays);

const RUNS = ['run-a-sex', 'run-a-label', 'run-b-sex', 'run-b-label', 'run-c-sex', 'run-c-label'];
const supplied = (found: string, share: SceneExample['share'], ...plays: readonly Edit[]) =>
  scene('supplied-told', found, share, 'supplied', ...plays);
const say = (a: string, b: string, c: string, cites?: readonly string[]): Edit =>
  replace('told', {
    verdicts: { 'Run A': a, 'Run B': b, 'Run C': c },
    ...(cites ? { cites } : {}),
  });

const CHOSEN = ['lock', 'reweigh', 'contest', 'women-gained', 'men-lost', 'choose'];
const people = (
  found: string,
  share: SceneExample['share'],
  ...plays: readonly Edit[]
): SceneExample => scene('people-counted', found, share, 'people', ...plays);

export const tradeOffScenes: readonly SceneExample[] = [
  weights('none', 0, keep('lock')),
  weights('right', 1, keep('weights')),
  weights('uniform', 0, keep('weights'), filled('1', '1', '1', '1')),
  weights('upside-down', 0, keep('weights'), replace('fill', { entries: '$weights-upside-down' })),
  weights('partly', 0, keep('weights'), filled('2.2', '0.9', '0.8', '1.1')),

  seeds('none', 0, keep('lock')),
  seeds('right', 1, keep('seeds')),
  seeds('few', 0, keep('seeds'), replace('train-seeds', { seeds: 3 })),
  seeds('partly', 0.5, keep('train-seeds', 'spread-gap')),
  {
    kind: 'seeds-spread',
    case: 'not-reproduced',
    share: 0,
    spec: 'seeds',
    pack: 'P12',
    log: async ({ pin }) => {
      const spread = await pin('offers-gap-before', 'practice', {
        ask: {
          kind: 'spread',
          of: {
            kind: 'difference',
            metric: 'selection-rate',
            groups: ['sex'],
            cell: 'Female',
            reference: 'Male',
          },
          seeds: 5,
        },
      });
      if (spread.kind !== 'evidence') throw new Error('A pin is evidence.');
      return [
        {
          kind: 'evidence',
          body: { ...spread.body, answer: { ...spread.body.answer, value: -0.01 } },
        },
      ];
    },
  },

  why('none', 0, 'reweighed', keep('lock')),
  why('right', 1, 'reweighed', keep(...TABLE, 'why')),
  why('unsaid', 0.5, 'reweighed', keep(...TABLE)),
  why(
    'other',
    0.5,
    'reweighed',
    keep(...TABLE, 'why'),
    replace('why', { statement: 'bad-weights' }),
  ),
  why('uncited', 'some', 'reweighed', keep(...TABLE, 'why'), replace('why', { cites: [] })),
  why(
    'no-reason',
    0.9,
    'reweighed',
    keep(...TABLE, 'why'),
    replace('why', { reason: 'So it is.' }),
  ),
  why(
    'half',
    0.75,
    closing('one-line', 'reweighed'),
    keep(...TABLE, 'why'),
    onBench('line', 'reweigh', { do: 'run', recipe: 'one-line', knobs: { line: 0.55 } }),
  ),
  why(
    'little',
    0,
    closing('one-line', 'reweighed'),
    keep('lock', 'reweigh'),
    onBench('line', 'reweigh', { do: 'run', recipe: 'one-line', knobs: { line: 0.4 } }),
  ),

  worse('none', 0, keep('lock', 'reweigh')),
  worse('right', 1, keep('reweigh', 'lock', 'worse', 'reach-gap')),
  worse('few-lines', 'some', keep('lock', 'reweigh', ...TABLE.slice(2), 'worse'), {
    edit: 'drop',
    moves: ['right-gap', 'wrong-gap', 'balanced', 'accuracy'],
  }),
  worse(
    'unnamed',
    0.4,
    keep('lock', 'reweigh', 'worse'),
    replace('worse', { do: 'pin', measures: ['reach'] }),
  ),
  worse(
    'too-many',
    'some',
    keep('lock', 'reweigh', 'worse'),
    replace('worse', { worse: ['offers', 'reach', 'wrong', 'right', 'balanced', 'accuracy'] }),
  ),
  worse(
    'too-few',
    'some',
    keep('lock', 'reweigh', 'worse'),
    replace('worse', { worse: ['reach'] }),
  ),

  probe('none', 0, keep('lock')),
  probe('right', 1, keep(...HANDED)),
  probe('unprobed', 0.7, keep('lock', 'contest', 'hand-in')),
  probe('collapsed', 0, keep(...HANDED), replace('contest', { strength: 30 })),
  probe('still-read', 0, keep(...HANDED), replace('contest', { strength: 0.001 })),
  {
    ...probe('half', 0.65, keep(...HANDED), replace('contest', { strength: 0.15 })),
    spec: {
      question: 'adversary',
      network: 'network',
      reference: 'handed-c',
      probe: { column: 'sex', cell: 'Female' },
      floor: 0.03,
    },
  },
  {
    ...probe('other-run', 0, keep('lock', 'reweigh')),
    // The log begins with its start and the lock; the run comes third.
    log: () => [
      {
        kind: 'decision',
        body: {
          question: 'adversary',
          choice: { kind: 'run', run: 2 },
          reason: 'It is a run like any other.',
          rejected: [],
          cites: [],
        },
      },
    ],
  },

  supplied('none', 0, keep('lock')),
  supplied('right', 1, keep(...RUNS, 'told')),
  supplied('unprobed', 0.5, keep('run-a-sex', 'told')),
  supplied('fooled', 0, keep('run-a-sex', 'told'), say('holds', 'holds', 'holds')),
  supplied('partly', 0.25, keep('run-a-sex', 'told'), say('still-read', 'holds', 'collapsed')),

  people('none', 0, keep('lock')),
  people('right', 1, keep(...CHOSEN, 'level')),
  people('unsaid', 0.5, keep(...CHOSEN)),
  people('other', 0.5, keep(...CHOSEN, 'level'), replace('level', { statement: 'taken' })),
  people('uncounted', 0.5, keep(...CHOSEN, 'level'), replace('choose', { cites: [] })),
  people(
    'inherited',
    0,
    keep(...CHOSEN, 'level'),
    onBench('as-it-is', 'contest', { do: 'run', recipe: 'plain' }),
    replace('choose', { choice: { kind: 'run', run: '@as-it-is' } }),
  ),
  {
    ...people('not-locked', 0, keep(...CHOSEN)),
    log: () => [{ kind: 'withdrawn', body: { entry: 1 } }],
  },
];
