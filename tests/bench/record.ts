// Writes a bench's time where `npm run bench` reads it.

import { appendFileSync, mkdirSync } from 'node:fs';
import { inRoot } from '../../scripts/root.js';

/** Records a time and the limit it is held against, both in milliseconds. */
export function record(name: string, milliseconds: number, limit: number): void {
  mkdirSync(inRoot('.cache'), { recursive: true });
  appendFileSync(
    inRoot('.cache', 'bench.jsonl'),
    `${JSON.stringify({ name, milliseconds, limit })}\n`,
  );
}
