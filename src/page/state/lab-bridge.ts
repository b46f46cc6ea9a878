// Both ends of the bridge to the workers speak this: one call, its cancel and its progress over Comlink.

import { transferHandlers, type ProxyMarked, type Remote, releaseProxy } from 'comlink';
import type { Progress } from '../../core/base/call';
import type { JobTable, Lab } from '../../core/lab/lab';

/** Gets reports in batches: everything since the last one, at most ten batches a second. */
export type Listener = ((batch: readonly Progress[]) => void) & ProxyMarked;

/** What a worker offers. */
export interface LabWorker {
  do(
    kind: string,
    spec: unknown,
    signal: AbortSignal | undefined,
    listener: Listener | undefined,
  ): Promise<unknown>;
  /** Hands over a person's own file, by its SHA-256; it is read when a job asks for it. */
  keep(sha256: string, file: Blob): void;
}

/** The worker's end: runs calls on a lab of its own thread. */
export function labWorker<J extends JobTable>(
  lab: Lab<J>,
  keep: (sha256: string, file: Blob) => void,
): LabWorker {
  return {
    keep,
    async do(kind, spec, signal, listener) {
      const remote = listener as unknown as Remote<Listener> | undefined;
      const progress = remote && inBatches((batch) => void remote(batch));
      try {
        return await lab.do(kind, spec as never, {
          ...(signal ? { signal } : {}),
          ...(progress ? { onProgress: progress.report } : {}),
        });
      } finally {
        progress?.flush();
        // Without this the ports of every call would stay open for as long as the worker lives.
        remote?.[releaseProxy]();
        if (signal) ports.get(signal)?.close();
      }
    },
  };
}

const BATCH_MS = 100;

/** Gathers reports: partial results are all kept, of the others only the newest matters. */
export function inBatches(send: (batch: readonly Progress[]) => void): {
  report(progress: Progress): void;
  flush(): void;
} {
  let batch: Progress[] = [];
  let sentAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    sentAt = performance.now();
    const full = batch;
    batch = [];
    send(full);
  };
  return {
    flush,
    report(progress) {
      if (batch.at(-1)?.partial === undefined) batch.pop();
      batch.push(progress);
      const wait = sentAt + BATCH_MS - performance.now();
      if (wait <= 0) flush();
      else timer ??= setTimeout(flush, wait);
    },
  };
}

/** The receiving port of each signal that came over the bridge. */
const ports = new WeakMap<AbortSignal, MessagePort>();

transferHandlers.set('AbortSignal', {
  canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
  serialize(signal: AbortSignal) {
    const { port1, port2 } = new MessageChannel();
    signal.addEventListener('abort', () => port1.postMessage('abort'), { once: true });
    return [{ aborted: signal.aborted, port: port2 }, [port2]];
  },
  deserialize({ aborted, port }: { aborted: boolean; port: MessagePort }) {
    const controller = new AbortController();
    if (aborted) controller.abort();
    port.onmessage = () => controller.abort();
    ports.set(controller.signal, port);
    return controller.signal;
  },
});
