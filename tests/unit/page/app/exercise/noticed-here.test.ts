// The margin holds one note at most: of this step, of practice, not put away, and not said in the feedback already.

import { describe, expect, it } from 'vitest';
import type { Noticed } from '../../../../../src/core/exercise/misconceptions/index';
import { marginNote, noticedIn } from '../../../../../src/page/app/exercise/noticed-here';
import { opensSolution } from '../../../../../src/page/app/exercise/solution-opens';

const note = (id: string, entry: number, change: Partial<Noticed> = {}): Noticed => ({
  id,
  name: id,
  entry,
  step: 'here',
  rows: 'practice',
  did: '',
  found: '',
  why: '',
  next: '',
  ...change,
});

describe('the margin', () => {
  const quick = [note('a', 1), note('b', 3), note('c', 2)];
  it('has the newest', () => {
    expect(marginNote({ quick, away: [] }, 'here', [])?.id).toBe('b');
  });
  it('has none that was put away, is told below, is of audit rows, or of another step', () => {
    expect(marginNote({ quick, away: ['b'] }, 'here', [])?.id).toBe('c');
    expect(marginNote({ quick, away: ['b'] }, 'here', [note('c', 2)])?.id).toBe('a');
    expect(marginNote({ quick, away: [] }, 'there', [])).toBeUndefined();
    const audit = [note('d', 9, { rows: 'audit' })];
    expect(marginNote({ quick: audit, away: [] }, 'here', [])).toBeUndefined();
  });
});

describe('the feedback', () => {
  it('has two at most, of its own step', () => {
    const found = [note('a', 1), note('x', 1, { step: 'there' }), note('b', 2), note('c', 3)];
    expect(noticedIn(found, 'here').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the model solution', () => {
  it('opens after a pass, or after three tries', () => {
    expect(opensSolution({ passed: false, scored: 2 })).toBe(false);
    expect(opensSolution({ passed: false, scored: 3 })).toBe(true);
    expect(opensSolution({ passed: true, scored: 1 })).toBe(true);
  });
});
