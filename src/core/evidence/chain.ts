// The hash chain: each entry seals the one before it, so a log that was edited no longer verifies.
// It proves order and completeness to others, never anything against its own author (curriculum section 1, "Take-home").

import { canonical } from '../base/canonical';
import { sha256 } from '../base/sha256';
import { checkedDraft, type Entry, type EntryDraft, type Log } from './entry';

/** What the first entry points back to. */
const NOTHING = '0'.repeat(64);

/** When and in which step an entry is made. The core reads no clock: the time is handed in. */
export interface Moment {
  readonly step: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The log with one more entry. Throws, naming the field, when the draft has not the form of its kind. */
export function append(log: Log, draft: EntryDraft, { step, at }: Moment): Log {
  const last = log.at(-1);
  const bare = { n: log.length, step, ...checkedDraft(draft), at, prev: last?.hash ?? NOTHING };
  return [...log, { ...bare, hash: hashOf(bare) } as Entry];
}

export type Verification =
  | { readonly holds: true }
  | { readonly holds: false; readonly entry: number; readonly why: string };

/** Whether numbers, links and hashes of a log hold together; if not, where it first breaks. */
export function verify(log: Log): Verification {
  let prev = NOTHING;
  for (const [at, entry] of log.entries()) {
    const { hash, ...bare } = entry;
    if (entry.n !== at) return broken(at, `it carries the number ${entry.n}`);
    if (entry.prev !== prev) return broken(at, 'it does not follow the entry before it');
    if (hashOf(bare) !== hash) return broken(at, 'its content was changed after it was written');
    if ((entry.kind === 'start') !== (at === 0))
      return broken(at, 'a log begins with its start, and only there');
    prev = hash;
  }
  return { holds: true };
}

function broken(entry: number, why: string): Verification {
  return { holds: false, entry, why };
}

function hashOf(bare: Omit<Entry, 'hash'>): string {
  return sha256(canonical(bare));
}
