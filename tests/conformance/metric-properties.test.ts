// What every registered metric and disparity keeps to on rows, through the frame that people see; exemptions stand in the records.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disparities } from '../../src/core/fairness/disparities';
import { isExempt, type Property } from '../../src/core/fairness/exemption';
import { frame, type Frame } from '../../src/core/fairness/frame';
import { metrics } from '../../src/core/fairness/metrics';
import type { Scored } from '../../src/core/fairness/scored';
import { rowsOf, type Person } from '../unit/core/fairness/rows';

const ids = metrics.map(({ id }) => id);
const LEVELS = ['a', 'b', 'c'];

const person: fc.Arbitrary<Person> = fc.record({
  y: fc.nat(1),
  yhat: fc.nat(1),
  score: fc.integer({ min: 0, max: 10 }).map((score) => score / 10),
  groups: fc.record({
    g: fc.constantFrom(...LEVELS, null),
    h: fc.constantFrom('x', 'y'),
  }),
});
/** One of each level first, so that dealing rows anew never loses one. */
const everyLevel = LEVELS.map((g): Person => ({
  y: 1,
  yhat: 0,
  score: 0.5,
  groups: { g, h: 'x' },
}));
const people = fc
  .array(person, { minLength: 1, maxLength: 40 })
  .map((others) => [...everyLevel, ...others]);

const spec = { metrics: ids, groups: ['g'], reference: { g: 'a' } };
const both = { metrics: ids, groups: ['g'], control: ['h'], reference: { g: 'a' } };

/** By "metric id" or "disparity id", every number a frame shows of it. */
type Shown = ReadonlyMap<string, readonly (number | null)[]>;

/** `keys`: the cells in a fixed order; a disparity is shown by the size of its value: of two equally far groups either may speak. */
function shown(measured: Frame, keys: readonly string[]): Shown {
  const cells = [measured.overall, ...keys.map((key) => cellAt(measured, key))];
  const ofMetrics = ids.map((id): [string, (number | null)[]] => [
    `metric ${id}`,
    cells.flatMap(({ values }) => {
      const { value, n, interval } = values[id]!;
      return [value, n, interval?.lo ?? null, interval?.hi ?? null];
    }),
  ]);
  const ofDisparities = disparities.map(({ id, equal }): [string, (number | null)[]] => {
    const value = measured.disparities[id]?.value ?? null;
    return [`disparity ${id}`, [value === null ? null : distance(value, equal)]];
  });
  return new Map([...ofMetrics, ...ofDisparities]);
}

/** Of 5/4 and 4/5, or −0.1 and 0.1, either may speak for two groups equally far from a third. */
function distance(value: number, equal: 0 | 1): number {
  return equal === 0 ? Math.abs(value) : value > 1 ? 1 / value : value;
}

function cellAt(measured: Frame, key: string) {
  const cell = measured.cells.find((each) => each.key === key);
  if (!cell) throw new Error(`There is no cell ${key}.`);
  return cell;
}

function recordsOf(property: Property): string[] {
  return [
    ...metrics.filter((each) => !isExempt(each, property)).map(({ id }) => `metric ${id}`),
    ...disparities.filter((each) => !isExempt(each, property)).map(({ id }) => `disparity ${id}`),
  ];
}

/** The records whose numbers differ. */
function changed(property: Property, one: Shown, other: Shown): string[] {
  return recordsOf(property).filter((name) => {
    const [left, right] = [one.get(name)!, other.get(name)!];
    return left.some((value, i) => !close(value, right[i]!));
  });
}

function close(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

const keysOf = ({ cells }: Frame): string[] => cells.map(({ key }) => key);

describe('every registered metric and disparity', () => {
  it.each([
    ['without a control', spec],
    ['within a control', both],
  ])('does not mind the order of rows, %s', (_, asked) => {
    fc.assert(
      fc.property(people, (of) => {
        const first = frame(rowsOf(of), asked);
        const second = frame(rowsOf([...of].reverse()), asked);
        const keys = keysOf(first);
        expect(changed('order', shown(first, keys), shown(second, keys))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes weights of 1 for none', () => {
    fc.assert(
      fc.property(people, (of) => {
        const plain = frame(rowsOf(of), spec);
        const weighted = frame(rowsOf(of.map((each) => ({ ...each, weight: 1 }))), spec);
        const keys = keysOf(plain);
        expect(changed('unit-weights', shown(plain, keys), shown(weighted, keys))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('does not mind what groups are called, nor their order', () => {
    fc.assert(
      fc.property(people, fc.shuffledSubarray(LEVELS, { minLength: 3 }), (of, names) => {
        const called = new Map(LEVELS.map((level, i) => [level, `called ${names[i]!}`]));
        const renamed = of.map((each) => ({
          ...each,
          groups: { ...each.groups, g: called.get(each.groups['g'] ?? '') ?? null },
        }));
        const first = frame(rowsOf(of), spec);
        const second = frame(rowsOf(renamed), { ...spec, reference: { g: called.get('a')! } });
        const keys = keysOf(first);
        const [one, other] = [
          shown(first, keys),
          shown(
            second,
            keys.map((key) => called.get(key)!),
          ),
        ];
        expect(changed('relabelling', one, other)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is a number in its range or not defined: never NaN, never beyond', () => {
    fc.assert(
      fc.property(people, (of) => {
        for (const asked of [spec, both]) expect(outside(frame(rowsOf(of), asked))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nobody', []],
    ['one person', [everyLevel[0]!]],
    ['one label', everyLevel],
    ['no errors at all', everyLevel.map((each) => ({ ...each, yhat: 1, score: 1 }))],
    ['only errors', everyLevel.map((each) => ({ ...each, yhat: 0, score: 0 }))],
    ['no weight at all', everyLevel.map((each) => ({ ...each, weight: 0 }))],
    ['scores outside [0, 1]', everyLevel.map((each, i) => ({ ...each, score: 7 * i }))],
    ['scores that are no numbers', everyLevel.map((each) => ({ ...each, score: NaN }))],
  ])('has an answer for %s', (_, of) => {
    const rows = of.length > 0 ? rowsOf(of) : withoutPeople();
    expect(outside(frame(rows, spec))).toEqual([]);
  });
});

function withoutPeople(): Scored {
  return {
    ...rowsOf([]),
    score: new Float64Array(0),
    groups: [{ name: 'g', codes: new Int32Array(0), levels: LEVELS }],
  };
}

/** Numbers that are NaN, infinite or outside their record's range. */
function outside({ overall, cells, disparities: found }: Frame): string[] {
  const wrong: string[] = [];
  const look = (name: string, value: number | null | undefined, range: readonly number[]): void => {
    if (value === null || value === undefined) return;
    const [lo, hi] = [range[0]! - 1e-9, range[1]! + 1e-9];
    if (!(Number.isFinite(value) && value >= lo && value <= hi)) wrong.push(`${name}: ${value}`);
  };
  for (const { id, range } of metrics) {
    for (const { key, values } of [overall, ...cells]) {
      const { value, interval } = values[id]!;
      look(`metric ${id} of ${key}`, value, range);
      look(`lower limit of ${id} of ${key}`, interval?.lo, range);
      look(`upper limit of ${id} of ${key}`, interval?.hi, range);
      if (
        value !== null &&
        interval &&
        !(interval.lo <= value + 1e-9 && value <= interval.hi + 1e-9)
      )
        wrong.push(`interval of ${id} of ${key} leaves out its value`);
    }
  }
  for (const { id, range } of disparities) {
    look(`disparity ${id}`, found[id]?.value, range);
    for (const [key, value] of Object.entries(found[id]?.byControl ?? {}))
      look(`disparity ${id} of ${key}`, value, range);
  }
  return wrong;
}

describe('the properties can fail', () => {
  const measured = frame(rowsOf(everyLevel), spec);
  const keys = keysOf(measured);

  it('a number beside its range', () => {
    const spoilt = { ...measured, disparities: { 'demographic-parity-ratio': { value: 1.5 } } };
    expect(outside(spoilt)).toEqual(['disparity demographic-parity-ratio: 1.5']);
    const none = { ...measured, disparities: { 'theil-index': { value: NaN } } };
    expect(outside(none)).toEqual(['disparity theil-index: NaN']);
  });

  it('a number that changes, unless its record says so', () => {
    const more = frame(rowsOf([...everyLevel, ...everyLevel]), spec);
    const [one, other] = [shown(measured, keys), shown(more, keys)];
    expect(changed('order', one, other)).toContain('metric count');
    expect(changed('doubling', one, other)).not.toContain('metric count');
  });
});
