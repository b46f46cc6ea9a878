// The sentences of the kinds of check: every case of every kind has some, and they name only slots that the check computes.

import { describe, expect, it } from 'vitest';
import { checks } from '../../src/core/exercise/checks/index';
import { slotsOf } from '../../src/core/exercise/fill';
import { instruments } from '../../src/core/exercise/instruments/index';
import { wordsOf } from '../../src/core/exercise/words/index';

describe.each(checks.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
  const words = wordsOf(kind);

  it('has sentences for each of its cases and for no other', () => {
    expect(Object.keys(words.cases)).toEqual(Object.keys(kind.cases));
    for (const { did, found, why } of Object.values(words.cases))
      for (const sentence of [did, found, why]) expect(sentence).toMatch(/[.:”}]$/);
  });

  it('uses only the slots that each case computes', () => {
    for (const [name, slots] of Object.entries(kind.cases))
      for (const sentence of Object.values(words.cases[name]!))
        for (const slot of slotsOf(sentence ?? '')) expect(slots, name).toContain(slot);
  });

  it('says what to do next in every case but when it is right', () => {
    for (const [name, { next }] of Object.entries(words.cases))
      if (!name.startsWith('right')) expect(next, name).toBeTruthy();
  });

  it('stands on an instrument there is', () =>
    expect(instruments.map(({ id }) => id)).toContain(words.instrument));
});
