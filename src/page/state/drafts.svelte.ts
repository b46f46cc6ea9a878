// What is being typed or set up but not yet an entry: kept in the browser every quarter of a second, overwritten each time.

import type { Storage } from './store';

/** How long a keystroke may wait before it is kept: with the store's own time, under a quarter of a second. */
export const KEEP_MS = 200;

export interface DraftsHost {
  readonly storage: Pick<Storage, 'draft' | 'write'>;
  readonly now: () => number;
  /** Whether another tab leads: then nothing of this one is kept. */
  readonly follows: () => boolean;
  /** Told when the browser could not keep a draft; the draft is tried again with the next change. */
  readonly onproblem: (problem: unknown) => void;
}

export class Drafts {
  /** When the last draft was kept, or undefined before the first. */
  keptAt = $state<number | undefined>();
  readonly #waiting = new Map<string, unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: DraftsHost,
    private readonly attempt: string,
  ) {}

  /** The draft kept under this name, also one that is still waiting to be kept. */
  async read(field: string): Promise<unknown> {
    if (this.#waiting.has(field)) return this.#waiting.get(field);
    // One that the browser does not give is as good as none: the field starts empty.
    return this.host.storage.draft(this.attempt, field).catch(() => undefined);
  }

  /** Keeps a value (plain JSON) soon. */
  write(field: string, value: unknown): void {
    this.#waiting.set(field, value);
    this.#timer ??= setTimeout(() => void this.flush(), KEEP_MS);
  }

  /** Keeps what is waiting, now: before the page goes away. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = [...this.#waiting];
    if (batch.length === 0 || this.host.follows()) return this.#saving;
    this.#saving = this.#saving.then(() => this.#keep(batch));
    return this.#saving;
  }

  async #keep(batch: readonly (readonly [string, unknown])[]): Promise<void> {
    try {
      await this.host.storage.write(this.attempt, { drafts: Object.fromEntries(batch) });
      for (const [field, value] of batch) {
        // A newer value may have come while this one was being kept.
        if (this.#waiting.get(field) === value) this.#waiting.delete(field);
      }
      this.keptAt = this.host.now();
    } catch (problem) {
      this.host.onproblem(problem);
    }
  }
}
