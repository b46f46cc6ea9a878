// Null bands: they hold what chance gives, they catch what it does not, and two ways of permuting agree.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { disparities } from '../../../../src/core/fairness/disparities';
import { frame } from '../../../../src/core/fairness/frame';
import { nullBands } from '../../../../src/core/fairness/null-bands';
import { drawn, peopleOf, rowsOf, type Person } from './rows';

const spec = { metrics: [], groups: ['g'], reference: { g: 'a' } };
const ids = disparities.filter(({ needs }) => needs !== 'scores').map(({ id }) => id);

describe('null bands', () => {
  it.each([
    // Selection follows the label alone: odds are equal whatever the base rates, selection rates only with equal ones.
    ['demographic-parity-difference', [0.4, 0.4]],
    ['equalized-odds-difference', [0.7, 0.2]],
    ['average-odds-difference', [0.7, 0.2]],
  ] as const)('%s: what chance made lies inside about 95 times of 100', (id, base) => {
    let inside = 0;
    for (let seed = 0; seed < 100; seed++) {
      const rows = rowsOf(drawn(500, `null/${seed}`, { base, tpr: 0.6, fpr: 0.2 }));
      const { lo, hi } = nullBands(rows, spec, [id], 200)[id]!;
      const value = frame(rows, spec).disparities[id]!.value!;
      if (value >= lo && value <= hi) inside++;
    }
    expect(inside).toBeGreaterThanOrEqual(88);
  });

  it('a difference of base rates is a difference of selection rates', () => {
    const rows = rowsOf(drawn(4000, 'label', { base: [0.7, 0.2], tpr: 0.6, fpr: 0.2 }));
    const id = 'demographic-parity-difference';
    expect(frame(rows, spec).disparities[id]!.value).toBeGreaterThan(
      nullBands(rows, spec, [id], 300)[id]!.hi,
    );
  });

  it('are one-sided for gaps, two-sided with signs, none for inequality between people', () => {
    const rows = rowsOf(
      peopleOf({ a: { tp: 20, fn: 20, fp: 20, tn: 60 }, b: { tp: 20, fn: 25, fp: 10, tn: 40 } }),
    );
    const bands = nullBands(rows, spec, ids, 200);
    expect(bands['demographic-parity-difference']).toMatchObject({ lo: 0, level: 0.95 });
    expect(bands['demographic-parity-ratio']).toMatchObject({ hi: 1 });
    expect(bands['average-odds-difference']!.lo).toBeLessThan(0);
    expect(bands['theil-index']).toBeNull();
    expect(Object.keys(bands).sort()).toEqual([...ids].sort());
    expect(nullBands(rows, spec, ids, 200)).toEqual(bands);
    expect(nullBands(rows, spec, ids, 200, rng('another'))).not.toEqual(bands);
  });

  it('with weights shuffle rows: one heavy row can make a gap by itself', () => {
    const rows = rowsOf(
      peopleOf({ a: { tp: 20, fn: 20, fp: 20, tn: 60 }, b: { tp: 20, fn: 25, fp: 10, tn: 40 } }),
    );
    const id = 'demographic-parity-difference';
    const heavy = Float64Array.from({ length: rows.n }, (_, i) => (i === 0 ? 400 : 1));
    const light = nullBands(rows, spec, [id], 400)[id]!;
    expect(nullBands({ ...rows, weights: heavy }, spec, [id], 400)[id]!.hi).toBeGreaterThan(
      2 * light.hi,
    );
    // Weights of 1 say what no weights say, by the other way of drawing.
    const even = nullBands({ ...rows, weights: heavy.map(() => 1) }, spec, [id], 2000)[id]!;
    expect(even.hi).toBeCloseTo(nullBands(rows, spec, [id], 2000)[id]!.hi, 1);
  });

  it('a table drawn at random and rows shuffled one by one give the same band', () => {
    const people = peopleOf({
      a: { tp: 30, fn: 20, fp: 20, tn: 80 },
      b: { tp: 20, fn: 25, fp: 10, tn: 40 },
    });
    const asked = [
      'equalized-odds-difference',
      'demographic-parity-ratio',
      'predictive-parity-difference',
    ];
    const tables = nullBands(rowsOf(people), spec, asked, 3000);
    const shuffled = nullBands(
      rowsOf(people.map((each) => ({ ...each, weight: 1 }))),
      spec,
      asked,
      3000,
    );
    for (const id of asked) {
      expect(shuffled[id]!.hi).toBeCloseTo(tables[id]!.hi, 1);
      expect(
        Math.abs(shuffled[id]!.hi - tables[id]!.hi) + Math.abs(shuffled[id]!.lo - tables[id]!.lo),
      ).toBeLessThan(0.03);
    }
  });

  it('shuffle within a level of the control, and units whole', () => {
    const people = (g: string, c: string, n: number, selected: number): Person[] =>
      Array.from({ length: n }, (_, i) => ({ y: 1, yhat: i < selected ? 1 : 0, groups: { g, c } }));
    const rows = rowsOf([
      ...people('a', 'x', 300, 30),
      ...people('b', 'x', 100, 10),
      ...people('a', 'y', 100, 90),
      ...people('b', 'y', 300, 270),
    ]);
    const id = 'demographic-parity-difference';
    const held = nullBands(rows, { ...spec, control: ['c'] }, [id], 200)[id]!;
    expect(frame(rows, { ...spec, control: ['c'] }).disparities[id]!.value).toBeLessThanOrEqual(
      held.hi,
    );
    expect(frame(rows, spec).disparities[id]!.value).toBeGreaterThan(
      nullBands(rows, spec, [id], 200)[id]!.hi,
    );

    // Ten rows a unit that all decide alike: chance strays about three times as far.
    const alike = Array.from({ length: 400 }, (_, i): Person => {
      const unit = Math.floor(i / 10);
      return { y: 1, yhat: unit % 3 === 0 ? 1 : 0, groups: { g: unit % 2 ? 'a' : 'b' }, unit };
    });
    const whole = nullBands(rowsOf(alike), spec, [id], 300)[id]!.hi;
    const single = nullBands(rowsOf(alike.map(({ unit: _, ...each }) => each)), spec, [id], 300)[
      id
    ]!.hi;
    expect(whole / single).toBeGreaterThan(2);
  });

  it('matched rows exchange groups within their unit only', () => {
    const matched = Array.from({ length: 200 }, (_, i): Person => {
      const unit = i >> 1;
      return { y: 1, yhat: unit % 2, groups: { g: i % 2 ? 'a' : 'b' }, unit };
    });
    // Both of a pair always decide alike, so exchanging them changes nothing.
    expect(nullBands(rowsOf(matched), spec, ['demographic-parity-difference'], 50)).toEqual({
      'demographic-parity-difference': { lo: 0, hi: 0, level: 0.95 },
    });
  });

  it('scores are shuffled with their rows', () => {
    const people = drawn(300, 'scores', { base: [0.5, 0.5], tpr: 0.7, fpr: 0.3 }).map(
      (each, i) => ({
        ...each,
        score: (i % 10) / 10,
      }),
    );
    const id = 'generalized-equalized-odds-difference';
    expect(nullBands(rowsOf(people), spec, [id], 100)[id]!.hi).toBeGreaterThan(0.01);
  });

  it('any metric compared in any way has one', () => {
    const rows = rowsOf(drawn(500, 'any', { base: [0.5, 0.5], tpr: 0.7, fpr: 0.3 }));
    expect(
      nullBands(rows, spec, ['accuracy/difference'], 100)['accuracy/difference']!.hi,
    ).toBeGreaterThan(0);
  });
});
