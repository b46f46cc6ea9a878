// A sweep of repairs while it runs: points as they arrive, the finished frontier, and the people counted before any repair.

import type { Counts } from '../../../core/fairness/scored';
import type { Experiment } from '../../../core/lab/experiment';
import type { Frontier, FrontierPoint, FrontierSpec } from '../../../core/lab/frontier';
import { Asking } from '../asking.svelte';
import { growingFrontier, withPoint, type GrowingFrontier } from '../frontier/frontier-shown';
import type { InstrumentContext } from '../instrument';

export class Sweep {
  readonly asking = new Asking<{ spec: string; frontier: Frontier }>();
  /** Inherited counts by group, for telling who gained and who lost. */
  before = $state.raw<ReadonlyMap<string, Counts>>(new Map());
  #arrived = $state.raw<readonly FrontierPoint[]>([]);
  #spec = $state.raw<FrontierSpec | undefined>();

  constructor(private readonly lab: () => InstrumentContext['lab']) {}

  /** Runs a sweep in place of the one before. `base` is the inherited experiment. */
  run(spec: FrontierSpec, base: Experiment): void {
    this.#spec = spec;
    this.#arrived = [];
    void this.asking.ask(async (call) => {
      const { signal } = call;
      const { frames } = await this.lab().do(
        'run',
        { experiment: base, measures: [counted(spec)] },
        { signal },
      );
      this.before = new Map(frames[0]!.cells.map(({ key, counts }) => [key, counts]));
      const frontier = await this.lab().do('frontier', spec, {
        signal,
        onProgress: (progress) => {
          call.onProgress(progress);
          if (!progress.partial || signal.aborted) return;
          this.#arrived = withPoint(this.#arrived, progress.partial as FrontierPoint);
        },
      });
      return { spec: JSON.stringify(spec), frontier };
    });
  }

  /** What can be drawn now: the whole frontier, the points so far, or the one before. */
  get frontier(): GrowingFrontier | undefined {
    if (!this.#spec || this.#finished || this.#arrived.length === 0)
      return this.asking.answer?.frontier;
    return growingFrontier(this.#arrived, this.#spec);
  }

  /** Points still to come. */
  get awaited(): number {
    if (!this.asking.busy || !this.#spec || this.#finished) return 0;
    return Math.max(0, this.#spec.points.length - this.#arrived.length);
  }

  /** How far it came, if it was stopped. */
  get stopped(): { readonly arrived: number; readonly of: number } | undefined {
    if (this.asking.busy || this.asking.problem || this.#finished || !this.#spec) return undefined;
    return this.#arrived.length > 0
      ? { arrived: this.#arrived.length, of: this.#spec.points.length }
      : undefined;
  }

  get #finished(): boolean {
    return this.asking.answer?.spec === JSON.stringify(this.#spec);
  }
}

function counted({ part, gap }: FrontierSpec) {
  return {
    part,
    metrics: ['true-positive-rate'],
    groups: [gap.column],
    control: [],
    filter: [],
    margin: 0.1,
    family: 1,
  };
}
