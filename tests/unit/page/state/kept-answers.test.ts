// Small answers are kept by name; what another tab answered meanwhile stays.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const KEY = 'fairground.answers';
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A tab of its own: the module reads what is kept once, when it is loaded. */
async function tab() {
  vi.resetModules();
  return import('../../../../src/page/state/kept-answers.svelte');
}

test('two tabs answer different questions, and one takes its answer back', async () => {
  const [one, other] = [await tab(), await tab()];
  one.keepAnswer('primer/a', 'yes');
  other.keepAnswer('primer/b', 'no');
  expect(JSON.parse(stored.get(KEY)!)).toEqual({ 'primer/a': 'yes', 'primer/b': 'no' });
  one.keepAnswer('primer/a', undefined);
  expect(JSON.parse(stored.get(KEY)!)).toEqual({ 'primer/b': 'no' });
  expect((await tab()).keptAnswers).toEqual({ 'primer/b': 'no' });
});
