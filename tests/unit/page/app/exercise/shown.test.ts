import { describe, expect, test } from 'vitest';
import { append } from '../../../../../src/core/evidence/chain';
import type { EntryDraft } from '../../../../../src/core/evidence/entry';
import { sceneOf, type Scene } from '../../../../../src/core/exercise/scene';
import type { Scorecard } from '../../../../../src/core/exercise/scorecard';
import { startSession } from '../../../../../src/core/exercise/session';
import {
  changedSince,
  hintsOf,
  railOf,
  verdictsOf,
} from '../../../../../src/page/app/exercise/shown';
import { smallAbout, smallPack } from '../../state/small-pack';

const decision: EntryDraft = {
  kind: 'decision',
  body: {
    question: 'first-line',
    choice: { kind: 'cutoff', value: 0.3 },
    reason: 'Mine.',
    rejected: [],
    cites: [],
  },
};
const checked = (points: number): EntryDraft => ({
  kind: 'check',
  body: { checks: [{ id: 'said', points, of: 10 }] },
});
const hint = (level: number): EntryDraft => ({ kind: 'hint', body: { check: 'said', level } });

/** The attempt after these entries in the first step. */
function after(...drafts: EntryDraft[]): Scene {
  const { log } = startSession(smallPack, smallAbout, { lap: 'core', seed: 0, at: 0 });
  const whole = drafts.reduce(
    (longer, draft, at) => append(longer, draft, { step: 'first', at }),
    log,
  );
  return sceneOf(smallPack, smallAbout, whole);
}

const stateOfFirst = (scene: Scene) => railOf(scene)[0]?.state;

describe('the rail', () => {
  test('a step with a check is open, part or done by its last check', () => {
    expect(stateOfFirst(after())).toBe('open');
    expect(stateOfFirst(after(decision))).toBe('open');
    expect(stateOfFirst(after(decision, checked(5)))).toBe('part');
    expect(stateOfFirst(after(decision, checked(5), checked(10)))).toBe('done');
  });

  test('a step without a check is done once something was done in it', () => {
    expect(railOf(after(decision))[1]?.state).toBe('open');
  });
});

describe('the feedback', () => {
  const card = { checks: [{ id: 'said', step: 'first' }] } as unknown as Scorecard;

  test('comes with the first check, not with a score that was asked for elsewhere', () => {
    expect(verdictsOf(after(decision).log, 'first', card)).toEqual([]);
    expect(verdictsOf(after(decision, checked(5)).log, 'first', card)).toHaveLength(1);
  });

  test('is stale once more was done, not once a hint was opened', () => {
    expect(changedSince(after(decision, checked(5)).log, 'first')).toBe(false);
    expect(changedSince(after(decision, checked(5), hint(1)).log, 'first')).toBe(false);
    expect(changedSince(after(decision, checked(5), decision).log, 'first')).toBe(true);
  });
});

describe('the hints', () => {
  test('the first is free, the second waits for a check and has its price, after the third there is none', () => {
    expect(hintsOf(after(), 'first', []).next).toMatchObject({ level: 1, price: 0, waits: false });
    expect(hintsOf(after(hint(1)), 'first', []).next).toMatchObject({
      level: 2,
      price: 1,
      waits: true,
    });
    expect(hintsOf(after(hint(1), checked(0)), 'first', []).next).toMatchObject({
      level: 2,
      waits: false,
    });
    const all = hintsOf(after(checked(0), hint(1), hint(2), hint(3)), 'first', []);
    expect(all.next).toBeUndefined();
    expect(all.opened.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
  });
});
