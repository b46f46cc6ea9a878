// Ten kinds of bad input on a person's own rows: what cannot be used is refused with its reason by the roles and by every run;
// what can be used gives numbers, "too small", "not defined" or a sentence, whatever is asked of it. Never NaN, never a broken line of code.

import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/core/base/sha256';
import { metrics } from '../../../../src/core/fairness/metrics';
import { mitigations } from '../../../../src/core/fairness/mitigations';
import type { Experiment, Roles } from '../../../../src/core/lab/experiment';
import { labJobs } from '../../../../src/core/lab/jobs';
import { localLab, type Lab } from '../../../../src/core/lab/lab';
import type { Measure } from '../../../../src/core/lab/measure';
import { ownExperiment } from '../../../../src/core/lab/own-experiment';
import { badRows, type BadRows } from '../../../bad-rows';
import { testEnv } from '../../../exercise-lab';

const roles: Roles = {
  label: 'y',
  favourable: 'yes',
  groups: ['sex'],
  reference: { sex: 'M' },
  features: ['age', 'home'],
  missing: 'level',
};
const weighed: Roles = { ...roles, weight: 'w' };
const given: Roles = { ...roles, score: 's' };

async function opened(
  text: string,
  own: Roles,
): Promise<{ lab: Lab<typeof labJobs>; experiment: Experiment }> {
  const bytes = new TextEncoder().encode(text);
  const file = { name: 'own.csv', bytes: bytes.length, sha256: sha256(bytes) };
  const lab = localLab(
    {
      ...testEnv(),
      datasets: [],
      ownFile: (hash) => Promise.resolve(hash === file.sha256 ? bytes : undefined),
    },
    labJobs,
  );
  const { reading } = await lab.do('open-own', { file, decided: {} });
  return { lab, experiment: ownExperiment(file, reading!, own) };
}

async function problemsOf(text: string, own: Roles) {
  const { lab, experiment } = await opened(text, own);
  const { data } = experiment;
  if (data.source !== 'own') throw new Error('These rows are not own ones.');
  const { problems } = await lab.do('check-roles', { data, roles: own });
  return { lab, experiment, problems };
}

function asking(ids: readonly string[], chance?: number): Measure {
  const plain = { part: 'practice' as const, metrics: [...ids], groups: ['sex'], control: [] };
  return { ...plain, filter: [], margin: 0.1, family: 1, ...(chance ? { chance } : {}) };
}
const ofOrder = metrics.filter((one) => one.from === 'counts' || !one.readsChances);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('what cannot be used is refused by the roles, and by a run that nobody checked', () => {
  it.each<[BadRows, Roles, RegExp]>([
    ['a single class', roles, /^Column “y” of “own.csv” has one value only, “yes”/],
    ['one group', roles, /^Column “sex” of “own.csv” has one value only, “F”/],
    ['an empty label', roles, /^1 row of .* no value in the label “y”; the first is row 5\./],
    ['an empty weight', weighed, /^1 row of .* no number in the weight “w”; the first is row 5\./],
    ['all weights zero', weighed, /^Column “w” of “own.csv” is 0 in every row.* Choose another/],
    ['a negative weight', weighed, /^Row 5 of “own.csv” has the value -2 in the weight “w”/],
    ['a NaN score', given, /^1 row of .* no number in the score “s”; the first is row 5\./],
    ['300 groups', roles, /^Column “sex” of “own.csv” has 300 different values .* up to 50\./],
    ['a text label', roles, /^Column “y” of “own.csv” has 240 values: .* The label needs two\./],
  ])('%s', async (what, own, says) => {
    const { lab, experiment, problems } = await problemsOf(badRows[what], own);
    expect(problems[0]).toMatchObject({ severity: 'stop' });
    expect(problems[0]!.sentence).toMatch(says);
    const asked = { experiment, measures: [asking(['accuracy'])] };
    await expect(lab.do('run', asked)).rejects.toThrow(problems[0]!.sentence);
  });

  it('an empty score column is one of no numbers', async () => {
    const { problems } = await problemsOf(badRows.nothing, { ...roles, score: 'home' });
    expect(problems[0]!.sentence).toMatch(/^Column “home” of “own.csv” is not read as numbers/);
  });

  it('says why a column of too many values is not among those to compare', async () => {
    const { problems } = await problemsOf(badRows['300 groups'], { ...roles, groups: [] });
    expect(problems[0]!.sentence).toMatch(/up to 50 different values, and “sex” has more: put/);
  });
});

describe('what can be used is noted', () => {
  it.each<[BadRows, Roles, RegExp | undefined]>([
    ['nothing', { ...weighed, score: 's' }, undefined],
    ['some weights zero', weighed, undefined],
    ['a constant column', roles, /^Column “home” .* the same value in every row/],
    ['a constant score', given, /^Column “s” .* this score tells nobody apart/],
    ['an empty group', roles, /^1 row of .* no value in “sex” \(the first is row 5\)/],
    ['scores outside [0, 1]', given, /^Column “s” .* row 2 has 300\. .* need only its order/],
    ['a single class but for one row', roles, /^Only 1 row of .* “no” in the label “y”/],
    ['one group but for two rows', roles, /^Column “sex” .* “M” has fewer than 30 rows/],
  ])('%s', async (what, own, says) => {
    const { problems } = await problemsOf(badRows[what], own);
    expect(problems.map(({ severity }) => severity)).toEqual(says ? ['note'] : []);
    if (says) expect(problems[0]!.sentence).toMatch(says);
  });
});

describe('given scores outside [0, 1]', () => {
  const chances = ids(metrics.filter((one) => one.from === 'rows' && one.readsChances));

  it('are measured by their order, and refused where they are read as chances', async () => {
    const { lab, experiment } = await opened(badRows['scores outside [0, 1]'], given);
    const { frames } = await lab.do('run', { experiment, measures: [asking(['roc-auc'])] });
    expect(frames[0]!.overall.values['roc-auc']!.value).toBeGreaterThan(0);
    expect(chances.sort()).toEqual(['brier', 'log-loss', 'mean-prediction']);
    for (const id of chances) {
      const asked = lab.do('run', { experiment, measures: [asking([id])] });
      await expect(asked, id).rejects.toThrow(/^The scores run from 301 to 848\. .* rescale them/);
    }
    const { notChances, groups } = await lab.do('curves', {
      experiment,
      part: 'practice',
      groups: ['sex'],
    });
    expect(notChances).toMatch(/^The scores run from 301 to 848/);
    expect(groups.map(({ calibration }) => calibration)).toEqual([null, null]);
  });

  it('become chances when it is said what counts as 0 and as 1', async () => {
    const { lab, experiment } = await opened(badRows['scores outside [0, 1]'], given);
    const scaled = { ...experiment, learner: { id: 'given', params: { from: 300, to: 850 } } };
    const { frames } = await lab.do('run', { experiment: scaled, measures: [asking(chances)] });
    const values = Object.values(frames[0]!.overall.values).map(({ value }) => value!);
    expect(values.every((value) => value > 0 && value < 5)).toBe(true);
    const flat = { ...experiment, learner: { id: 'given', params: { from: 1, to: 1 } } };
    await expect(
      lab.do('run', { experiment: flat, measures: [asking(['accuracy'])] }),
    ).rejects.toThrow('Give two different numbers.');
  });
});

describe('weights of 0', () => {
  it('leave a group of nobody: not defined and too small, beside one that is', async () => {
    const { lab, experiment } = await opened(badRows['a group of weight zero'], weighed);
    const { frames } = await lab.do('run', { experiment, measures: [asking(['selection-rate'])] });
    const [women, men] = frames[0]!.cells.map(({ values }) => values['selection-rate']!);
    expect(women).toMatchObject({ value: null, n: 0, tooSmall: true });
    expect(men!.value).toBeGreaterThan(0);
    expect(frames[0]!.disparities['demographic-parity-difference']!.value).toBeNull();
  });
});

/** Paths of the numbers that are NaN. */
function nans(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (ArrayBuffer.isView(value))
    return Array.from(value as Float64Array).some(Number.isNaN) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => nans(part, `${path}.${key}`));
}

/** Fails unless the work ends in numbers without NaN, or in a sentence. */
async function defined(what: string, work: () => Promise<unknown>): Promise<void> {
  let result: unknown;
  try {
    result = await work();
  } catch (error) {
    const { message, constructor } = error as Error;
    expect([what, constructor.name]).toEqual([what, 'Error']);
    expect(message, what).toMatch(/^[A-Z“"].*[.!?]$/s);
    expect(message, what).not.toMatch(/undefined|NaN|\[object/);
    return;
  }
  expect(nans(result), what).toEqual([]);
}

const network = { id: 'mlp', params: { epochs: 2, hidden: [4] } };

/** Everything that may be asked of an experiment, one at a time. */
function* questions(
  lab: Lab<typeof labJobs>,
  base: Experiment,
): Generator<[string, () => Promise<unknown>]> {
  const run = (experiment: Experiment, measure: Measure) => () =>
    lab.do('run', { experiment, measures: [measure] });
  const trains = base.learner.id !== 'given';
  yield ['run', run(base, asking(ids(trains ? metrics : ofOrder), 20))];
  if (trains) {
    yield [
      'balanced',
      run(
        { ...base, learner: { id: 'logistic', params: { classWeights: 'balanced' } } },
        asking(['accuracy']),
      ),
    ];
    yield [
      'network',
      run(
        { ...base, learner: { id: 'mlp', params: { epochs: 2, classWeights: 'balanced' } } },
        asking(ids(metrics)),
      ),
    ];
    yield [
      'private',
      run({ ...base, learner: { id: 'dp-sgd', params: { epochs: 2 } } }, asking(ids(metrics))),
    ];
  }
  for (const cutoff of [
    { kind: 'base-rate' },
    { kind: 'top', share: 0.3 },
    { kind: 'cost', costRatio: 2 },
  ] as const)
    yield [cutoff.kind, run({ ...base, cutoff }, asking(['selection-rate']))];
  for (const { id, family } of mitigations) {
    if (!trains && family !== 'post') continue;
    const learner = id === 'adversarial' || id === 'penalty' ? network : base.learner;
    const params = id === 'label-repair' ? { column: 'd' } : {};
    const repaired = { ...base, learner, mitigations: id === 'none' ? [] : [{ id, params }] };
    yield [id, run(repaired, asking(['selection-rate', 'roc-auc']))];
  }
  const columns = ['age', 'home'];
  const at = { experiment: base, part: 'practice' as const };
  const measure = asking(['accuracy']);
  for (const find of [
    { kind: 'slices', depth: 2, most: 5 },
    { kind: 'tree', depth: 2 },
    { kind: 'map' },
  ] as const)
    yield [
      find.kind,
      () =>
        lab.do('search', {
          ...at,
          filter: [],
          metric: 'false-negative-rate',
          worse: 'high',
          columns,
          find,
        }),
    ];
  yield ['proxies', () => lab.do('proxies', { ...at, group: 'sex', columns, shuffles: 20 })];
  yield ['curves', () => lab.do('curves', { ...at, groups: ['sex'] })];
  yield [
    'privacy',
    () => lab.do('privacy', { ...at, known: ['age', 'sex'], sensitive: ['y', 's'] }),
  ];
  yield ['thresholds', () => lab.do('thresholds', { ...at, groups: ['sex'] })];
  yield ['rosetta', () => lab.do('rosetta', { experiment: base, measure })];
  for (const ask of [
    { method: 'columns' },
    { method: 'people', part: 'practice', who: 'below', seed: 0 },
    { method: 'person', row: 3, background: 'everyone', by: 'shapley' },
    { method: 'person', row: 3, background: 'accepted', by: 'lime' },
    { method: 'importance', part: 'practice', measure: 'roc-auc' },
    { method: 'dependence', part: 'practice', column: 'age' },
    { method: 'flip', part: 'practice', column: 'home', levels: ['town', 'land'], groups: 'sex' },
    { method: 'gap', part: 'practice', column: 'sex', group: 'F', reference: 'M', on: 'score' },
  ] as const)
    yield [`explain ${ask.method}`, () => lab.do('explain', { experiment: base, ask })];
}

describe('what is let through ends in numbers or a sentence, whatever is asked', () => {
  it.each<[BadRows, Roles]>([
    ['only constant columns', roles],
    ['a single class but for one row', weighed],
    ['a single class but for one row', given],
    ['one group but for two rows', weighed],
    ['an empty group', roles],
    ['empty features', roles],
    ['some weights zero', weighed],
    ['a group of weight zero', weighed],
    ['a class of weight zero', weighed],
    ['a constant score', given],
    ['scores outside [0, 1]', given],
  ])('%s', async (what, own) => {
    const { lab, experiment } = await opened(badRows[what], own);
    for (const [question, ask] of questions(lab, experiment)) await defined(question, ask);
  });
});
