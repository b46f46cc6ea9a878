import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedArea, type Guessed } from '../../../../../src/core/base/statistics';

describe('the area of a shared guess', () => {
  it('counts pairs in the right order, ties half', () => {
    // Own: 2 at .9, 1 at .5; rest: 1 at .9, 3 at .1. Of 12 pairs: 2 tie with one, 6 + 3 right, 1 wrong.
    const places = [
      { guess: 0.9, own: 2, rest: 1 },
      { guess: 0.5, own: 1, rest: 0 },
      { guess: 0.1, own: 0, rest: 3 },
    ];
    expect(groupedArea(places)).toBe((2 / 2 + 6 + 3) / 12);
    expect(groupedArea([...places].reverse())).toBe(10 / 12);
  });

  it('is not defined with nobody on one side', () => {
    expect(groupedArea([{ guess: 0.5, own: 3, rest: 0 }])).toBeUndefined();
    expect(groupedArea([])).toBeUndefined();
  });

  it('is that of every pair compared', () => {
    const place = fc.record({
      guess: fc.integer({ min: 0, max: 4 }),
      own: fc.nat(5),
      rest: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places: Guessed[]) => {
        let right = 0;
        let pairs = 0;
        for (const one of places) {
          for (const other of places) {
            const weight = one.own * other.rest;
            pairs += weight;
            right += weight * (one.guess > other.guess ? 1 : one.guess === other.guess ? 0.5 : 0);
          }
        }
        const area = groupedArea(places);
        if (pairs === 0) expect(area).toBeUndefined();
        else expect(area).toBeCloseTo(right / pairs, 12);
      }),
    );
  });
});
