// One question to the lab at a time: the newest wins, an older one is cancelled, and what goes wrong becomes a sentence.

import { Cancelled, type Progress } from '../../core/base/call';

export interface AskingCall {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

export class Asking<Answer> {
  /** The newest answer; an older one stays in sight while the next is awaited. */
  answer = $state.raw<Answer | undefined>();
  /** Why there is no newer answer, in words. */
  problem = $state<string | undefined>();
  progress = $state.raw<Progress | undefined>();
  busy = $state(false);
  #running: AbortController | undefined;

  /** Asks, and forgets whatever was being asked before. */
  async ask(work: (call: AskingCall) => Promise<Answer>): Promise<Answer | undefined> {
    this.#running?.abort();
    const own = new AbortController();
    this.#running = own;
    this.busy = true;
    this.problem = undefined;
    this.progress = undefined;
    const isNewest = (): boolean => this.#running === own;
    try {
      const answer = await work({
        signal: own.signal,
        onProgress: (progress) => {
          if (isNewest()) this.progress = progress;
        },
      });
      if (!isNewest()) return undefined;
      this.answer = answer;
      return answer;
    } catch (error) {
      if (isNewest() && !(error instanceof Cancelled)) {
        this.problem = error instanceof Error ? error.message : String(error);
      }
      return undefined;
    } finally {
      if (isNewest()) {
        this.busy = false;
        this.#running = undefined;
      }
    }
  }

  /** Stops what is being asked; the last answer stays. */
  cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.busy = false;
  }
}
