// How long the lab's own work takes on this machine, and what it reaches: measured inside the worker, past every cache.

import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { benchOf } from '../timings/bench';
import { timings } from '../timings/index';
import type { Job } from './job';

export interface TimeSpec {
  /** The id of a timing (lab/timings). */
  readonly of: string;
  readonly experiment: Experiment;
  readonly measure: Measure;
  readonly times: number;
  /** How often every row is repeated; 1. */
  readonly copies?: number;
}

export interface Timed {
  /** The first run, before anything is warm. */
  readonly cold: number;
  readonly milliseconds: readonly number[];
  readonly reached: Readonly<Record<string, number>>;
  /** Rows worked on, where the timing takes all of them. */
  readonly rows: number;
}

export const time: Job<TimeSpec, Timed> = {
  async run({ of, experiment, measure, times, copies = 1 }, shop, call) {
    const timing = timings.find(({ id }) => id === of);
    if (!timing) {
      throw new Error(
        `There is nothing to time called "${of}". There is: ${timings.map(({ id }) => id).join(', ')}.`,
      );
    }
    const bench = benchOf(experiment, measure, copies, shop, call);
    const work = await timing.prepare(bench);
    let start = performance.now();
    let answer = await work();
    const cold = performance.now() - start;
    const milliseconds: number[] = [];
    for (let i = 0; i < times; i++) {
      await call.breathe();
      start = performance.now();
      answer = await work();
      milliseconds.push(performance.now() - start);
    }
    const { n } = await bench.whole();
    return { cold, milliseconds, reached: (await timing.reached?.(answer)) ?? {}, rows: n };
  },
};
