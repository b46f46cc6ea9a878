// Examples for kinds that measure a model on rows never shown: its result, its cost, who lost by it, what beats it.

import type { Edit } from '../../../src/core/exercise/authoring';
import type { SceneExample } from './scene-example';

const played = ['lock', 'by-hand', 'found', 'women-gained', 'men-lost', 'choose'];
const keep: Edit = { edit: 'keep', moves: played };
const lines = (women: number, men: number): Edit => ({
  edit: 'replace',
  move: 'by-hand',
  do: { knobs: { women, men } },
});
const only = (...moves: string[]): Edit => ({ edit: 'keep', moves });
const drop = (...moves: string[]): Edit => ({ edit: 'drop', moves });
/** The inherited model, run from the bench and chosen. */
const inherited: readonly Edit[] = [
  keep,
  {
    edit: 'add',
    after: 'found',
    move: {
      step: 'repair',
      instrument: 'bench',
      lap: 'core',
      for: 'repair',
      as: 'kept',
      do: { do: 'run', recipe: 'inherited' },
    },
  },
  { edit: 'replace', move: 'choose', do: { choice: { kind: 'run', run: '@kept' } } },
];
const another: Edit = {
  edit: 'add',
  after: 'by-hand',
  move: {
    step: 'repair',
    instrument: 'bench',
    lap: 'core',
    for: 'repair',
    as: 'better',
    do: { do: 'run', recipe: 'cut-off-per-group', knobs: { women: 0.38, men: 0.48 } },
  },
};

const base = { of: { decision: 'repair' }, base: 'inherited' };
/** A gap the pack names itself: then nothing need be locked for it. */
const missedGap = {
  metric: 'false-negative-rate',
  column: 'sex',
  group: 'Female',
  reference: 'Male',
};
const model =
  (
    kind: string,
    spec: Readonly<Record<string, unknown>>,
  ): ((name: string, share: SceneExample['share'], ...plays: readonly Edit[]) => SceneExample) =>
  (name, share, ...plays) => ({ kind, case: name, share, spec, pack: 'P10', plays });

const result = model('model-on', {
  ...base,
  reference: { 'false-negative-rate': 'reference-repair' },
});
const ofRecipe = model('model-on', {
  of: { recipes: ['cut-off-per-group'] },
  base: 'inherited',
  gap: missedGap,
  reference: 'reference-repair',
});
const floor = model('utility-floor', { ...base, floor: 0.03 });
const exact = model('utility-floor', { ...base, floor: 0.5, metric: 'precision' });
const within = model('utility-floor', {
  ...base,
  floor: 0.5,
  within: { metric: 'accuracy', floor: 0.02 },
});
const level = model('levelling-down', base);
const beaten = model('not-beaten', base);

/** The lock is taken back after all was done. */
const unlocked = (example: SceneExample): SceneExample => ({
  ...example,
  log: () => [{ kind: 'withdrawn', body: { entry: 1 } }],
});

export const modelScenes: readonly SceneExample[] = [
  result('none', 0, only('lock')),
  result('not-locked', 0, keep, {
    edit: 'replace',
    move: 'lock',
    do: { metrics: ['false-positive-rate'] },
  }),
  result('right', 1, keep),
  result('half', 0.5, keep, lines(0.45, 0.5)),
  result('little', 0, keep, lines(0.49, 0.5)),
  result('overshoot', 0, keep, lines(0.2, 0.5)),
  result('inherited', 0, ...inherited),
  ofRecipe('right', 1, keep, drop('choose')),
  ofRecipe('none', 0, keep, drop('by-hand', 'choose')),

  floor('none', 0, only('lock')),
  floor('right', 1, keep),
  unlocked(floor('not-locked', 0, keep)),
  floor('lost', 0, keep, lines(0.02, 0.025)),
  // Nobody is offered it any more, so that its precision is not defined: that is no precision kept.
  exact('lost', 0, keep, lines(1, 1)),
  floor('inherited', 0, ...inherited),
  within('lost-within', 0, keep, lines(0.1, 0.1)),
  within('right', 1, keep),

  level('none', 0, only('lock')),
  level('right', 1, keep),
  unlocked(level('not-locked', 0, keep)),
  level('levelling-down', 0, keep, lines(0.5, 0.62)),
  level('no-cut', 0, keep, lines(0.6, 0.5)),
  level('inherited', 0, ...inherited),

  beaten('none', 0, only('lock')),
  beaten('right', 1, keep),
  unlocked(beaten('not-locked', 0, keep)),
  beaten('beaten', 0, keep, another, lines(0.45, 0.5)),
  beaten('few', 0, keep, {
    edit: 'replace',
    move: 'found',
    do: { recipe: 'cut-off-per-group', knobs: { women: 0.4, men: 0.5 } },
  }),
  beaten('inherited', 0, ...inherited),
];
