import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { labJobs } from '../../../../src/core/lab/jobs/index';
import { localLab, type Env } from '../../../../src/core/lab/lab';
import type { Measure } from '../../../../src/core/lab/measure';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { startingExperiment } from '../../../../src/core/lab/starting-experiment';
import { aboutOf } from '../../../experiments';

const env: Env = {
  datasets: [aboutOf('german_credit')],
  datasetBytes: (id) =>
    Promise.resolve(new Uint8Array(readFileSync(inRoot(`datasets/${id}/data.parquet`)))),
  asset: (path) => Promise.reject(new Error(`no asset ${path} here`)),
  wasm: (name) => Promise.reject(new Error(`no wasm ${name} here`)),
  ownFile: () => Promise.resolve(undefined),
};
const lab = localLab(env, labJobs);
const german = startingExperiment(aboutOf('german_credit'));
const groups = german.roles.groups.slice(0, 1);
const gradient = {
  id: 'exponentiated-gradient',
  params: { groups, constraint: 'demographic-parity', bound: 0.01 },
};
const lottery: Experiment = { ...german, mitigations: [gradient] };
const measure: Measure = {
  part: 'practice',
  metrics: ['selection-rate', 'roc-auc', 'log-loss'],
  groups,
  control: [],
  filter: [],
  margin: 0.1,
  family: 1,
};

describe('a model that decides by lottery', () => {
  test('is not cut again: another cut-off changes nothing, and the rule says what it is', async () => {
    const spec = { experiment: lottery, measures: [measure] };
    const one = await lab.do('run', spec);
    expect(one.rule).toMatchObject({ state: { kind: 'lottery' }, needsGroups: false });
    const cut = { ...lottery, cutoff: { kind: 'fixed' as const, value: 0.999 } };
    const two = await lab.do('run', { ...spec, experiment: cut });
    expect(two.frames).toEqual(one.frames);
    expect(one.frames[0]!.overall.values['selection-rate']!.value).toBeGreaterThan(0.1);
    expect(one.model.report.notes.join(' ')).toMatch(/lottery over/);
  });

  test('gives its score to a repair after training that is chosen as well', async () => {
    const after = { id: 'group-thresholds', params: { groups } };
    const { rule } = await lab.do('run', {
      experiment: { ...lottery, mitigations: [gradient, after] },
      measures: [measure],
    });
    expect(rule.state).toMatchObject({ kind: 'thresholds' });
    expect(rule.needsGroups).toBe(true);
  });

  test('names the group column that is not there', async () => {
    const only = { ...lottery, mitigations: [{ ...gradient, params: { groups: ['nobody'] } }] };
    await expect(lab.do('run', { experiment: only, measures: [] })).rejects.toThrow(/nobody/);
  });
});
