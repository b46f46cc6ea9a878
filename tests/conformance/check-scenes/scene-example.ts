// What an example of a check kind is, beside those of P10: a spec, a log made by hand, and what must be found.

import type { EntryDraft } from '../../../src/core/evidence/entry';
import type { Query } from '../../../src/core/evidence/query';
import type { Edit } from '../../../src/core/exercise/authoring';

export interface SceneExample {
  readonly kind: string;
  readonly case: string;
  /** What the kind is asked to do, or the id of a check of the pack, which has its own. */
  readonly spec: Readonly<Record<string, unknown>> | string;
  readonly share: number | 'some';
  /** Id of an exercise, or the small pack on the world HarborLoans. */
  readonly pack: string;
  readonly seed?: number;
  /** The pack's solution after these edits is played first; without them nothing is. */
  readonly plays?: readonly Edit[];
  /** Entries that follow. */
  readonly log?: (make: Maker) => Promise<EntryDraft[]> | EntryDraft[];
}

export interface Maker {
  /** The number the next entry will have. */
  readonly next: number;
  /** A pinned number of a named query, computed as an instrument would. */
  pin(query: string, part: Query['part'], change?: Partial<Query>): Promise<EntryDraft>;
}

/** What a world's planted answer would be: read from its truth when the example is played. */
export const answerTo = (
  question: string,
  value: unknown,
  cites: readonly number[] = [],
): EntryDraft => ({ kind: 'answer', body: { question, value: value as never, cites: [...cites] } });

export const lockOn = (
  metric: string,
  groups: readonly string[],
  reference: Readonly<Record<string, string>>,
  margin = 0.1,
): EntryDraft => ({
  kind: 'lock',
  body: {
    metrics: [metric],
    groups: [...groups],
    reference: { ...reference },
    margin,
    harm: 'missed',
    reason: 'Whoever is declined has no loan, so that is what I count.',
  },
});

export const openOn = (metric: string, groups: readonly string[]): EntryDraft => ({
  kind: 'opened',
  body: { metrics: [metric], groups: [...groups] },
});
