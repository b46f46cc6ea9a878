import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { labJobs } from '../../../../src/core/lab/jobs/index';
import { localLab, type Env } from '../../../../src/core/lab/lab';
import type { Outcome } from '../../../../src/core/lab/jobs/run';
import type { Measure } from '../../../../src/core/lab/measure';
import { startingExperiment } from '../../../../src/core/lab/starting-experiment';
import { aboutOf } from '../../../experiments';

const ids = ['german_credit', 'compas_two_year', 'hmda_boston'];
const env: Env = {
  datasets: ids.map(aboutOf),
  datasetBytes: (id) =>
    Promise.resolve(new Uint8Array(readFileSync(inRoot(`datasets/${id}/data.parquet`)))),
  asset: (path) => Promise.reject(new Error(`no asset ${path} here`)),
  wasm: (name) => Promise.reject(new Error(`no wasm ${name} here`)),
  ownFile: () => Promise.resolve(undefined),
};
const lab = localLab(env, labJobs);
const german = startingExperiment(aboutOf('german_credit'));
const measure = (part: Measure['part'], groups: readonly string[]): Measure => ({
  part,
  metrics: ['selection-rate', 'accuracy', 'true-positive-rate'],
  groups: [...groups],
  control: [],
  filter: [],
  margin: 0.1,
  family: 1,
});

describe('the pipeline', () => {
  test('runs a plain experiment; parts add up; the same recipe gives the same outcome in a fresh lab', async () => {
    const spec = { experiment: german, measures: [measure('audit', german.roles.groups)] };
    const outcome = await lab.do('run', spec);
    const { rows } = outcome;
    expect(rows.train + rows.tune).toBe(rows.practice);
    expect(rows.practice + rows.audit + rows.judge).toBe(1000);
    expect(outcome.frames[0]!.overall.values['accuracy']!.value).toBeGreaterThan(0.6);
    expect(JSON.stringify(await localLab(env, labJobs).do('run', spec))).toBe(
      JSON.stringify(outcome),
    );
  });

  test('null bands come when they are asked for: what chance gives holds a shuffled gap, and says so of a real one', async () => {
    const asked = { ...measure('practice', ['race']), chance: 200 };
    const given = startingExperiment(aboutOf('compas_two_year'));
    const { frames } = await lab.do('run', {
      experiment: given,
      measures: [asked, measure('practice', ['race'])],
    });
    const { value, nullBand } = frames[0]!.disparities['demographic-parity-difference']!;
    expect(nullBand!.lo).toBe(0);
    expect(nullBand!.hi).toBeGreaterThan(0);
    expect(value!).toBeGreaterThan(nullBand!.hi);
    expect(frames[1]!.disparities['demographic-parity-difference']!.nullBand).toBeUndefined();
  });

  test('calibration after training changes the scores that are measured', async () => {
    const asked = { ...measure('practice', german.roles.groups), metrics: ['mean-prediction'] };
    const after = (id: string, params = {}) => ({
      experiment: {
        ...german,
        mitigations: [{ id, params: { groups: german.roles.groups, ...params } }],
      },
      measures: [asked],
    });
    const mean = ({ frames }: Outcome): readonly (number | null)[] =>
      frames[0]!.cells.map(({ values }) => values['mean-prediction']!.value);
    const plain = mean(await lab.do('run', { experiment: german, measures: [asked] }));
    const calibrated = mean(await lab.do('run', after('group-calibration')));
    expect(calibrated).not.toEqual(plain);
    expect(mean(await lab.do('run', after('group-thresholds')))).toEqual(plain);
  });

  test('a rule that cannot reach what was asked says so in the outcome', async () => {
    const params = { groups: german.roles.groups, lowest: -1, highest: -0.99 };
    const experiment = { ...german, mitigations: [{ id: 'reject-option', params }] };
    const { rule } = await lab.do('run', { experiment, measures: [] });
    expect(rule.notes?.join()).toMatch(/No setting of the grid/);
  });

  test('a seed draws train and tune anew and leaves audit rows alone', async () => {
    const measures = [measure('audit', german.roles.groups)];
    const zero = await lab.do('run', { experiment: german, measures });
    const one = await lab.do('run', { experiment: { ...german, seed: 1 }, measures });
    expect(one.model.bytes).not.toBe(zero.model.bytes);
    expect(one.rows.audit).toBe(zero.rows.audit);
    expect(one.frames[0]!.overall.counts.tp + one.frames[0]!.overall.counts.fn).toBe(
      zero.frames[0]!.overall.counts.tp + zero.frames[0]!.overall.counts.fn,
    );
  });

  test('changing roles moves no row', async () => {
    const narrow = {
      ...german,
      roles: { ...german.roles, features: german.roles.features.slice(0, 3) },
    };
    const wide = await lab.do('run', { experiment: german, measures: [] });
    const small = await lab.do('run', { experiment: narrow, measures: [] });
    expect(small.rows).toEqual(wide.rows);
    expect(small.model.bytes).not.toBe(wide.model.bytes);
  });

  test('COMPAS: the given score is audited, the Trainer refuses with the card’s own sentence', async () => {
    const about = aboutOf('compas_two_year');
    const given = startingExperiment(about);
    const outcome = await lab.do('run', {
      experiment: given,
      measures: [measure('practice', ['race'])],
    });
    expect(outcome.frames[0]!.cells.length).toBeGreaterThan(2);
    const trained = { ...given, learner: { id: 'logistic', params: {} } };
    await expect(lab.do('run', { experiment: trained, measures: [] })).rejects.toThrow(
      String(about.trainable),
    );
  });

  test('COMPAS: on all rows together the given score has the error rates of its card', async () => {
    const about = aboutOf('compas_two_year');
    const given = startingExperiment(about);
    const fpr = { ...measure('practice', ['race']), metrics: ['false-negative-rate'] };
    const counts = await Promise.all(
      (['practice', 'audit', 'judge'] as const).map(async (part) => {
        const { frames } = await lab.do('run', { experiment: given, measures: [{ ...fpr, part }] });
        return frames[0]!.cells.find(({ key }) => key === 'African-American')!.counts;
      }),
    );
    // Favourable = not re-arrested, so ProPublica's false positives are our false negatives: 805 of 1,795 (44.8 %).
    const missed = counts.reduce((sum, c) => sum + c.fn, 0);
    const good = counts.reduce((sum, c) => sum + c.fn + c.tp, 0);
    expect([missed, good]).toEqual([805, 1795]);
  });

  test('the same file name without the file asks for it by name', async () => {
    const own = {
      ...german,
      data: {
        source: 'own' as const,
        name: 'mine.csv',
        bytes: 12,
        sha256: '0'.repeat(64),
        reading: {},
      },
    };
    await expect(lab.do('run', { experiment: own, measures: [] })).rejects.toThrow('mine.csv');
  });

  test('a frontier streams its points, draws seeds, and tells which are beaten', async () => {
    const partials: unknown[] = [];
    const [column] = german.roles.groups as [string];
    const levels = Object.keys(aboutOf('german_credit').groups[0]!.levels);
    const reference = german.roles.reference[column]!;
    const at = (value: number) => ({
      id: `cut-${value}`,
      label: `cut-off ${value}`,
      family: 'post' as const,
      experiment: { ...german, cutoff: { kind: 'fixed' as const, value } },
    });
    const result = await lab.do(
      'frontier',
      {
        points: [at(0.5), at(0.9), at(2)],
        seeds: 2,
        part: 'practice',
        gap: {
          metric: 'false-negative-rate',
          column,
          group: levels.find((level) => level !== reference)!,
          reference,
        },
        baseline: 'cut-0.5',
      },
      { onProgress: ({ partial }) => partial && partials.push(partial) },
    );
    expect(partials).toHaveLength(3);
    expect(result.points[0]!.seeds).toHaveLength(2);
    expect(result.points[2]!.balancedAccuracy.value).toBe(0.5);
    expect(result.points[2]!.gap.value).toBe(0);
    expect(
      result.points[0]!.moved.every(({ gained, lost }) => gained.deserving + lost.deserving === 0),
    ).toBe(true);
  });
});
