// The frame: hand tables, the rule for cells too small to judge, references, controls, weights, units, and plain JSON.

import { describe, expect, it } from 'vitest';
import { newcombe, simultaneousLevel, wilson, zOf } from '../../../../src/core/base/statistics';
import { frame } from '../../../../src/core/fairness/frame';
import { metrics as registry } from '../../../../src/core/fairness/metrics';
import type { Counts } from '../../../../src/core/fairness/scored';
import { peopleOf, rowsOf, type Person } from './rows';

const everyMetric = registry.map(({ id }) => id);
const a: Counts = { tp: 60, fn: 40, fp: 30, tn: 270 };
const b: Counts = { tp: 40, fn: 60, fp: 60, tn: 240 };
const spec = {
  metrics: [
    'count',
    'selection-rate',
    'true-positive-rate',
    'false-positive-rate',
    'balanced-accuracy',
  ],
  groups: ['g'],
  reference: { g: 'a' },
};

describe('a frame of two groups', () => {
  const measured = frame(rowsOf(peopleOf({ a, b })), spec);
  const [first, second] = measured.cells;

  it('shows each number with its people and interval', () => {
    expect(second!.values['true-positive-rate']).toEqual({
      value: 0.4,
      n: 100,
      part: 40,
      interval: { ...wilson(40, 100, zOf(0.95)), method: 'Wilson', level: 0.95 },
      tooSmall: false,
    });
    expect(second!.values['balanced-accuracy']).toMatchObject({
      value: expect.closeTo(0.6, 12) as number,
      n: 100,
    });
    expect(measured.overall.values['count']).toEqual({ value: 800, n: 800, tooSmall: false });
    expect(measured.overall.values['selection-rate']!.value).toBeCloseTo(190 / 800, 12);
  });

  it('compares with the reference, which is not compared with itself', () => {
    expect(measured.referenceKey).toBe('a');
    expect(first!.toReference).toBeUndefined();
    const tpr = second!.toReference!['true-positive-rate']!;
    expect(tpr.difference).toBeCloseTo(-0.2, 12);
    expect(tpr.interval).toEqual({
      ...newcombe(40, 100, 60, 100, zOf(0.95)),
      method: 'Newcombe',
      level: 0.95,
    });
    expect(tpr.ratio).toBeCloseTo(2 / 3, 12);
    expect(tpr.ratioInterval!.method).toBe('log ratio');
    expect(tpr.pValue).toBeLessThan(0.05);
    expect(second!.toReference!['count']).toBeUndefined();
  });

  it('has the disparities of the counts and names their groups', () => {
    const { disparities, between } = measured;
    expect(disparities['demographic-parity-difference']!.value).toBeCloseTo(0.025, 12);
    expect(disparities['equalized-odds-difference']).toMatchObject({ cells: ['b', 'a'] });
    expect(disparities['average-odds-difference']!.value).toBeCloseTo(-0.05, 12);
    expect(disparities['average-odds-difference']!.interval!.lo).toBeLessThan(-0.05);
    expect(disparities['disparate-impact']!.value).toBeCloseTo(10 / 9, 12);
    expect(disparities['demographic-parity-difference']!.interval).toBeUndefined();
    expect(between['true-positive-rate']).toMatchObject({ worst: { key: 'b', value: 0.4 } });
    expect(between['true-positive-rate']!.differenceToOverall).toBeCloseTo(0.1, 12);
    expect(between['false-positive-rate']!.worst).toEqual({ key: 'b', value: 0.2 });
    expect(between['selection-rate']!.worst).toBeNull();
  });

  it('a family of ten makes every interval wider', () => {
    const wide = frame(rowsOf(peopleOf({ a, b })), { ...spec, family: 10 });
    const { interval } = wide.cells[1]!.values['selection-rate']!;
    expect(interval!.level).toBe(simultaneousLevel(0.95, 10));
    expect(interval!.lo).toBeLessThan(second!.values['selection-rate']!.interval!.lo);
  });

  it('without a reference nothing is compared with one', () => {
    const { reference: _, ...bare } = spec;
    const plain = frame(rowsOf(peopleOf({ a, b })), bare);
    expect(plain.referenceKey).toBeUndefined();
    expect(plain.cells.every(({ toReference }) => toReference === undefined)).toBe(true);
    expect(plain.disparities['disparate-impact']).toBeUndefined();
    expect(plain.disparities['demographic-parity-ratio']!.value).toBeCloseTo(0.9, 12);
  });

  it('without groups there is everybody', () => {
    expect(frame(rowsOf(peopleOf({ a })), { metrics: ['accuracy'], groups: [] })).toMatchObject({
      cells: [],
      disparities: {},
      overall: { key: '', values: { accuracy: { value: 0.825 } } },
    });
  });

  it('names what it does not know', () => {
    const rows = rowsOf(peopleOf({ a, b }));
    expect(() => frame(rows, { ...spec, reference: { g: 'c' } })).toThrow(
      /"c" is no level of "g".*a, b/,
    );
    expect(() => frame(rows, { ...spec, metrics: ['acuracy'] })).toThrow(/no metric "acuracy"/);
    expect(() => frame(rows, { ...spec, groups: ['h'] })).toThrow(/not grouped by "h"/);
  });
});

describe('too small to judge', () => {
  const against = (own: Counts, reference: Counts, margin?: number) =>
    frame(rowsOf(peopleOf({ own, reference })), {
      metrics: ['selection-rate', 'true-positive-rate'],
      groups: ['g'],
      reference: { g: 'reference' },
      ...(margin === undefined ? {} : { margin }),
    }).cells[0]!.values;
  const many: Counts = { tp: 500, fn: 500, fp: 500, tn: 3500 };

  it('29 people in the denominator are too few, 30 are not', () => {
    expect(against({ tp: 0, fn: 29, fp: 0, tn: 300 }, many)['true-positive-rate']).toMatchObject({
      value: 0,
      tooSmall: true,
      why: 'denominator',
    });
    expect(against({ tp: 0, fn: 30, fp: 0, tn: 300 }, many)['true-positive-rate']!.tooSmall).toBe(
      false,
    );
  });

  it('a small numerator never greys a cell: 0 of 500 is evidence', () => {
    const { 'selection-rate': rate } = against({ tp: 0, fn: 0, fp: 0, tn: 500 }, many);
    expect(rate).toMatchObject({ value: 0, part: 0, n: 500, tooSmall: false });
    expect(rate!.interval!.hi).toBeLessThan(0.01);
  });

  it('a wide interval greys a cell only when it holds 0', () => {
    const near = against({ tp: 18, fn: 17, fp: 0, tn: 300 }, many)['true-positive-rate'];
    expect(near).toMatchObject({ tooSmall: true, why: 'width' });
    const far = against({ tp: 1, fn: 34, fp: 0, tn: 300 }, many)['true-positive-rate'];
    expect(far!.tooSmall).toBe(false);
    const patient = against({ tp: 18, fn: 17, fp: 0, tn: 300 }, many, 0.3)['true-positive-rate'];
    expect(patient!.tooSmall).toBe(false);
  });

  it('a comparison with too small a reference is too small as well', () => {
    const { cells } = frame(
      rowsOf(peopleOf({ own: many, reference: { tp: 5, fn: 5, fp: 5, tn: 5 } })),
      {
        metrics: ['selection-rate'],
        groups: ['g'],
        reference: { g: 'reference' },
      },
    );
    expect(cells[0]!.toReference!['selection-rate']!.tooSmall).toBe(true);
  });
});

describe('control features', () => {
  // Within each department both sexes are selected alike; over all, one looks disfavoured.
  const people = (g: string, department: string, n: number, selected: number): Person[] =>
    Array.from({ length: n }, (_, i) => ({
      y: i % 2,
      yhat: i < selected ? 1 : 0,
      groups: { g, department },
    }));
  const rows = rowsOf([
    ...people('f', 'hard', 400, 80),
    ...people('m', 'hard', 100, 20),
    ...people('f', 'soft', 100, 60),
    ...people('m', 'soft', 400, 240),
  ]);
  const spec = { metrics: ['selection-rate'], groups: ['g'], reference: { g: 'm' } };

  it('compare within their levels only', () => {
    const pooled = frame(rows, spec);
    expect(pooled.disparities['demographic-parity-difference']!.value).toBeCloseTo(0.24, 12);
    const held = frame(rows, { ...spec, control: ['department'] });
    expect(held.disparities['demographic-parity-difference']).toMatchObject({
      value: 0,
      byControl: { hard: 0, soft: 0 },
    });
    expect(held.cells.map(({ key }) => key)).toEqual(['hard|f', 'hard|m', 'soft|f', 'soft|m']);
    expect(held.cells[2]!.levels).toEqual(['soft', 'f']);
    expect(held.cells[2]!.toReference!['selection-rate']!.difference).toBeCloseTo(0, 12);
    expect(held.strata!.map(({ key, values }) => [key, values['selection-rate']!.value])).toEqual([
      ['hard', 0.2],
      ['soft', 0.6],
    ]);
    expect(held.between['selection-rate']!.differenceToOverall).toBeCloseTo(0, 12);
  });

  it('a level with one group only compares nothing there', () => {
    const one = rowsOf([
      ...people('f', 'hard', 100, 50),
      ...people('m', 'hard', 100, 40),
      ...people('f', 'odd', 50, 5),
    ]);
    const held = frame(one, { ...spec, control: ['department'] });
    expect(held.disparities['demographic-parity-difference']).toMatchObject({
      byControl: { odd: null },
    });
    expect(held.disparities['demographic-parity-difference']!.value).toBeCloseTo(0.1, 12);
    expect(held.cells.find(({ key }) => key === 'odd|m')!.values['selection-rate']).toEqual({
      value: null,
      n: 0,
      part: 0,
      tooSmall: true,
      why: 'denominator',
    });
  });
});

describe('weights', () => {
  it('give weighted values, plain n and the effective n that the interval uses', () => {
    const people = [1, 1, 1, 0, 0, 0, 0, 0].flatMap((yhat, i) =>
      Array.from({ length: 20 }, () => ({
        y: i % 2,
        yhat,
        groups: { g: 'a' },
        weight: i === 0 ? 9 : 1,
      })),
    );
    const { 'selection-rate': rate } = frame(rowsOf(people), {
      metrics: ['selection-rate'],
      groups: ['g'],
    }).cells[0]!.values;
    expect(rate!.value).toBeCloseTo((20 * 9 + 40) / (20 * 9 + 140), 12);
    expect(rate).toMatchObject({ n: 160, part: 60 });
    const effective = (20 * 9 + 140) ** 2 / (20 * 81 + 140);
    expect(rate!.effective).toBeCloseTo(effective, 9);
    const { lo } = wilson(rate!.value! * effective, effective, zOf(0.95));
    expect(rate!.interval!.lo).toBeCloseTo(lo, 12);
  });

  it('of 1 change nothing', () => {
    const people = peopleOf({ a, b });
    const plain = frame(rowsOf(people), { ...spec, metrics: everyMetric });
    const ones = frame(rowsOf(people.map((each) => ({ ...each, weight: 1 }))), {
      ...spec,
      metrics: everyMetric,
    });
    for (const [k, cell] of plain.cells.entries()) {
      for (const id of everyMetric) {
        expect(ones.cells[k]!.values[id]!.value).toEqual(cell.values[id]!.value);
        if (!cell.values[id]!.interval) continue;
        expect(ones.cells[k]!.values[id]!.interval!.lo).toBeCloseTo(
          cell.values[id]!.interval!.lo,
          12,
        );
      }
    }
  });
});

describe('units', () => {
  /** Pairs of rows; `same`: share of pairs that decide alike. */
  const pairs = (groupsOf: (pair: number) => [string, string]) =>
    Array.from({ length: 200 }, (_, pair) =>
      groupsOf(pair).map((g, member): Person => ({
        y: 1,
        yhat: pair % 10 < 4 || (pair % 10 === 4 && member === 0) ? 1 : 0,
        groups: { g },
        unit: pair,
      })),
    ).flat();
  const wide = (people: Person[], spoil: (each: Person) => Person = (each) => each) => {
    const { cells } = frame(rowsOf(people.map(spoil)), {
      metrics: ['selection-rate'],
      groups: ['g'],
      reference: { g: 'a' },
    });
    const { interval, ratioInterval } = cells[1]!.toReference!['selection-rate']!;
    return {
      ...interval!,
      width: interval!.hi - interval!.lo,
      ratioWidth: ratioInterval!.hi - ratioInterval!.lo,
    };
  };
  const alone = (each: Person): Person => ({ y: each.y, yhat: each.yhat, groups: each.groups });

  it('that decide alike within a group make intervals wider: rows are not the sample', () => {
    const people = pairs((pair) => (pair % 2 ? ['a', 'a'] : ['b', 'b']));
    const clustered = wide(people);
    expect(clustered.method).toBe('unit bootstrap');
    expect(clustered.width).toBeGreaterThan(1.2 * wide(people, alone).width);
  });

  it('that stand in both groups make the difference sharper: ignoring the design would lose a finding', () => {
    const people = pairs(() => ['a', 'b']);
    const [matched, ignored] = [wide(people), wide(people, alone)];
    expect(matched.width).toBeLessThan(0.6 * ignored.width);
    expect(matched.ratioWidth).toBeLessThan(0.6 * ignored.ratioWidth);
  });

  it('of one row each are no units at all', () => {
    const people = peopleOf({ a, b });
    const numbered = people.map((each, unit) => ({ ...each, unit }));
    expect(frame(rowsOf(numbered), spec)).toEqual(frame(rowsOf(people), spec));
  });

  it('with scores move together too', () => {
    const people = pairs((pair) => (pair % 2 ? ['a', 'a'] : ['b', 'b'])).map((each, i) => ({
      ...each,
      y: (i >> 2) % 2,
      score: (((i >> 1) * 37) % 100) / 100,
    }));
    const ask = { metrics: ['roc-auc', 'brier'], groups: ['g'] };
    const clustered = frame(rowsOf(people), ask).cells[0]!.values;
    const rows = frame(rowsOf(people.map(({ unit: _, ...each }) => each)), ask).cells[0]!.values;
    for (const id of ask.metrics) {
      const width = (values: typeof rows) => values[id]!.interval!.hi - values[id]!.interval!.lo;
      expect(width(clustered)).toBeGreaterThan(1.15 * width(rows));
      expect(clustered[id]!.value).toBe(rows[id]!.value);
    }
  });
});

describe('plain JSON', () => {
  it.each([
    ['ordinary', peopleOf({ a, b })],
    ['without positives in a group', peopleOf({ a: { tp: 0, fn: 0, fp: 2, tn: 3 }, b })],
    [
      'nobody selected',
      peopleOf({ a: { tp: 0, fn: 5, fp: 0, tn: 5 }, b: { tp: 0, fn: 4, fp: 0, tn: 3 } }),
    ],
    ['one person', peopleOf({ a: { tp: 1, fn: 0, fp: 0, tn: 0 } })],
    ['nobody', []],
  ])('%s', (_, people) => {
    const scoredPeople = people.map((each, i) => ({ ...each, score: (i % 7) / 6 }));
    for (const weight of [undefined, 2.5]) {
      const rows = rowsOf(scoredPeople.map((each) => (weight ? { ...each, weight } : each)));
      const groups = rows.groups.length > 0 ? ['g'] : [];
      const measured = frame(rows, {
        metrics: everyMetric,
        groups,
        ...(people.length > 10 ? { reference: { g: 'a' } } : {}),
      });
      expect(JSON.parse(JSON.stringify(measured))).toEqual(measured);
    }
  });
});
