// Work that has to be done one after another, because each piece continues the log: who is at work, how far, and how to stop it.

import type { Progress } from '../../core/base/call';

export interface TurnCall {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

export interface Working<Place> {
  readonly note?: string | undefined;
  readonly place?: Place | undefined;
  readonly progress?: Progress;
}

export class Turns<Place> {
  /** Undefined when nothing runs. */
  working = $state.raw<Working<Place> | undefined>();
  #last: Promise<unknown> = Promise.resolve();
  #running: AbortController | undefined;

  /** Does the work when all before it is done. What goes wrong is told and does not stop what comes after. */
  take(
    work: (call: TurnCall) => Promise<void>,
    shown: Omit<Working<Place>, 'progress'>,
    onerror: (error: unknown) => void,
  ): Promise<void> {
    const done = this.#last.then(async () => {
      const own = new AbortController();
      this.#running = own;
      this.working = shown;
      try {
        await work({
          signal: own.signal,
          onProgress: (progress) => (this.working = { ...shown, progress }),
        });
      } catch (error) {
        onerror(error);
      } finally {
        this.working = undefined;
        this.#running = undefined;
      }
    });
    this.#last = done;
    return done;
  }

  /** Stops the work that runs now. */
  stop(): void {
    this.#running?.abort();
  }
}
