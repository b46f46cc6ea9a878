// A review held against the truth: precision, recall and F1 by hand, what counts as wrong, and the gates.

import { describe, expect, it } from 'vitest';
import type { Scorecard, Verdict } from '../../../../../src/core/exercise/scorecard';
import { judged, truthOf, type Truth } from '../../../../../src/core/exercise/review/judge';

const line = (id: string, fault?: Truth['fault']): Truth => ({
  id,
  about: 'check',
  step: 'one',
  title: id,
  told: [],
  ...(fault ? { fault } : {}),
});
const report = [
  line('a', 'uncited'),
  line('b', 'direction'),
  line('c', 'repair'),
  line('d'),
  line('e'),
];

describe('marks against the truth', () => {
  it('counts what was found, missed and wronged, by hand', () => {
    // Marked a (rightly named), b (named otherwise) and d (sound); c was left.
    const found = judged(report, { a: 'uncited', b: 'missing', d: 'words' });
    expect(found).toMatchObject({ found: 2, missed: 1, wronged: 1, named: 1 });
    expect(found.precision).toBeCloseTo(2 / 3, 12);
    expect(found.recall).toBeCloseTo(2 / 3, 12);
    expect(found.f1).toBeCloseTo(4 / 6, 12);
    expect(found.lines.map(({ outcome }) => outcome)).toEqual([
      'found',
      'found',
      'missed',
      'wronged',
      'left',
    ]);
  });

  it('has no precision without marks, and no recall where nothing is wrong', () => {
    expect(judged(report, {})).toMatchObject({ precision: undefined, recall: 0, f1: 0 });
    const sound = [line('d'), line('e')];
    expect(judged(sound, {})).toMatchObject({
      precision: undefined,
      recall: undefined,
      f1: undefined,
    });
    expect(judged(sound, { d: 'words' })).toMatchObject({ precision: 0, recall: undefined, f1: 0 });
  });

  it('does not reward marking everything', () => {
    const all = Object.fromEntries(report.map(({ id }) => [id, 'words']));
    expect(judged(report, all)).toMatchObject({ precision: 3 / 5, recall: 1, named: 0 });
  });
});

describe('the truth of a report', () => {
  const verdict = (id: string, changes: Partial<Verdict>): Verdict => ({
    id,
    title: id,
    level: 'E',
    lap: 'core',
    step: 'one',
    status: 'right',
    points: 10,
    of: 10,
    case: 'right',
    did: 'did',
    found: 'found',
    why: 'why',
    price: 0,
    cites: [],
    ...changes,
  });
  const card = {
    checks: [
      verdict('sound', {}),
      verdict('hinted', { case: 'partly', points: 8, price: 2, status: 'partly' }),
      verdict('swapped', { case: 'reference-swapped', points: 4, status: 'partly' }),
      verdict('hole', { case: 'none', points: 0, status: 'not-done' }),
    ],
    gates: [
      {
        id: 'R5',
        step: 'one',
        where: 'Caveats',
        sentence: 'It is fair.',
        marked: { from: 0, to: 2 },
        why: 'because',
        rewrites: [],
      },
    ],
  } as unknown as Scorecard;

  it('takes a line for wrong when points are lost, not for the price of hints, and leaves holes out', () => {
    const found = truthOf(card, ['R1', 'R5', 'R6']);
    expect(found.map(({ id, fault }) => [id, fault])).toEqual([
      ['sound', undefined],
      ['hinted', undefined],
      ['swapped', 'direction'],
      ['R1', undefined],
      ['R5', 'R5'],
    ]);
    expect(found.at(-1)?.told.join(' ')).toContain('It is fair.');
  });
});
