import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng, type Rng } from '../../../../../src/core/base/rng';
import { metricById } from '../../../../../src/core/fairness/metrics';
import type { Scored } from '../../../../../src/core/fairness/scored';
import { attributes } from '../../../../../src/core/fairness/search/attribute';
import { confirmAll } from '../../../../../src/core/fairness/search/confirm';
import { errorTree } from '../../../../../src/core/fairness/search/error-tree';
import { heatMap } from '../../../../../src/core/fairness/search/heat-map';
import { proxyMap } from '../../../../../src/core/fairness/search/proxy-map';
import { rowParts, shareOf, tally } from '../../../../../src/core/fairness/search/tallied';
import { twoHalves } from '../../../../../src/core/fairness/search/two-halves';
import { worstSlices } from '../../../../../src/core/fairness/search/worst-slices';
import type { Column, Table } from '../../../../../src/core/table/table';

const call = makeCall();
const N = 4000;

function category(random: Rng, levels: readonly string[]): Column {
  return {
    kind: 'category',
    levels,
    codes: Int32Array.from({ length: N }, () => random.int(levels.length)),
  };
}

/** People with four columns that have nothing to do with each other. */
function peopleOf(seed: string): Table {
  const random = rng(seed);
  return {
    n: N,
    columns: new Map<string, Column>([
      ['town', category(random, ['A', 'B', 'C'])],
      ['job', category(random, ['x', 'y', 'z', 'w'])],
      ['shoe', category(random, ['small', 'large'])],
      [
        'age',
        { kind: 'number', values: Float64Array.from({ length: N }, () => 18 + random.int(60)) },
      ],
    ]),
  };
}

/** Everybody has the good label; the decision is wrong with this chance. */
function judged(table: Table, chance: (row: number) => number, seed: string): Scored {
  const random = rng(seed);
  return {
    n: N,
    y: new Uint8Array(N).fill(1),
    yhat: Uint8Array.from({ length: N }, (_, row) => (random.next() < chance(row) ? 0 : 1)),
    groups: [],
    rows: Int32Array.from({ length: table.n }, (_, i) => i),
  };
}

const codes = (table: Table, name: string): Int32Array =>
  (table.columns.get(name) as Extract<Column, { kind: 'category' }>).codes;
const ages = (table: Table): Float64Array =>
  (table.columns.get('age') as Extract<Column, { kind: 'number' }>).values;

const names = ['town', 'job', 'shoe', 'age'];
const errors = shareOf(metricById('error-rate'));

describe('worst slices', () => {
  const find = (rows: Scored, table: Table) => {
    const halves = twoHalves(rows);
    return worstSlices(
      rowParts(rows, errors),
      attributes(table, names, halves.search),
      halves,
      { depth: 3, most: 5, harm: 1 },
      call,
    );
  };

  it('finds the planted slice first, says no more than it needs, and confirms it', async () => {
    const table = peopleOf('planted');
    const planted = (row: number): boolean =>
      codes(table, 'town')[row] === 1 && codes(table, 'job')[row] === 2;
    const { found, looked } = await find(
      judged(table, (row) => (planted(row) ? 0.5 : 0.1), 'p'),
      table,
    );
    expect(looked).toBeGreaterThan(50);
    expect(found[0]!.where).toEqual([
      { column: 'town', level: 'B' },
      { column: 'job', level: 'z' },
    ]);
    expect(found[0]!.confirmed.verdict).toBe('confirmed');
  });

  it('confirms hardly anything where nothing is planted, however much it looked at', async () => {
    let confirmed = 0;
    for (let world = 0; world < 30; world++) {
      const table = peopleOf(`null ${world}`);
      const { found } = await find(
        judged(table, () => 0.2, `n ${world}`),
        table,
      );
      if (found.some((slice) => slice.confirmed.verdict === 'confirmed')) confirmed++;
    }
    // 5 in 100 together, one-sided even fewer; 5 of 30 would be a one-in-a-hundred day.
    expect(confirmed).toBeLessThan(5);
  });

  it('looks the other way when low is worse', async () => {
    const table = peopleOf('low');
    const rows = judged(
      table,
      (row) => (codes(table, 'town')[row] === 0 ? 0.5 : 0.1),
      'low, judged',
    );
    const halves = twoHalves(rows);
    const { found } = await worstSlices(
      rowParts(rows, shareOf(metricById('selection-rate'))),
      attributes(table, names, halves.search),
      halves,
      { depth: 1, most: 1, harm: -1 },
      call,
    );
    expect(found[0]!.where).toEqual([{ column: 'town', level: 'A' }]);
    expect(found[0]!.confirmed.difference).toBeLessThan(-0.3);
  });
});

describe('the check', () => {
  it('does not vouch for what the search liked when the other half does not show it', () => {
    const [find] = confirmAll(
      [{ inside: { of: 50, part: 10 }, outside: { of: 500, part: 100 } }],
      1,
    );
    expect(find).toMatchObject({ verdict: 'not-confirmed', difference: 0, pValue: 1 });
  });

  it('calls 29 people too small, and nobody undefined', () => {
    const few = { inside: { of: 29, part: 29 }, outside: { of: 500, part: 0 } };
    const none = { inside: { of: 0, part: 0 }, outside: { of: 500, part: 0 } };
    const [small, empty] = confirmAll([few, none], 1);
    expect(small!.verdict).toBe('too-small');
    expect(empty).toMatchObject({ verdict: 'too-small', difference: null });
    expect(confirmAll([{ ...few, inside: { of: 30, part: 30 } }], 1)[0]!.verdict).toBe('confirmed');
    expect(confirmAll([], 1)).toEqual([]);
  });
});

describe('rows of one unit', () => {
  /** Every one of these people four times over, alike. */
  const fourfold = (parts: ReturnType<typeof rowParts>) => ({
    of: Uint8Array.from({ length: 4 * N }, (_, i) => parts.of[i >> 2]!),
    part: Uint8Array.from({ length: 4 * N }, (_, i) => parts.part[i >> 2]!),
    units: Int32Array.from({ length: 4 * N }, (_, i) => i >> 2),
  });
  const everyone = Int32Array.from({ length: N }, (_, i) => i);
  const again = Int32Array.from({ length: 4 * N }, (_, i) => i);

  it('say no more than the unit would say alone', () => {
    const table = peopleOf('units');
    const parts = rowParts(
      judged(table, () => 0.2, 'units, judged'),
      errors,
    );
    const town = codes(table, 'town');
    const once = tally(parts, everyone, (row) => town[row] === 0);
    const often = tally(fourfold(parts), again, (row) => town[row >> 2] === 0);
    expect(often.inside.of).toBe(4 * once.inside.of);
    expect(often.inside.worth).toBeCloseTo(once.inside.of, 9);
    const [alone] = confirmAll([once], 1);
    const [copied] = confirmAll([often], 1);
    expect(copied!.interval!.lo).toBeCloseTo(alone!.interval!.lo, 12);
    expect(copied!.interval!.hi).toBeCloseTo(alone!.interval!.hi, 12);
    expect(copied!.pValue).toBeCloseTo(alone!.pValue!, 9);
  });

  it('are too few when their units are', () => {
    const find = { inside: { of: 40, part: 40, worth: 10 }, outside: { of: 500, part: 0 } };
    expect(confirmAll([find], 1)[0]!.verdict).toBe('too-small');
  });

  it('widen the cells of a map, and are counted only where they repeat', () => {
    const table = peopleOf('units of a map');
    const rows = judged(table, () => 0.2, 'units of a map, judged');
    const parts = rowParts({ ...rows, units: everyone }, errors);
    expect(parts.units).toBeUndefined();
    const [town, age] = attributes(table, ['town', 'age'], everyone);
    const wide = <T extends { codes: Int32Array }>(attribute: T): T => ({
      ...attribute,
      codes: Int32Array.from(again, (i) => attribute.codes[i >> 2]!),
    });
    const alone = heatMap(parts, [town!, age!]);
    const copied = heatMap(fourfold(parts), [wide(town!), wide(age!)]);
    copied.forEach(({ of, value, interval }, cell) => {
      expect(of).toBe(4 * alone[cell]!.of);
      expect(value).toBe(alone[cell]!.value);
      expect(interval!.lo).toBeCloseTo(alone[cell]!.interval!.lo, 12);
    });
  });
});

describe('the error tree', () => {
  const grown = (rows: Scored, table: Table, depth = 3) => {
    const halves = twoHalves(rows);
    return errorTree(
      rowParts(rows, errors),
      attributes(table, names, halves.search),
      halves,
      { depth, harm: 1 },
      call,
    );
  };

  it('splits first where the rate differs most, and its children are everybody', async () => {
    const table = peopleOf('tree');
    const chance = (row: number): number =>
      ages(table)[row]! > 48 ? (codes(table, 'town')[row] === 0 ? 0.7 : 0.3) : 0.1;
    const tree = await grown(judged(table, chance, 'tree, judged'), table);
    const [young, old] = tree.children;
    expect(young!.where[0]).toMatchObject({ column: 'age' });
    expect(young!.held.of + old!.held.of).toBe(tree.held.of);
    expect(old!.confirmed!.verdict).toBe('confirmed');
    expect(young!.confirmed!.verdict).toBe('not-confirmed');
    expect(old!.children.map(({ where }) => where[1])).toEqual([
      { column: 'town', level: 'A' },
      { column: 'town', not: 'A' },
    ]);
  });

  it('leaves rows without the number out of both sides, and asks for 30 people on each', async () => {
    const table = peopleOf('missing ages');
    // Known are the ages of forty young people, all judged wrongly, and of twenty old ones.
    const age = Float64Array.from({ length: N }, (_, i) => (i < 40 ? 20 : i < 60 ? 60 : NaN));
    const columns = new Map([['age', { kind: 'number', values: age } as Column]]);
    const rows = judged(table, (row) => (row < 40 ? 1 : 0), 'missing ages, judged');
    const everyone = Int32Array.from({ length: N }, (_, i) => i);
    const tree = await errorTree(
      rowParts(rows, errors),
      attributes({ n: N, columns }, ['age'], everyone),
      { search: everyone, confirm: everyone },
      { depth: 1, harm: 1 },
      call,
    );
    expect(tree.children).toEqual([]);
  });

  it('grows no deeper than asked', async () => {
    const table = peopleOf('deep');
    const rows = judged(
      table,
      (row) => (codes(table, 'town')[row] === 0 ? 0.6 : 0.1),
      'deep, judged',
    );
    expect((await grown(rows, table, 0)).children).toEqual([]);
    for (const child of (await grown(rows, table, 1)).children) expect(child.children).toEqual([]);
  });
});

describe('the heat map', () => {
  it('counts each cell once, and says which are too small', () => {
    const table = peopleOf('map');
    const rows = judged(table, () => 0.25, 'map, judged');
    const everyone = Int32Array.from({ length: N }, (_, i) => i);
    const [town, age] = attributes(table, ['town', 'age'], everyone);
    const cells = heatMap(rowParts(rows, errors), [town!, age!]);
    expect(cells).toHaveLength(12);
    expect(cells.reduce((sum, cell) => sum + cell.of, 0)).toBe(N);
    const wrong = rows.yhat.reduce((sum, decision) => sum + 1 - decision, 0);
    expect(cells.reduce((sum, cell) => sum + cell.part, 0)).toBe(wrong);
    const few = heatMap({ of: new Uint8Array(N).fill(1, 0, 10), part: new Uint8Array(N) }, [
      town!,
      age!,
    ]);
    expect(few.every((cell) => cell.tooSmall)).toBe(true);
    expect(few.some((cell) => cell.value === null)).toBe(true);
  });
});

describe('the proxy map', () => {
  const map = (table: Table, group: Int32Array, levels: number, shuffles = 100) => {
    const rows = { rows: Int32Array.from({ length: N }, (_, i) => i) };
    const halves = twoHalves(rows);
    return proxyMap(
      attributes(table, names, halves.search),
      halves,
      { codes: group, levels, shuffles },
      rng('proxy'),
      call,
    );
  };

  it('finds the column that is the group, and no other', async () => {
    const table = peopleOf('proxy');
    const { single, n } = await map(table, codes(table, 'shoe'), 2);
    expect(single[0]).toMatchObject({ columns: ['shoe'], area: 1 });
    for (const other of single.slice(1)) expect(other.area).toBeLessThan(other.chanceOfAny + 0.02);
    expect(n).toBeLessThan(N);
  });

  it('finds a pair where neither column says anything alone', async () => {
    const table = peopleOf('pair');
    const group = codes(table, 'shoe').map((shoe, row) => shoe ^ (ages(table)[row]! > 47 ? 1 : 0));
    const { single, pairs } = await map(table, group, 2);
    expect(pairs[0]!.columns).toEqual(['shoe', 'age']);
    expect(pairs[0]!.area).toBeGreaterThan(0.8);
    expect(single[0]!.area).toBeLessThan(0.6);
  });

  it('takes more than two groups, and says when there is nothing to guess', async () => {
    const table = peopleOf('three');
    const { single } = await map(table, codes(table, 'town'), 3, 0);
    expect(single[0]).toMatchObject({ columns: ['town'], area: 1, chance: 0.5 });
    await expect(map(table, new Int32Array(N), 2)).rejects.toThrow(/nothing to guess/);
    await expect(map(table, new Int32Array(N).fill(-1), 2)).rejects.toThrow(/nothing to guess/);
  });
});

describe('attributes', () => {
  it('refuses a column that names people, and a rate that is no share', () => {
    const ids: Column = { kind: 'text', values: Array.from({ length: 100 }, (_, i) => `id ${i}`) };
    const table: Table = { n: 100, columns: new Map([['id', ids]]) };
    expect(() => attributes(table, ['id'], [])).toThrow(/"id" has 100 values/);
    expect(() => shareOf(metricById('roc-auc'))).toThrow(/not a share of people/);
  });
});
