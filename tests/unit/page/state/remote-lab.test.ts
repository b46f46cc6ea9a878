// The bridge to the workers: results, errors, progress and cancels arrive as they left, and a worker that hangs is replaced.

import { expose, type Endpoint } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cancelled, makeCall, type Progress } from '../../../../src/core/base/call';
import type { Job } from '../../../../src/core/lab/jobs/job';
import type { Lab } from '../../../../src/core/lab/lab';
import { inBatches, labWorker } from '../../../../src/page/state/lab-bridge';
import { CANCEL_MS, remoteLab, type WorkerLike } from '../../../../src/page/state/remote-lab';

const job = <S, R>(run: Job<S, R>['run']): Job<S, R> => ({ run });

const jobs = {
  double: job(async (n: number) => n * 2),
  broken: job(async (): Promise<number> => {
    throw new Error('The column "age" is missing.');
  }),
  steps: job(async (n: number, _shop, call) => {
    for (let i = 0; i < n; i++) {
      call.onProgress?.({ done: i + 1, of: n, ...(i % 10 === 0 ? { partial: i } : {}) });
      await call.breathe();
    }
    return n;
  }),
  endless: job(async (_: null, _shop, call): Promise<null> => {
    for (;;) await call.breathe();
  }),
  hung: job((_: null): Promise<null> => new Promise(() => undefined)),
};
type Jobs = typeof jobs;

const here: Lab<Jobs> = {
  do: (kind, spec, call = {}) =>
    jobs[kind].run(spec as never, {} as never, makeCall(call)) as never,
};

const open: MessagePort[] = [];
let started: string[] = [];

/** A worker in this very thread: the same messages over a channel. */
function worker(name: string): WorkerLike {
  started.push(name);
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  expose(
    labWorker(here, () => undefined),
    port2 as unknown as Endpoint,
  );
  return Object.assign(port1, {
    terminate() {
      port1.close();
      port2.close();
    },
  }) as unknown as WorkerLike;
}

const make = () => remoteLab<Jobs>(worker, new Set(['double']));

afterEach(() => {
  for (const port of open.splice(0)) port.close();
  started = [];
});

describe('remote lab', () => {
  it('answers as the lab in process does, and starts only what it needs', async () => {
    const lab = make();
    expect(started).toEqual([]);
    expect(await lab.do('double', 21)).toBe(42);
    expect(started).toEqual(['desk']);
    expect(await lab.do('steps', 3)).toBe(3);
    expect(started).toEqual(['desk', 'bench']);
  });

  it('passes an error on with its sentence', async () => {
    await expect(make().do('broken', undefined as never)).rejects.toThrow(
      'The column "age" is missing.',
    );
  });

  it('delivers every partial result and the last report', async () => {
    const seen: Progress[] = [];
    await make().do('steps', 101, { onProgress: (progress) => seen.push(progress) });
    await vi.waitFor(() => expect(seen.at(-1)?.done).toBe(101));
    expect(seen.flatMap(({ partial }) => (partial === undefined ? [] : [partial]))).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
  });

  it('cancels work that breathes, and keeps the worker', async () => {
    const lab = make();
    const control = new AbortController();
    const work = lab.do('endless', null, { signal: control.signal });
    setTimeout(() => control.abort(), 30);
    const from = performance.now();
    await expect(work).rejects.toThrow(Cancelled);
    expect(performance.now() - from).toBeLessThan(CANCEL_MS);
    expect(await lab.do('steps', 1)).toBe(1);
    expect(started).toEqual(['bench']);
  });

  it('replaces a worker that does not answer a cancel, and starts its other calls again', async () => {
    const lab = make();
    const control = new AbortController();
    const hung = lab.do('hung', null, { signal: control.signal });
    const other = new AbortController();
    const bystander = lab.do('endless', null, { signal: other.signal });
    setTimeout(() => control.abort(), 10);
    await expect(hung).rejects.toThrow(Cancelled);
    expect(await lab.do('steps', 2)).toBe(2);
    expect(started).toEqual(['bench', 'bench']);
    other.abort();
    await expect(bystander).rejects.toThrow(Cancelled);
  });

  it('refuses a call whose signal is already aborted without starting a worker', async () => {
    await expect(make().do('steps', 1, { signal: AbortSignal.abort() })).rejects.toThrow(Cancelled);
    expect(started).toEqual([]);
  });
});

describe('batches of progress', () => {
  it('sends at most ten a second, drops no partial, keeps the newest of the rest', () => {
    vi.useFakeTimers();
    const batches: (readonly Progress[])[] = [];
    const { report, flush } = inBatches((batch) => batches.push(batch));
    for (let i = 0; i < 1000; i++) {
      report({ done: i, of: 1000, ...(i % 100 === 0 ? { partial: i } : {}) });
      vi.advanceTimersByTime(1);
    }
    flush();
    vi.useRealTimers();
    expect(batches.length).toBeLessThanOrEqual(12);
    expect(batches.flat().filter(({ partial }) => partial !== undefined)).toHaveLength(10);
    expect(batches.flat().at(-1)?.done).toBe(999);
  });
});
