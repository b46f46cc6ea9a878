// How long the lab's own work takes on this machine: measured inside the worker, past every cache.

import { countCells } from '../../fairness/count-cells';
import { frame } from '../../fairness/frame';
import { metricById } from '../../fairness/metrics/index';
import { readParquet } from '../../table/parquet';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { decide, scoredPart } from '../pipeline';
import { workshop } from '../workshop';
import type { Job } from './job';

export interface TimeSpec {
  /** load: bytes to table · count: metrics by group · frame: the same with intervals · run: a whole experiment, nothing kept. */
  readonly of: 'load' | 'count' | 'frame' | 'run';
  readonly experiment: Experiment;
  readonly measure: Measure;
  readonly times: number;
}

export const time: Job<TimeSpec, { milliseconds: readonly number[] }> = {
  async run({ of, experiment, measure, times }, shop, call) {
    const work = await prepared(of, experiment, measure);
    await work();
    const milliseconds: number[] = [];
    for (let i = 0; i < times; i++) {
      await call.breathe();
      const start = performance.now();
      await work();
      milliseconds.push(performance.now() - start);
    }
    return { milliseconds };

    async function prepared(
      kind: TimeSpec['of'],
      recipe: Experiment,
      wanted: Measure,
    ): Promise<() => unknown> {
      const { data } = recipe;
      if (data.source !== 'shipped') throw new Error('Times are taken on a shipped data set.');
      if (kind === 'load') return async () => readParquet(await shop.env.datasetBytes(data.id));
      if (kind === 'run') {
        const bytes = await shop.env.datasetBytes(data.id);
        const table = workshop({ ...shop.env, datasetBytes: () => Promise.resolve(bytes) });
        await table.table(data);
        return () =>
          decide(recipe, { ...table, cache: { get: (_stage, _inputs, make) => make() } }, call);
      }
      const decided = await decide(recipe, shop, call);
      const rows = scoredPart(decided, recipe, wanted.part, wanted.groups);
      const spec = {
        metrics: wanted.metrics,
        groups: wanted.groups,
        reference: recipe.roles.reference,
      };
      if (kind === 'frame') return () => frame(rows, spec);
      const metrics = wanted.metrics.map(metricById);
      return () => {
        const { counts } = countCells(rows, wanted.groups);
        return counts.map((cell) =>
          metrics.map((metric) => (metric.from === 'counts' ? metric.of(cell) : undefined)),
        );
      };
    }
  },
};
