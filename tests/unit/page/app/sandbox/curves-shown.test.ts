// What the curves say of themselves: the finding of each title, and who is left out.

import { describe, expect, it } from 'vitest';
import type {
  GroupCalibration,
  GroupCurve,
  ToReference,
} from '../../../../../src/core/fairness/curves/group-curve';
import type { GroupCurves } from '../../../../../src/core/fairness/curves/group-curves';
import {
  calibrationPanels,
  calibrationTable,
  calibrationTitle,
  comparable,
  keptLines,
  leftOut,
  rocLines,
  rocNote,
  rocTable,
  rocTitle,
} from '../../../../../src/page/app/sandbox/closer/curves-shown';

const name = (key: string) => ({ whole: key, label: key, shape: 'circle' as const });
const bin = {
  from: 0.1,
  to: 0.2,
  n: 20,
  weight: 20,
  meanScore: 0.15,
  rate: 0.25,
  lo: 0.1,
  hi: 0.5,
};

function calibration(large: number, expected = 0.01): GroupCalibration {
  return {
    bins: {
      uniform: [bin, { ...bin, n: 60, weight: 60, meanScore: 0.55, rate: 0.5 }],
      quantile: [bin],
    },
    errors: { expected, maximum: 0.1, large },
    perfect: {
      expected: { mean: 0.01, hi: 0.02 },
      maximum: { mean: 0.1, hi: 0.2 },
      large: { lo: -0.02, hi: 0.02 },
    },
  };
}
function group(key: string, more: Partial<GroupCurve> = {}): GroupCurve {
  const line = Float64Array.of(0, 1);
  return {
    key,
    n: 100,
    positives: 40,
    negatives: 60,
    tooFew: null,
    roc: { fpr: line, tpr: line },
    chosen: { fpr: 0.1, tpr: 0.6 },
    auc: { value: 0.8, lo: 0.7, hi: 0.9 },
    calibration: calibration(0),
    ...more,
  };
}
function to(abroca: number, gap: readonly [number, number, number]): ToReference {
  const [lo, value, hi] = gap;
  return {
    abroca,
    aucGap: { value, lo, hi },
    band: { abroca: 0.03, aucGap: { lo: -0.03, hi: 0.03 }, level: 0.95 },
  };
}
function shown(...groups: GroupCurve[]): GroupCurves {
  return { groups, reference: 'men', left: 0, missing: 0, n: 200, level: 0.95, notChances: null };
}
const titleOf = (pair: ToReference | undefined) => {
  const women = group('women', pair ? { toReference: pair } : {});
  return rocTitle(shown(women, group('men')), pair && women, name);
};

describe('the title of the lines', () => {
  it.each([
    [
      'beyond chance, areas apart',
      to(0.05, [-0.06, -0.05, -0.02]),
      'The scores rank women less well than men',
    ],
    ['the other way', to(0.05, [0.02, 0.05, 0.06]), 'The scores rank women better than men'],
    ['within chance', to(0.02, [-0.02, 0.01, 0.03]), /cannot tell/],
    [
      'crossing',
      to(0.05, [-0.02, 0.01, 0.03]),
      /sort women and men differently, and rank neither better/,
    ],
    ['no band', { ...to(0.5, [0.1, 0.2, 0.3]), band: null }, /cannot tell/],
  ])('%s', (_, pair, title) => expect(titleOf(pair)).toMatch(title));

  it('says who is too few before it says anything of the rest', () => {
    const few = group('women', { roc: null, tooFew: 'label' });
    expect(rocTitle(shown(few, group('men')), undefined, name)).toBe(
      'Too few women to say how well the scores rank them',
    );
    expect(rocTitle(shown(few), undefined, name)).toMatch(/No group/);
    expect(rocTitle({ ...shown(group('')), reference: null }, undefined, name)).toBe(
      'How well the scores rank ',
    );
  });

  it('stands over the area and what chance leaves, in numbers', () => {
    const women = group('women', { toReference: to(0.05, [-0.06, -0.05, -0.02]) });
    const all = shown(women, group('men'));
    expect(rocNote(all, women, name)).toMatch(
      /lies \.050 of the square \(ABROCA\).* up to \.030 in 95\s% of draws.*−\.050/,
    );
    expect(rocNote(all, undefined, name)).toMatch(/no group to compare/);
    expect(comparable(all)).toEqual([women]);
    expect(rocTable(all, name).rows[0]).toEqual([
      'women',
      '40',
      '60',
      '.800',
      '.700–.900',
      '60.0\u00a0%',
      '10.0\u00a0%',
      '.050',
      '.030',
    ]);
    expect(
      rocLines(shown(women, group('men'), group('others')), 'women', name).map(
        ({ besides }) => besides,
      ),
    ).toEqual([false, false, true]);
  });
});

describe('the title of what was promised', () => {
  it.each([
    ['more to one', [0.03, 0], 'The scores promise women more than they keep'],
    [
      'more to one, less to the other',
      [0.03, -0.03],
      'The scores promise women more than they keep, and men less',
    ],
    ['less', [0, -0.03], 'The scores promise men less than they keep'],
    ['within chance', [0.01, -0.01], /further from what they promise than chance/],
  ])('%s', (_, [a, b], title) => {
    expect(
      calibrationTitle(
        shown(
          group('women', { calibration: calibration(a!) }),
          group('men', { calibration: calibration(b!) }),
        ),
        name,
      ),
    ).toMatch(title);
  });

  it('sees scores that stray only along the scale', () => {
    const women = group('women', { calibration: calibration(0, 0.05) });
    expect(calibrationTitle(shown(women, group('men')), name)).toMatch(
      /along the scale they do not, for women$/,
    );
    const [line, other] = keptLines(shown(women, group('men')), name);
    expect([line!.verdict, other!.verdict]).toEqual([
      'scores stray along the scale',
      'no further off than chance',
    ]);
    expect(line!.text).toMatch(
      /Promised 45\.0\s%, kept 43\.8\s%.*5\.00 points apart.*about 1\.00, up to 2\.00/,
    );
  });

  it('has marks that are hollow under 30 people, and a table of them', () => {
    const panels = calibrationPanels(shown(group('women')), 'uniform', name);
    expect(panels[0]!.points.map(({ few }) => few)).toEqual([true, false]);
    expect(calibrationTable(panels).rows[0]).toEqual([
      'women',
      '.10–.20',
      '20',
      '15.0\u00a0%',
      '25.0\u00a0%',
      '10.0–50.0\u00a0%',
    ]);
    expect(calibrationTitle(shown(group('women', { calibration: null })), name)).toMatch(
      /enough people/,
    );
  });
});

it('who is left out is said with numbers', () => {
  const all = {
    ...shown(group('women', { tooFew: 'label', n: 50 }), group('others', { tooFew: 'rows', n: 5 })),
    left: 3,
    missing: 1,
  };
  expect(leftOut(all, name, { declared: false })).toEqual([
    'Too small to judge, fewer than 30 people: others (5).',
    'No line for women (50): fewer than 30 people with or without the good outcome.',
    '3 smaller groups are not drawn.',
    'One row has no group and is in none.',
    'No group to compare with was named, so the largest is taken: men.',
  ]);
  expect(leftOut(shown(group('women')), name, { declared: true })).toEqual([]);
});
