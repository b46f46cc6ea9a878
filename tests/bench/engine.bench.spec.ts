// How fast the fairness engine is on all rows of Adult, in a worker of the built page: the table of the README's claims.

import { expect, open, test } from '../e2e/fixture';
import { adult, eightMetrics } from '../experiments';
import { ask } from './door';
import { record } from './record';

interface Timed {
  readonly cold: number;
  readonly milliseconds: readonly number[];
  readonly reached: Readonly<Record<string, number>>;
  readonly rows: number;
}

/** Every column that describes a person, as other tools are given them. */
const features = [
  'age',
  'workclass',
  'education',
  'education_num',
  'marital_status',
  'occupation',
  'relationship',
  'race',
  'sex',
  'capital_gain',
  'capital_loss',
  'hours_per_week',
  'native_country',
];
const start = adult();
const experiment = { ...start, roles: { ...start.roles, groups: ['sex', 'race'], features } };

/** Jobs of lab/timings, what each may take in milliseconds, and whether the first run counts too. */
const limits: readonly { job: string; name: string; limit: number; cold?: number }[] = [
  { job: 'count', name: '8 metrics × sex × race', limit: 1 },
  { job: 'bootstrap', name: 'the same, 1,000 bootstrap draws', limit: 40 },
  { job: 'threshold-optimiser', name: 'thresholds, equalized odds, fit and decide', limit: 60 },
  { job: 'logistic', name: 'logistic regression to the optimum', limit: 150, cold: 350 },
  { job: 'exponentiated-gradient', name: 'exponentiated gradient, equalized odds', limit: 5000 },
  { job: 'grid-search', name: 'grid search, 50 points', limit: 8000 },
  { job: 'tolerance-frontier', name: 'tolerance frontier, 50 points', limit: 150 },
  { job: 'reject-option', name: 'reject option, best of 100 × 50', limit: 60 },
  { job: 'disparate-impact-remover', name: 'disparate-impact remover, 5 columns', limit: 100 },
  { job: 'linear-shap', name: 'linear SHAP, all rows', limit: 80 },
  { job: 'kernel-shap', name: 'kernel SHAP, 100 rows, background 100', limit: 3000 },
  { job: 'aif360-scalars', name: 'all AIF360 numbers', limit: 2 },
];

const copies = Number(process.env['BENCH_COPIES'] ?? 1);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

for (const { job, name, limit, cold } of limits) {
  test(name, async ({ page, site }) => {
    test.setTimeout(copies * 300_000);
    await open(page, site);
    const spec = { of: job, experiment, measure: eightMetrics, times: copies > 1 ? 3 : 7, copies };
    const { answer } = await ask<Timed>(page, 'time', spec);
    expect(answer.milliseconds.every((each) => each >= 0)).toBe(true);
    record({
      name,
      job,
      milliseconds: median(answer.milliseconds),
      limit: copies * limit,
      cold: answer.cold,
      reached: answer.reached,
    });
    if (cold !== undefined) {
      record({ name: `${name}, first run`, milliseconds: answer.cold, limit: copies * cold });
    }
  });
}
