// What undo takes back: the moves of a person in their order, and which of the entries they led to can be withdrawn.

import type { EntryKind } from '../../core/evidence/entry';

/** The state an instrument was in before an action, and the entries that followed from it. */
export interface Done {
  readonly key: string;
  readonly before: unknown;
  readonly entries: readonly number[];
  readonly action: string;
}

/** Kinds of entry that a later entry may withdraw. Looks, hints and checks happened, whatever comes after. */
export const WITHDRAWN: ReadonlySet<EntryKind> = new Set([
  'evidence',
  'run',
  'decision',
  'finding',
  'answer',
  'document',
  'context',
  'lock',
]);

/** The history with one more move. A drag is one move, however many positions it passed. */
export function withMove(history: readonly Done[], done: Done): readonly Done[] {
  const last = history.at(-1);
  const sameMove = last?.key === done.key && last.action === done.action;
  return sameMove && last.entries.length === 0 && done.entries.length === 0
    ? history
    : [...history, done];
}
