// An attempt as a file: its log, and the edition of the exercise it was begun on, so that a later lab can still open it.

import { parseLog, type Log } from '../evidence/entry';
import { keptPack } from './kept-pack';
import type { Pack } from './pack';

export interface AttemptFile {
  readonly log: Log;
  /** The edition that travelled with it; undefined in a bare log, and where this lab cannot read it any more. */
  readonly pack: Pack | undefined;
}

/** @param pack as it was kept: a whole one, or whatever is left of it. */
export function attemptFile(log: Log, pack: unknown): string {
  return `${JSON.stringify({ v: 1, log, pack }, null, 1)}\n`;
}

/** Reads such a file, or a bare list of entries, from untrusted JSON. Throws, naming entry and field; verifies nothing. */
export function readAttemptFile(value: unknown): AttemptFile {
  if (Array.isArray(value) || typeof value !== 'object' || value === null)
    return { log: parseLog(value), pack: undefined };
  const { log, pack } = value as { readonly log?: unknown; readonly pack?: unknown };
  return { log: parseLog(log), pack: keptPack(pack) };
}
