// How fast the lab is, measured in the workers of the built page. `npm run bench` prints the times as a table; nothing is asserted here but that it ran.

import type { Page } from '@playwright/test';
import { expect, open, test } from '../e2e/fixture';
import { adult, eightMetrics as asked } from '../experiments';
import { record } from './record';

interface LabDoor {
  fairground: {
    lab(): Promise<{ do(kind: string, spec: unknown, call?: object): Promise<never> }>;
  };
}

/** Runs a job through the page's own door and says how long it took there. */
async function timed(page: Page, kind: string, spec: unknown): Promise<number> {
  return page.evaluate(
    async ([name, body]) => {
      const lab = await (globalThis as unknown as LabDoor).fairground.lab();
      const start = performance.now();
      await lab.do(name as string, body);
      return performance.now() - start;
    },
    [kind, spec],
  );
}

async function inWorker(
  page: Page,
  of: string,
  experiment: unknown,
  times: number,
): Promise<number[]> {
  const { milliseconds } = await page.evaluate(
    async (spec) => {
      const lab = await (globalThis as unknown as LabDoor).fairground.lab();
      return (await lab.do('time', spec)) as { milliseconds: number[] };
    },
    { of, experiment, measure: asked, times },
  );
  return milliseconds;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

test('the lab on full Adult', async ({ page, site }) => {
  test.setTimeout(600_000);
  await open(page, site);
  record('Adult, Parquet to table, warm', median(await inWorker(page, 'load', adult(), 9)), 150);
  record('8 metrics x sex x race, counted', median(await inWorker(page, 'count', adult(), 50)), 1);
  record(
    '8 metrics x sex x race, with intervals',
    median(await inWorker(page, 'frame', adult(), 20)),
    100,
  );
  record(
    'logistic regression, practice rows, whole run',
    median(await inWorker(page, 'run', adult(), 3)),
    400,
  );
  const base = adult();
  const gap = { metric: 'false-negative-rate', column: 'sex', group: 'Female', reference: 'Male' };
  const points = (count: number, make: (at: number) => unknown): unknown =>
    Array.from({ length: count }, (_, at) => ({
      id: String(at),
      label: String(at),
      family: 'post',
      experiment: make(at),
    }));
  const spec = (list: unknown): unknown => ({
    points: list,
    seeds: 1,
    part: 'practice',
    gap,
    baseline: '0',
  });
  record(
    'frontier, 40 cut-offs',
    await timed(
      page,
      'frontier',
      spec(points(40, (at) => ({ ...base, cutoff: { kind: 'fixed', value: (at + 1) / 41 } }))),
    ),
    10_000,
  );
  record(
    'frontier, 40 logistic fits',
    await timed(
      page,
      'frontier',
      spec(
        points(40, (at) => ({
          ...base,
          learner: { id: 'logistic', params: { C: 2 ** (at / 4 - 8) } },
        })),
      ),
    ),
    10_000,
  );
  record(
    'penalty sweep, 8 strengths x 3 seeds, tfjs wasm',
    await timed(page, 'frontier', {
      ...(spec(
        points(8, (at) => ({
          ...base,
          learner: { id: 'mlp', params: { hidden: [] } },
          mitigations: [
            {
              id: 'penalty',
              params: { kind: 'equal-opportunity', strength: at === 0 ? 0 : 2 ** (at - 4) },
            },
          ],
        })),
      ) as object),
      seeds: 3,
    }),
    90_000,
  );
});

test('a cancel is answered', async ({ page, site }) => {
  await open(page, site);
  const waited = await page.evaluate(
    async ([experiment]) => {
      const lab = await (globalThis as unknown as LabDoor).fairground.lab();
      const stop = new AbortController();
      let cancelledAt = 0;
      const work = lab.do('run', { experiment, measures: [] }, { signal: stop.signal }).then(
        () => -1,
        () => performance.now() - cancelledAt,
      );
      await new Promise((resolve) => setTimeout(resolve, 1500));
      cancelledAt = performance.now();
      stop.abort();
      return work;
    },
    [adult({ learner: { id: 'mlp', params: { hidden: [32], epochs: 50 } } })],
  );
  expect(waited).toBeGreaterThanOrEqual(0);
  record('a cancelled fit is answered after', waited, 500);
});
