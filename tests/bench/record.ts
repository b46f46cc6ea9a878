// Writes what a bench measured where `npm run bench` reads it.

import { appendFileSync, mkdirSync } from 'node:fs';
import { inRoot } from '../../scripts/root.js';

export interface Recorded {
  readonly name: string;
  readonly value: number;
  /** What it is held against, in the same unit. */
  readonly limit: number;
  /** Milliseconds, unless it is memory. */
  readonly unit?: 'MB';
  /** The job of tests/bench/peers that does the same in another tool. */
  readonly job?: string;
  /** What was reached, e.g. an accuracy: a faster answer must also be a right one. */
  readonly reached?: Readonly<Record<string, number>>;
  /** The first run, before anything was warm. */
  readonly cold?: number;
}

export function record(bench: Recorded): void {
  mkdirSync(inRoot('.cache'), { recursive: true });
  appendFileSync(inRoot('.cache', 'bench.jsonl'), `${JSON.stringify(bench)}\n`);
}
