// Folds a log into the state of the attempt: what counts now, after later entries replaced or withdrew earlier ones.

import type { Body, Entry, EntryKind, Lap, Log } from './entry';

export interface Attempt {
  readonly start: Body<'start'>;
  readonly lap: Lap;
  /** Every lock in order; the last one holds. */
  readonly locks: readonly Entry<'lock'>[];
  readonly opened: readonly Entry<'opened'>[];
  readonly evidence: readonly Entry<'evidence'>[];
  readonly runs: readonly Entry<'run'>[];
  /** The last decision on each question. */
  readonly decisions: ReadonlyMap<string, Entry<'decision'>>;
  /** The last finding on each claim. */
  readonly findings: ReadonlyMap<string, Entry<'finding'>>;
  /** The last answer to each question. */
  readonly answers: ReadonlyMap<string, Entry<'answer'>>;
  /** The last saved text of each section, by document and section. */
  readonly documents: ReadonlyMap<string, ReadonlyMap<string, Entry<'document'>>>;
  readonly context: readonly Entry<'context'>[];
  /** Highest hint opened, by check; 4 = seen. */
  readonly hints: ReadonlyMap<string, number>;
  /** Checks that were tried at least once. */
  readonly tried: ReadonlySet<string>;
}

/** The state of an attempt. Throws when the log has no start. */
export function attemptOf(log: Log): Attempt {
  const start = log[0];
  if (start?.kind !== 'start')
    throw new Error('A log begins with an entry of kind "start"; this one does not.');
  const gone = new Set(
    log.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.body.entry] : [])),
  );
  const standing = log.filter(({ n }) => !gone.has(n));
  const all = <K extends EntryKind>(kind: K): Entry<K>[] =>
    standing.filter((entry) => entry.kind === kind) as Entry<K>[];
  const documents = new Map<string, Map<string, Entry<'document'>>>();
  for (const entry of all('document')) {
    const { document, section } = entry.body;
    if (!documents.has(document)) documents.set(document, new Map());
    documents.get(document)!.set(section, entry);
  }
  const hints = new Map<string, number>();
  // Hints and looks cannot be taken back: they are read from the whole log.
  for (const entry of log) {
    if (entry.kind === 'hint')
      hints.set(entry.body.check, Math.max(entry.body.level, hints.get(entry.body.check) ?? 0));
  }
  return {
    start: start.body,
    lap: all('lap').at(-1)?.body.lap ?? start.body.lap,
    locks: all('lock'),
    opened: log.filter((entry) => entry.kind === 'opened'),
    evidence: all('evidence'),
    runs: all('run'),
    decisions: new Map(all('decision').map((entry) => [entry.body.question, entry])),
    findings: new Map(all('finding').map((entry) => [entry.body.claim, entry])),
    answers: new Map(all('answer').map((entry) => [entry.body.question, entry])),
    documents,
    context: all('context'),
    hints,
    tried: new Set(all('check').flatMap((entry) => entry.body.checks.map(({ id }) => id))),
  };
}

/** The lock that holds, or none yet. */
export function lockOf(attempt: Attempt): Entry<'lock'> | undefined {
  return attempt.locks.at(-1);
}

/** The evidence of these entry numbers, in their order; numbers that are no standing evidence are left out. */
export function cited(attempt: Attempt, numbers: readonly number[]): Entry<'evidence'>[] {
  return numbers.flatMap((n) => attempt.evidence.find((entry) => entry.n === n) ?? []);
}
