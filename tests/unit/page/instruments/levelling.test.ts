// The levelling-down meter, as curriculum section 1 defines it.

import { describe, expect, it } from 'vitest';
import { changeRows, levellingOf } from '../../../../src/page/instruments/repair/levelling';

const before = new Map([
  ['Female', { tp: 500, fn: 500, fp: 50, tn: 8000 }],
  ['Male', { tp: 3000, fn: 2000, fp: 400, tn: 9000 }],
]);
const none = { deserving: 0, other: 0 };
const moved = (women: number, men: number) => [
  {
    group: 'Female',
    n: 9050,
    gained: { deserving: Math.max(0, women), other: 30 },
    lost: { deserving: Math.max(0, -women), other: 0 },
  },
  { group: 'Male', n: 14400, gained: none, lost: { deserving: men, other: 40 } },
];
const shrunk = { before: 0.1, after: 0.01 };

describe('the levelling-down meter', () => {
  it('names it when the gap closed and the worse-off gained nothing', () => {
    expect(levellingOf('Female', shrunk, moved(0, 500), before)).toEqual({
      kind: 'down',
      group: 'Female',
    });
    expect(levellingOf('Female', shrunk, moved(-20, 700), before).kind).toBe('down');
  });

  it('counts who gained where the worse-off rose', () => {
    expect(levellingOf('Female', shrunk, moved(90, 0), before)).toEqual({
      kind: 'up',
      group: 'Female',
      more: 90,
    });
  });

  it('leaves it open when the rows cannot say', () => {
    expect(levellingOf('Female', shrunk, moved(2, 0), before).kind).toBe('unclear');
  });

  it('does not use the word when the gap did not shrink', () => {
    expect(levellingOf('Female', { before: 0.1, after: -0.12 }, moved(0, 9), before).kind).toBe(
      'grew',
    );
  });

  it('accounts for everybody of each truth class', () => {
    expect(changeRows(moved(90, 5), before)).toEqual([
      { group: 'Female', who: 'deserve', gained: 90, lost: 0, unchanged: 910 },
      { group: 'Female', who: 'doNot', gained: 30, lost: 0, unchanged: 8020 },
      { group: 'Male', who: 'deserve', gained: 0, lost: 5, unchanged: 4995 },
      { group: 'Male', who: 'doNot', gained: 0, lost: 40, unchanged: 9360 },
    ]);
  });
});
