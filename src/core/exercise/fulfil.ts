// Computes what a pending entry still lacks, so that pages, solutions and bots get their numbers from one place.

import { answer, type EvidenceLab } from '../evidence/answer';
import type { Body, EntryDraft } from '../evidence/entry';
import type { Answer, Ask, Query } from '../evidence/query';
import type { Pending } from './instruments/instrument';

/** The entries with their numbers. Refuses held-back rows: only the scorer reads them. */
export async function fulfil(pending: readonly Pending[], lab: EvidenceLab): Promise<EntryDraft[]> {
  const drafts: EntryDraft[] = [];
  for (const each of pending) drafts.push(await fulfilled(each, lab));
  return drafts;
}

async function fulfilled(pending: Pending, lab: EvidenceLab): Promise<EntryDraft> {
  if (pending.kind === 'evidence') {
    const { title, query } = pending.body;
    return { kind: 'evidence', body: { title, query, answer: await shownAnswer(query, lab) } };
  }
  if (pending.kind === 'run' && 'gap' in pending) {
    return {
      kind: 'run',
      body: { ...pending.body, results: await resultsOf(pending.body, pending.gap, lab) },
    };
  }
  return pending as EntryDraft;
}

/** An answer for the learner's own eyes. */
export async function shownAnswer(query: Query, lab: EvidenceLab): Promise<Answer> {
  if (query.part === 'judge') {
    throw new Error('Held-back rows are never shown: choose practice or audit rows.');
  }
  return answer(query, lab);
}

async function resultsOf(
  { experiment }: Omit<Body<'run'>, 'results'>,
  gap: Ask,
  lab: EvidenceLab,
): Promise<Body<'run'>['results']> {
  const of = (ask: Ask): Promise<Answer> =>
    shownAnswer({ experiment, part: 'practice', ask, filter: [], margin: 0.1, family: 1 }, lab);
  return {
    gap: await of(gap),
    balancedAccuracy: await of({ kind: 'overall', metric: 'balanced-accuracy' }),
    accuracy: await of({ kind: 'overall', metric: 'accuracy' }),
    offered: await of({ kind: 'overall', metric: 'selection-rate' }),
  };
}
