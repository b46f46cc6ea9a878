// How fast the lab's own pages are served: rows read, an experiment run, a frontier drawn, a cancel answered.

import { expect, open, test } from '../e2e/fixture';
import { adult, eightMetrics } from '../experiments';
import { ask, cancelled } from './door';
import { record } from './record';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

const base = adult();
const gap = { metric: 'false-negative-rate', column: 'sex', group: 'Female', reference: 'Male' };

function frontier(count: number, make: (at: number) => unknown, seeds = 1): unknown {
  const points = Array.from({ length: count }, (_, at) => ({
    id: String(at),
    label: String(at),
    family: 'post',
    experiment: make(at),
  }));
  return { points, seeds, part: 'practice', gap, baseline: '0' };
}

test('the lab on full Adult', async ({ page, site }) => {
  test.setTimeout(600_000);
  await open(page, site);
  for (const [of, name, times, limit] of [
    ['load', 'Adult, Parquet to table, warm', 9, 150],
    ['frame', '8 metrics × sex × race, with intervals', 20, 100],
    ['run', 'logistic regression, practice rows, whole run', 3, 400],
  ] as const) {
    const spec = { of, experiment: base, measure: eightMetrics, times };
    const { answer } = await ask<{ milliseconds: number[] }>(page, 'time', spec);
    record({ name, value: median(answer.milliseconds), limit });
  }
  for (const [name, spec, limit] of [
    [
      'frontier, 40 cut-offs',
      frontier(40, (at) => ({ ...base, cutoff: { kind: 'fixed', value: (at + 1) / 41 } })),
      10_000,
    ],
    [
      'frontier, 40 logistic fits',
      frontier(40, (at) => ({
        ...base,
        learner: { id: 'logistic', params: { C: 2 ** (at / 4 - 8) } },
      })),
      10_000,
    ],
    [
      'penalty sweep, 8 strengths × 3 seeds, tfjs wasm',
      frontier(
        8,
        (at) => ({
          ...base,
          learner: { id: 'mlp', params: { hidden: [] } },
          mitigations: [
            {
              id: 'penalty',
              params: { kind: 'equal-opportunity', strength: at === 0 ? 0 : 2 ** (at - 4) },
            },
          ],
        }),
        3,
      ),
      90_000,
    ],
  ] as const) {
    record({ name, value: (await ask(page, 'frontier', spec)).milliseconds, limit });
  }
});

test('a cancel is answered', async ({ page, site }) => {
  await open(page, site);
  const experiment = adult({
    learner: { id: 'mlp', params: { hidden: [32], epochs: 50 } },
  });
  const milliseconds = await cancelled(page, 'run', { experiment, measures: [] }, 1500);
  expect(milliseconds).toBeGreaterThanOrEqual(0);
  record({ name: 'a cancelled fit is answered after', value: milliseconds, limit: 500 });
});
