// The sentences over what people get out of it: who gets most, what a setting is known as, and what other cut-offs could do.

import { describe, expect, it } from 'vitest';
import type {
  CutoffPoint,
  GroupUtility,
  JusticeSpec,
} from '../../../../../src/core/fairness/justice';
import type { JusticeResult } from '../../../../../src/core/lab/jobs/justice';
import {
  frontierFinding,
  groupsTitle,
  namedSaid,
  patternSaid,
  pointTable,
  type Naming,
} from '../../../../../src/page/app/sandbox/closer/justice/justice-shown';

const name: Naming = (key) => ({ whole: `those of ${key}`, label: key, shape: 'circle' });
const group = (key: string, value: number | null, n = 100): GroupUtility => ({
  key,
  cell: 0,
  n,
  value,
  lo: value === null ? null : value - 0.05,
  hi: value === null ? null : value + 0.05,
  selected: 0.5,
  tooSmall: n < 30,
});
const result: JusticeResult = {
  groups: [group('a', 0.4), group('b', 0.1), group('c', 0.9, 8)],
  level: 0.975,
  spread: { best: 'a', worst: 'b', lo: 0.2, hi: 0.4 },
  justice: 0.3,
  decider: 0.2,
  sure: { chance: 0.04, level: 0.95 },
  frontier: null,
  settable: true,
  n: 208,
};
const point = (justice: number, decider: number, a: number, b: number): CutoffPoint => ({
  justice,
  decider,
  cutoffs: [0.5, 0.25],
  selected: [0.4, 0.2],
  subjects: [a, b],
});
const frontier = (own: readonly CutoffPoint[]) => ({ keys: ['a', 'b'], own, single: [] });
const spec: JusticeSpec = {
  subjects: { tp: 1, fp: 1, fn: 0, tn: 0 },
  decider: { tp: 1, fp: -1, fn: 0, tn: 0 },
  claim: 'everybody',
  pattern: 'egalitarian',
};

describe('who gets most', () => {
  it('is said only where the rows can tell', () => {
    expect(groupsTitle(result, name)).toBe(
      'On average those of a get .400 and those of b get .100',
    );
    const unsure = { ...result, spread: { ...result.spread!, lo: -0.01 } };
    expect(groupsTitle(unsure, name)).toBe('These rows cannot tell which group gets most');
    expect(groupsTitle({ groups: [group('c', 0.9, 8)], level: 0.95 }, name)).toMatch(/^No group/);
    expect(groupsTitle({ groups: [group('a', 0.4)], level: 0.95 }, name)).toBe(
      'On average those of a get .400',
    );
  });

  it('the number of a pattern, and what chance or redrawing says of it', () => {
    expect(patternSaid(result, 'egalitarian')).toEqual({
      value: '.300',
      sentence: '0 would be equal. Chance alone would give up to .040.',
    });
    const small = { ...result, justice: 0.03 };
    expect(patternSaid(small, 'egalitarian').sentence).toMatch(/cannot tell it from none/);
    const many = { ...result, justice: 1, sure: { justice: { lo: 1, hi: 2 }, level: 0.95 } };
    expect(patternSaid(many, 'sufficientarian')).toEqual({
      value: '1 of 2',
      sentence: '95 % interval 1 to 2.',
    });
    expect(patternSaid({ ...result, justice: null }, 'maximin').value).toBe('not defined here');
  });
});

describe('known as', () => {
  it('names the disparity, its factor, the rate, or that there is none', () => {
    expect(namedSaid(spec)).toMatch(/the gap is the demographic parity difference\.$/);
    const twice = { ...spec, subjects: { tp: 2, fp: 2, fn: 0, tn: 0 } };
    expect(namedSaid(twice)).toMatch(/the gap is 2 × the demographic parity difference\.$/);
    expect(namedSaid({ ...spec, pattern: 'maximin' })).toMatch(/get is the selection rate\.$/);
    expect(namedSaid({ ...twice, pattern: 'maximin' })).toMatch(/get is 2 × the selection rate\.$/);
    expect(
      namedSaid({
        ...spec,
        pattern: 'maximin',
        claim: 'favourable-label',
        subjects: { tp: -1, fn: 3, fp: 0, tn: 0 },
      }),
    ).toMatch(/get is 3 − 4 × the true positive rate\.$/);
    expect(namedSaid({ ...spec, subjects: { tp: 1, fp: -1, fn: 0, tn: 0 } })).toMatch(/^No usual/);
    expect(namedSaid({ ...spec, claim: 'selected' })).toMatch(/^Every outcome that counts/);
  });
});

describe('what other cut-offs could do', () => {
  const finding = (own: readonly CutoffPoint[], pattern = 'egalitarian') =>
    frontierFinding(frontier(own), result, pattern, name);

  it('the justest at which nobody loses comes first', () => {
    const own = [
      point(0, 0, 0, 0),
      point(0.1, 0.25, 0.4, 0.3),
      point(0.1001, 0.28, 0.4, 0.3),
      point(0.2, 0.3, 0.5, 0.3),
    ];
    expect(finding(own)).toEqual({
      at: 2,
      title: 'At no cost to any group or to whoever decides, the gap could be .100 instead of .300',
    });
  });

  it('who pays is named; a no to everybody is no finding where there is better', () => {
    const own = [{ ...point(0, 0.2, 0, 0), selected: [0, 0] }, point(0.1, 0.25, 0.3, 0.2)];
    expect(finding(own)).toEqual({
      at: 1,
      title:
        'At no cost to whoever decides, the gap could be .100 instead of .300, but those of a would get less',
    });
  });

  it('else justice has a price, or there is none to be had', () => {
    expect(finding([point(0, 0.1, 0.2, 0.2)]).title).toBe(
      'Juster cut-offs cost whoever decides something',
    );
    expect(finding([point(0.5, 0.3, 0.7, 0.2)]).title).toBe('No other cut-offs are juster');
    const worst = { ...result, justice: 0.1 };
    expect(
      frontierFinding(frontier([point(0.2, 0.2, 0.4, 0.2)]), worst, 'maximin', name).title,
    ).toBe(
      'At no cost to any group or to whoever decides, the worst-off could get .200 instead of .100',
    );
  });

  it('group by group, beside how things stand', () => {
    expect(pointTable(frontier([point(0, 0, 0.2, 0.3)]), 0, result, name).rows).toEqual([
      ['those of a', '.400', '.200', '50\u00a0%', '40\u00a0%', '.500'],
      ['those of b', '.100', '.300', '50\u00a0%', '20\u00a0%', '.250'],
    ]);
  });
});
