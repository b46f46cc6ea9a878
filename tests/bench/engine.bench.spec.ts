// How fast the fairness engine is on all rows of Adult, in a worker of the built page: the table of the README's claims.

import { readFileSync } from 'node:fs';
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
      value: median(answer.milliseconds),
      limit: copies * limit,
      cold: answer.cold,
      reached: answer.reached,
    });
    if (cold !== undefined) {
      record({ name: `${name}, first run`, value: answer.cold, limit: copies * cold });
    }
  });
}

test('memory after the heaviest work on Adult', async ({ page, site, browser }) => {
  test.skip(process.platform !== 'linux', 'The share of memory of a process is read from /proc.');
  test.setTimeout(copies * 300_000);
  await open(page, site);
  for (const of of ['exponentiated-gradient', 'kernel-shap', 'bootstrap']) {
    await ask(page, 'time', { of, experiment, measure: eightMetrics, times: 1, copies });
  }
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const shares = renderers.map(({ id }) => proportionalShare(id));
  const value = shares.reduce((sum, share) => sum + share, 0);
  expect(value).toBeGreaterThan(10);
  record({ name: 'memory of the page and its workers', value, limit: 500, unit: 'MB' });
});

/** A process's own memory and its part of what it shares, in MB. */
function proportionalShare(pid: number): number {
  const [, kilobytes = '0'] =
    /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
