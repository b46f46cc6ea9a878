// What every repair before training must keep to, whatever it does: order, names and unit weights do not matter, and zero is nothing.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../src/core/base/call';
import { permutation, rng } from '../../src/core/base/rng';
import { mitigations } from '../../src/core/fairness/mitigations/index';
import type { PreMitigation } from '../../src/core/fairness/mitigations/mitigation';
import { reweighing } from '../../src/core/fairness/mitigations/reweighing';
import { groupColumn, takeRows, withWeights, type Dataset } from '../../src/core/table/dataset';
import { column, type Column } from '../../src/core/table/table';
import { people, SECOND_LABEL, withSecondLabel } from './people';

const call = makeCall();
const rows = withSecondLabel(people(600));
const pre = mitigations.filter(
  (each): each is PreMitigation<unknown> => each.family === 'pre' && each.id !== 'none',
);
const given: Readonly<Record<string, object>> = {
  // An odd budget: the group that is asked first gets one row more.
  'label-repair': { column: SECOND_LABEL, strategy: 'stratified', budget: 251 },
};
/** Settings at which a repair with a dial changes nothing. */
const zero: Readonly<Record<string, object>> = {
  'disparate-impact-remover': { level: 0 },
  'correlation-remover': { alpha: 0 },
  'label-repair': { budget: 0 },
};

interface Told {
  readonly row: number;
  readonly y: number;
  readonly weight: number;
  readonly features: readonly (number | string)[];
}

/** What a learner is given, by row number in the file; group columns as their levels' names are left out. */
function told(source: Dataset): Told[] {
  const names = source.roles.features.filter((name) => !source.roles.groups.includes(name));
  return Array.from({ length: source.n }, (_, i) => ({
    row: source.rows[i]!,
    y: source.y[i]!,
    weight: source.weights?.[i] ?? 1,
    features: names.map((name) => valueAt(column(source.table, name), i)),
  })).sort((a, b) => a.row - b.row);
}

function valueAt(source: Column, i: number): number | string {
  if (source.kind === 'category') return source.levels[source.codes[i]!] ?? '';
  return source.values[i]!;
}

function expectSame(got: readonly Told[], wanted: readonly Told[], within: number): void {
  expect(got.map(({ row, y }) => [row, y])).toEqual(wanted.map(({ row, y }) => [row, y]));
  let apart = 0;
  const compare = (a: number | string, b: number | string): void => {
    if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a)) {
      apart = Math.max(apart, Math.abs(a - b));
    } else expect(a).toEqual(b);
  };
  for (const [i, { weight, features }] of wanted.entries()) {
    compare(got[i]!.weight, weight);
    features.forEach((value, k) => compare(got[i]!.features[k]!, value));
  }
  expect(apart).toBeLessThanOrEqual(within);
}

/** Other names for the groups, in the opposite order. */
function renamed(source: Dataset): Dataset {
  const columns = new Map(source.table.columns);
  for (const name of source.roles.groups) {
    const { codes, levels } = groupColumn(source, name);
    const last = levels.length - 1;
    columns.set(name, {
      kind: 'category',
      codes: codes.map((code) => (code < 0 ? -1 : last - code)),
      levels: levels.map((_, code) => `new ${levels[last - code]!.split('').reverse().join('')}`),
    });
  }
  return { ...source, table: { n: source.n, columns } };
}

describe.each(pre.map((each) => [each.id, each] as const))('%s', (id, mitigation) => {
  // Only the group is compared here: "place" is a feature as well, and its names are then the learner's business.
  const own = {
    ...rows,
    roles: { ...rows.roles, groups: ['group'], features: ['hours', 'years', 'group'] },
  };
  const params = mitigation.params.parse({ groups: ['group'], ...given[id] });
  const train = async (source: Dataset): Promise<Told[]> =>
    told((await mitigation.fit(params, source, rng('seed'), call)).train);
  // Sums in another order differ in the last bits, and a walk downhill carries that on.
  const within = id === 'fair-representations' ? 1e-3 : 1e-9;

  it('does not look at the order of the rows', async () => {
    const shuffled = takeRows(own, permutation(own.n, rng('order')));
    expectSame(await train(shuffled), await train(own), within);
  });

  it('does not look at the names of the groups', async () => {
    expectSame(await train(renamed(own)), await train(own), within);
  });

  it('takes weights of 1 as none', async () => {
    const ones = withWeights(own, new Float64Array(own.n).fill(1));
    expectSame(await train(ones), await train(own), 0);
  });

  it('says what is wrong with rows that it cannot use', () => {
    const alone = { kind: 'category' as const, codes: new Int32Array(own.n), levels: ['all'] };
    const oneGroup = { n: own.n, columns: new Map([...own.table.columns, ['group', alone]]) };
    expect(mitigation.fits({ ...own, roles: { ...own.roles, groups: [] } })).toMatch(
      /no group column/,
    );
    expect(mitigation.fits({ ...own, table: oneGroup })).toMatch(/only one group in "group"/);
    expect(mitigation.fits(withWeights(own, new Float64Array(own.n)))).toMatch(/weight is 0/);
    const negative = new Float64Array(own.n).fill(1);
    negative[7] = -1;
    expect(mitigation.fits(withWeights(own, negative))).toMatch(/negative or missing/);
    expect(mitigation.fits(own)).toBe(true);
  });

  const nothing = zero[id];
  if (nothing) {
    it('at zero leaves every row as it is', async () => {
      const { train: same, transform } = await mitigation.fit(
        mitigation.params.parse({ ...given[id], ...nothing }),
        rows,
        rng('seed'),
        call,
      );
      expect(same.table).toBe(rows.table);
      expect(same.roles).toBe(rows.roles);
      expect(same.y).toEqual(rows.y);
      expect(same.weights).toBe(rows.weights);
      expect(transform(rows).table).toBe(rows.table);
    });
  }
});

it('every repair with a dial is asked what zero does', () => {
  const dialled = pre.filter(({ params }) =>
    ['level', 'alpha', 'budget', 'strength'].some((name) => name in (params.parse({}) as object)),
  );
  expect(dialled.map(({ id }) => id).sort()).toEqual(Object.keys(zero).sort());
});

it('reweighing makes group and label independent: the weight of both is the product, to 1e-12', async () => {
  const { train } = await reweighing.fit({ groups: ['group', 'place'] }, rows, rng(''), call);
  const sums = new Map<string, number>();
  let all = 0;
  const add = (key: string, weight: number): void =>
    void sums.set(key, (sums.get(key) ?? 0) + weight);
  const columns = ['group', 'place'].map((name) => groupColumn(train, name));
  for (let i = 0; i < train.n; i++) {
    const keys = columns.map(({ codes, levels }) => levels[codes[i]!]);
    if (keys.includes(undefined)) continue;
    const weight = train.weights![i]!;
    add(keys.join('|'), weight);
    add(`${train.y[i]}`, weight);
    add(`${keys.join('|')} ${train.y[i]}`, weight);
    all += weight;
  }
  const cells = [...sums].filter(([key]) => key.includes(' '));
  expect(cells).toHaveLength(16);
  for (const [key, weight] of cells) {
    const [group, label] = key.split(' ');
    expect(
      Math.abs(weight / all - (sums.get(group!)! / all) * (sums.get(label!)! / all)),
    ).toBeLessThan(1e-12);
  }
});
