// The lab as the page holds it: two workers of the same code, started when first needed, ended when a cancel goes unanswered.

import { proxy, wrap, type Endpoint, type Remote } from 'comlink';
import { Cancelled, type Progress } from '../../core/base/call';
import type { JobTable, Lab } from '../../core/lab/lab';
// For its effect too: the transfer handler of signals must stand on both ends.
import './lab-bridge';
import type { LabWorker, Listener } from './lab-bridge';

/** How long a worker may take to answer a cancel before it is ended. */
export const CANCEL_MS = 500;

/** A worker, or in tests anything that speaks like one. */
export type WorkerLike = Endpoint & {
  terminate(): void;
};

export interface RemoteLab<J extends JobTable> extends Lab<J> {
  /** Lets the workers read a person's own file, by its SHA-256. It stays in this browser. */
  keep(sha256: string, file: Blob): void;
  /** Ends both workers. The next call starts them again. */
  end(): void;
}

type CallOptions = { signal?: AbortSignal; onProgress?(progress: Progress): void };

/**
 * @param start Starts a worker of that name.
 * @param onDesk Kinds of short work. They have a worker of their own, so that an interval never waits behind a fit.
 */
export function remoteLab<J extends JobTable>(
  start: (name: 'desk' | 'bench') => WorkerLike,
  onDesk: ReadonlySet<keyof J>,
): RemoteLab<J> {
  const files = new Map<string, Blob>();
  const desk = place(() => start('desk'), files);
  const bench = place(() => start('bench'), files);
  return {
    do: (kind, spec, call = {}) =>
      (onDesk.has(kind) ? desk : bench).do(String(kind), spec, call) as Promise<never>,
    keep(sha256, file) {
      files.set(sha256, file);
      desk.keep(sha256, file);
      bench.keep(sha256, file);
    },
    end() {
      desk.end();
      bench.end();
    },
  };
}

/** Thrown to the calls of a worker that was ended for the sake of another call: they start again in the next one. */
class Ended extends Error {}

interface Running {
  readonly remote: Remote<LabWorker>;
  /** Rejects when the worker was ended or broke; never resolves. */
  readonly over: Promise<never>;
  end(reason: Error): void;
}

/** One worker and its successors. */
function place(start: () => WorkerLike, files: ReadonlyMap<string, Blob>) {
  let running: Running | undefined;
  const current = (): Running => {
    if (running) return running;
    const begun = begin(start(), () => (running = undefined));
    for (const [sha256, file] of files) void begun.remote.keep(sha256, file);
    return (running = begun);
  };
  return {
    async do(kind: string, spec: unknown, call: CallOptions): Promise<unknown> {
      for (;;) {
        if (call.signal?.aborted) throw new Cancelled();
        try {
          return await attempt(current(), kind, spec, call);
        } catch (error) {
          if (call.signal?.aborted) throw new Cancelled();
          if (!(error instanceof Ended)) throw error;
        }
      }
    },
    keep(sha256: string, file: Blob): void {
      void running?.remote.keep(sha256, file);
    },
    end(): void {
      running?.end(new Cancelled());
    },
  };
}

function begin(worker: WorkerLike, forget: () => void): Running {
  let fail: (reason: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => (fail = reject));
  // Calls race against it; without any call its rejection is nobody's business.
  over.catch(() => undefined);
  const end = (reason: Error): void => {
    worker.terminate();
    forget();
    fail(reason);
  };
  worker.addEventListener('error', (event) => {
    const { message } = event as ErrorEvent;
    end(
      new Error(
        `The lab's worker stopped${message ? `: ${message}` : ' before it could start'}. Try again, or reload the page.`,
      ),
    );
  });
  return { remote: wrap<LabWorker>(worker), over, end };
}

async function attempt(
  running: Running,
  kind: string,
  spec: unknown,
  call: CallOptions,
): Promise<unknown> {
  const { signal, onProgress } = call;
  const listener = onProgress
    ? proxy((batch: readonly Progress[]) => {
        for (const progress of batch) if (!signal?.aborted) onProgress.call(call, progress);
      })
    : undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const onAbort = (): void => {
    patience = setTimeout(() => running.end(new Ended()), CANCEL_MS);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([
      running.remote.do(kind, spec, signal, listener as Listener | undefined),
      running.over,
    ]);
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', onAbort);
  }
}
