// The decision log of an attempt: every choice with its reason, what was rejected, the evidence; also what was replaced since.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { append } from '../../../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../../../src/core/evidence/entry';
import { readAttemptFile } from '../../../../src/core/exercise/attempt-file';
import { decisionsMarkdown, decisionsOf } from '../../../../src/core/exercise/decisions';
import { sceneOf } from '../../../../src/core/exercise/scene';
import { packAbout } from '../../../exercise-lab';

const file = readFileSync(inRoot('tests/golden/attempts/P10-first.fairground.json'), 'utf8');
const { log, pack } = readAttemptFile(JSON.parse(file));
const about = packAbout(pack!, 0);
const of = (told: Log) => decisionsOf(sceneOf(pack!, about, told));
const then = (...drafts: EntryDraft[]): Log =>
  drafts.reduce(
    (told, draft) => append(told, draft, { step: 'repair', at: told.at(-1)!.at + 1 }),
    log,
  );
const decision = log.find((entry) => entry.kind === 'decision')!;

describe('decisionsOf', () => {
  it('tells lock, decision and statement in the words of the case, with what they rest on', () => {
    const all = of(log);
    expect(all.map(({ entry }) => log[entry]!.kind)).toEqual(['lock', 'decision', 'answer']);
    const [locked, chosen, said] = all;
    expect(locked?.choice).toBe('Locked: missed offers, offers made');
    expect(chosen).toMatchObject({ entry: decision.n, step: 'repair', standing: 'holds' });
    expect(chosen?.rejected.map(({ choice }) => choice)).not.toEqual([]);
    expect(chosen?.evidence.map(({ entry }) => entry)).toEqual(decision.body.cites);
    expect(said?.choice).toMatch(/^That earners are missed/);
  });

  it('keeps what was decided before, and says that it no longer holds', () => {
    const { body } = decision;
    const other: EntryDraft = {
      kind: 'decision',
      body: { ...body, choice: { kind: 'option', option: 'do-not-deploy' }, rejected: [] },
    };
    const all = of(then(other)).filter(({ step }) => step === 'repair');
    expect(all.map(({ standing }) => standing)).toEqual(['replaced', 'holds']);
    expect(all[1]?.choice).not.toBe('do-not-deploy');
    const back = of(then({ kind: 'withdrawn', body: { entry: decision.n } }));
    expect(back.find(({ entry }) => entry === decision.n)?.standing).toBe('taken back');
  });

  it('goes into Markdown with nothing left out', () => {
    const all = of(log);
    const text = decisionsMarkdown('Mine', all, {
      when: () => 'today',
      step: (id) => id,
      standing: { holds: 'H', replaced: 'R', 'taken back': 'T' },
      reason: 'Reason',
      rejected: 'Rejected',
      evidence: 'Entry',
    });
    for (const { choice, reason, evidence } of all) {
      expect(text).toContain(`## ${choice}`);
      expect(text).toContain(`- Reason: ${reason}`);
      for (const { entry } of evidence) expect(text).toMatch(new RegExp(`- Entry ${entry}: .*`));
      for (const { shown } of evidence) expect(text).toContain(shown);
    }
    expect(text).not.toMatch(/\[\[|undefined/);
  });
});
