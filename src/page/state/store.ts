// What a store of attempts is: what is kept of an attempt, and the promises every store makes.

export interface Attempt {
  readonly id: string;
  /** Path of the exercise, e.g. "train-and-mitigate/audit-an-income-model". */
  readonly exercise: string;
  readonly lap: 'quick' | 'core' | 'full';
  readonly startedAt: string;
  readonly savedAt: string;
  /** Best score shown so far, per lap. */
  readonly best?: Readonly<Record<string, number>>;
  /** The step that was open. */
  readonly step?: string;
  /** How often its score was asked for, each time with something new in the log. */
  readonly scored?: number;
  /** How long the log was when its score was last asked for. */
  readonly scoredAt?: number;
  /** The seed on which a check of it was shown: there nothing new can be earned with what was seen. */
  readonly shownSeed?: number;
}

/** An entry as it is stored; what it means is the core's business (core/evidence). */
export interface StoredEntry {
  readonly n: number;
  readonly [field: string]: unknown;
}

/** What is written together or not at all: a page may be gone in the middle of anything. */
export interface Write {
  readonly attempt?: Attempt;
  /** Added, never overwritten: refused with `NotSaved` where a number is taken, so a log cannot fork. */
  readonly entries?: readonly StoredEntry[];
  /** By field; overwritten. */
  readonly drafts?: Readonly<Record<string, unknown>>;
}

/** The store could not take it. The message says why and what to do. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  constructor(
    readonly reason: 'another-tab' | 'no-room' | 'refused',
    message: string,
  ) {
    super(message);
  }
}

export interface Store {
  attempts(): Promise<readonly Attempt[]>;
  entries(attempt: string): Promise<readonly StoredEntry[]>;
  draft(attempt: string, field: string): Promise<unknown>;
  write(attempt: string, write: Write): Promise<void>;
  forget(attempt: string): Promise<void>;
  /** Erases every attempt, entry and draft. */
  erase(): Promise<void>;
}

/** Whether what is done lasts beyond the open page, and if not, why. */
export type Keeping = 'kept' | 'no-room' | 'refused';

export interface Storage extends Store {
  readonly keeping: Keeping;
  /** Told whenever `keeping` changes. */
  onkeeping: ((keeping: Keeping) => void) | undefined;
}
