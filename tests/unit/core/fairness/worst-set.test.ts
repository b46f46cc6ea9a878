// The set of groups that cannot be told from the worst.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { worstSet } from '../../../../src/core/fairness/worst-set';
import { peopleOf, rowsOf, type Person } from './rows';

const spec = { groups: ['g'] };

describe('worstSet', () => {
  const rows = rowsOf(
    peopleOf({
      clear: { tp: 900, fn: 100, fp: 0, tn: 50 },
      low: { tp: 300, fn: 700, fp: 0, tn: 50 },
      near: { tp: 22, fn: 38, fp: 0, tn: 50 },
      tiny: { tp: 0, fn: 29, fp: 0, tn: 500 },
      none: { tp: 0, fn: 0, fp: 3, tn: 500 },
    }),
  );

  it('holds the worst and what an interval cannot tell from it, never a group of 29', () => {
    const found = worstSet(rows, spec, 'true-positive-rate', 'low');
    expect(found).toMatchObject({ worst: 'low', set: ['low', 'near'], tooSmall: ['none', 'tiny'] });
    expect(found.level).toBeCloseTo(1 - 0.05 / 2, 12);
    expect(found.judged.map(({ key }) => key)).toEqual(['low', 'near', 'clear']);
    expect(found.judged[0]!.toWorst).toBeUndefined();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('the highest is worst for errors', () => {
    expect(worstSet(rows, spec, 'false-negative-rate', 'high')).toMatchObject({
      worst: 'low',
      set: ['low', 'near'],
    });
  });

  it('nobody to judge, nobody worst', () => {
    const few = rowsOf(peopleOf({ a: { tp: 1, fn: 1, fp: 1, tn: 1 } }));
    expect(worstSet(few, spec, 'selection-rate', 'low')).toMatchObject({
      worst: null,
      set: [],
      tooSmall: ['a'],
    });
  });

  it('keeps the truly worst group at least 95 times of 100, whichever comes out last', () => {
    const chance = [0.3, 0.32, 0.34, 0.5, 0.6];
    let kept = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = rng(`worst/${seed}`);
      const people = Array.from({ length: 1000 }, (): Person => {
        const g = random.int(5);
        return { y: 1, yhat: random.next() < chance[g]! ? 1 : 0, groups: { g: `g${g}` } };
      });
      if (worstSet(rowsOf(people), spec, 'selection-rate', 'low').set.includes('g0')) kept++;
    }
    expect(kept).toBeGreaterThanOrEqual(190);
  });
});
