// The page and the command line compute the same bytes, for every learner and every mitigation of the registries.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/root.js';
import { canonical } from '../../src/core/base/canonical';
import { mitigations } from '../../src/core/fairness/mitigations/index';
import type { Experiment } from '../../src/core/lab/experiment';
import type { Measure } from '../../src/core/lab/measure';
import { startingExperiment } from '../../src/core/lab/starting-experiment';
import { learners } from '../../src/core/models/index';
import { aboutOf } from '../experiments';
import { expect, open, test } from './fixture';

interface LabDoor {
  fairground: { lab(): Promise<{ do(kind: string, spec: unknown): Promise<unknown> }> };
}

const german = startingExperiment(aboutOf('german_credit'), 'parity');
const group = german.roles.groups[0]!;
const levels = Object.keys(aboutOf('german_credit').groups[0]!.levels);

const measures: Measure[] = [
  {
    part: 'audit',
    metrics: ['selection-rate', 'true-positive-rate', 'roc-auc', 'log-loss'],
    groups: [group],
    control: [],
    filter: [],
    margin: 0.1,
    family: 1,
  },
];

const network = { id: 'mlp', params: { hidden: [8], epochs: 3 } };
/** Parameters where the defaults alone do not make a whole recipe. */
const params: Record<string, Record<string, unknown>> = {
  'manual-thresholds': {
    groups: [group],
    thresholds: Object.fromEntries(levels.map((level, i) => [level, 0.6 + 0.1 * i])),
  },
  'group-thresholds': { groups: [group], constraint: 'demographic-parity', objective: 'accuracy' },
  reweighing: { groups: [group] },
  resampling: { groups: [group] },
  penalty: { groups: [group], kind: 'demographic-parity', strength: 1 },
  'exponentiated-gradient': { groups: [group], constraint: 'equalized-odds', rounds: 8 },
  'grid-search': { groups: [group], points: 5 },
  minimax: { groups: [group], rounds: 8 },
  adversarial: { groups: [group], strength: 1 },
  'single-threshold': { kind: 'base-rate' },
};

/** Label repair asks for a second, careful label, which no shipped set has. */
const whole = mitigations.filter(({ id }) => id !== 'label-repair');

const cases: [string, Experiment][] = [
  ...learners.map(({ id }): [string, Experiment] => [
    `learner ${id}`,
    { ...german, learner: id === 'mlp' ? network : { id, params: {} } },
  ]),
  ...whole.map(({ id }): [string, Experiment] => [
    `mitigation ${id}`,
    {
      ...german,
      learner: id === 'penalty' || id === 'adversarial' ? network : german.learner,
      mitigations: [{ id, params: params[id] ?? {} }],
    },
  ]),
];

for (const [name, experiment] of cases) {
  test(`${name}: page and command line agree to the byte`, async ({ page, site }) => {
    await open(page, site);
    const here = await page.evaluate(
      async (spec) => (await (globalThis as unknown as LabDoor).fairground.lab()).do('run', spec),
      { experiment, measures },
    );
    const file = join(mkdtempSync(join(tmpdir(), 'fairground-')), 'experiment.json');
    writeFileSync(file, JSON.stringify({ experiment, measures }));
    const there: unknown = JSON.parse(
      execFileSync(process.execPath, [inRoot('scripts/lab.js'), 'run', file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    expect(canonical(here)).toBe(canonical(there));
  });
}
