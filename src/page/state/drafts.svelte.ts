// What is being typed or set up but not yet an entry: kept in the browser every quarter of a second, overwritten each time.

import type { Storage } from './storage';

/** How long a keystroke may wait before it is kept. */
export const KEEP_MS = 250;

export interface DraftsHost {
  readonly storage: Pick<Storage, 'draft' | 'saveDraft'>;
  readonly now: () => number;
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
    return this.#waiting.has(field)
      ? this.#waiting.get(field)
      : this.host.storage.draft(this.attempt, field);
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
    if (batch.length === 0) return this.#saving;
    this.#saving = this.#saving.then(() => this.#keep(batch));
    return this.#saving;
  }

  async #keep(batch: readonly (readonly [string, unknown])[]): Promise<void> {
    try {
      for (const [field, value] of batch) {
        await this.host.storage.saveDraft(this.attempt, field, value);
        // A newer value may have come while this one was being kept.
        if (this.#waiting.get(field) === value) this.#waiting.delete(field);
      }
      this.keptAt = this.host.now();
    } catch (problem) {
      this.host.onproblem(problem);
    }
  }
}
