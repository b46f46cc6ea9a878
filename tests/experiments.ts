// The experiments that tests and benchmarks share, made from the data sets' own cards.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '../scripts/root.js';
import type { Experiment } from '../src/core/lab/experiment';
import type { DatasetAbout } from '../src/core/lab/lab';
import type { Measure } from '../src/core/lab/measure';
import { startingExperiment } from '../src/core/lab/starting-experiment';

export function aboutOf(id: string): DatasetAbout {
  return parse(readFileSync(inRoot(`datasets/${id}/dataset.yaml`), 'utf8')) as DatasetAbout;
}

/** The starting experiment on Adult, with something changed. */
export function adult(change: Partial<Experiment> = {}): Experiment {
  return { ...startingExperiment(aboutOf('adult')), ...change };
}

/** Eight metrics by sex and race. */
export const eightMetrics: Measure = {
  part: 'practice',
  metrics: [
    'selection-rate',
    'accuracy',
    'balanced-accuracy',
    'true-positive-rate',
    'false-positive-rate',
    'precision',
    'negative-predictive-value',
    'f1',
  ],
  groups: ['sex', 'race'],
  control: [],
  filter: [],
  margin: 0.1,
  family: 1,
};
