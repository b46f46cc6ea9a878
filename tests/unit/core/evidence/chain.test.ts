// The log: appended, verified, folded. Whatever is changed afterwards is found.

import { describe, expect, it } from 'vitest';
import { append, verify } from '../../../../src/core/evidence/chain';
import {
  parseLog,
  type Entry,
  type EntryDraft,
  type Log,
} from '../../../../src/core/evidence/entry';
import { attemptOf, cited, lockOf } from '../../../../src/core/evidence/fold';

const sha = 'a'.repeat(64);
const start: EntryDraft = {
  kind: 'start',
  body: {
    exercise: 'P10',
    pack: sha,
    core: '1.0.0',
    lap: 'core',
    seed: 0,
    salt: 'p10',
    data: { id: 'adult', sha256: sha },
  },
};
const lock = (metric: string): EntryDraft => ({
  kind: 'lock',
  body: {
    metrics: [metric],
    groups: ['sex'],
    reference: { sex: 'Male' },
    margin: 0.1,
    harm: 'missed',
    reason: 'because',
  },
});
const opened: EntryDraft = { kind: 'opened', body: { metrics: ['accuracy'], groups: [] } };

function logOf(...drafts: EntryDraft[]): Log {
  return drafts.reduce<Log>(
    (log, draft, i) => append(log, draft, { step: 'missed', at: 1000 + i }),
    [],
  );
}

describe('append and verify', () => {
  const log = logOf(start, lock('accuracy'), opened);

  it('numbers entries and links them', () => {
    expect(log.map(({ n }) => n)).toEqual([0, 1, 2]);
    expect(log[1]!.prev).toBe(log[0]!.hash);
    expect(verify(log)).toEqual({ holds: true });
  });
  it('gives the same bytes for the same entries', () => {
    expect(logOf(start, lock('accuracy'), opened)).toEqual(log);
  });
  it('survives being written and read', () => {
    expect(verify(parseLog(JSON.parse(JSON.stringify(log))))).toEqual({ holds: true });
  });
  it.each([
    [
      'a changed body',
      (entries: Entry[]) => ((entries[1]!.body as { reason: string }).reason = 'other'),
    ],
    ['a changed time', (entries: Entry[]) => ((entries[1] as { at: number }).at = 5)],
    ['a changed step', (entries: Entry[]) => ((entries[2] as { step: string }).step = 'race')],
    ['an entry taken out', (entries: Entry[]) => entries.splice(1, 1)],
    ['two entries swapped', (entries: Entry[]) => entries.splice(1, 2, entries[2]!, entries[1]!)],
    ['a false hash', (entries: Entry[]) => ((entries[2] as { hash: string }).hash = sha)],
  ])('finds %s', (_what, change) => {
    const copy = JSON.parse(JSON.stringify(log)) as Entry[];
    change(copy);
    expect(verify(copy).holds).toBe(false);
  });
  it('finds a second start, and a log without one', () => {
    expect(verify(append(log, start, { step: 'x', at: 1 }))).toMatchObject({
      holds: false,
      entry: 3,
    });
    expect(verify(logOf(opened))).toMatchObject({ holds: false, entry: 0 });
  });
});

describe('forms', () => {
  it('refuses a body that has not the form of its kind, naming kind and field', () => {
    const wrong = { kind: 'opened', body: { metrics: [], groups: [] } } as EntryDraft;
    expect(() => append([], wrong, { step: 'x', at: 1 })).toThrow(/"opened".*metrics/);
  });
  it('refuses unknown fields and foreign files', () => {
    const wrong = { kind: 'opened', body: { ...opened.body, extra: 1 } } as EntryDraft;
    expect(() => append([], wrong, { step: 'x', at: 1 })).toThrow(/extra/);
    expect(() => parseLog({})).toThrow(/list of entries/);
    expect(() => parseLog([{ kind: 'start' }])).toThrow(/Entry 0/);
  });
});

describe('attemptOf', () => {
  const answer = (value: string): EntryDraft => ({
    kind: 'answer',
    body: { question: 'q', value, cites: [] },
  });

  it('takes the last lock, the last answer and the last lap', () => {
    const attempt = attemptOf(
      logOf(start, lock('accuracy'), lock('selection-rate'), answer('a'), answer('b'), {
        kind: 'lap',
        body: { lap: 'full' },
      }),
    );
    expect(lockOf(attempt)?.body.metrics).toEqual(['selection-rate']);
    expect(attempt.answers.get('q')?.body.value).toBe('b');
    expect(attempt.lap).toBe('full');
  });
  it('leaves out what was withdrawn, and returns to what it had replaced', () => {
    const attempt = attemptOf(
      logOf(start, answer('a'), answer('b'), { kind: 'withdrawn', body: { entry: 2 } }),
    );
    expect(attempt.answers.get('q')?.body.value).toBe('a');
  });
  it('keeps looks and hints even when withdrawn: they happened', () => {
    const hint: EntryDraft = { kind: 'hint', body: { check: 'c', level: 3 } };
    const attempt = attemptOf(
      logOf(
        start,
        opened,
        hint,
        { kind: 'withdrawn', body: { entry: 1 } },
        { kind: 'withdrawn', body: { entry: 2 } },
      ),
    );
    expect(attempt.opened).toHaveLength(1);
    expect(attempt.hints.get('c')).toBe(3);
  });
  it('cites only standing evidence', () =>
    expect(cited(attemptOf(logOf(start)), [0, 7])).toEqual([]));
  it('asks for a start', () => expect(() => attemptOf(logOf(opened))).toThrow(/start/));
});
