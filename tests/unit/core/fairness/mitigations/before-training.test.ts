import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng } from '../../../../../src/core/base/rng';
import { resampling } from '../../../../../src/core/fairness/mitigations/resampling';
import {
  reweighing,
  reweighingFactors,
} from '../../../../../src/core/fairness/mitigations/reweighing';
import { dataset, withWeights, type Dataset } from '../../../../../src/core/table/dataset';
import type { CategoryColumn } from '../../../../../src/core/table/table';
import { people } from '../../../../conformance/people';

const call = makeCall();

/** Ten applicants as in the worked example of Kamiran & Calders 2012: five men with four yes, five women with two. */
function applicants(): Dataset {
  const sex: CategoryColumn = {
    kind: 'category',
    levels: ['f', 'm'],
    codes: Int32Array.from([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]),
  };
  const label: CategoryColumn = {
    kind: 'category',
    levels: ['-', '+'],
    codes: Int32Array.from([1, 1, 1, 1, 0, 1, 1, 0, 0, 0]),
  };
  return dataset(
    'ten',
    {
      n: 10,
      columns: new Map([
        ['sex', sex],
        ['label', label],
      ]),
    },
    {
      label: 'label',
      favourable: '+',
      groups: ['sex'],
      features: ['sex'],
    },
  );
}

/** Weighted base rate of every cell of the groups. */
function baseRates(rows: Dataset, groups: string[]): number[] {
  const { codes, levels } = reweighingFactors(rows, groups);
  return levels.flatMap((_, code) => {
    let sum = 0;
    let good = 0;
    for (let i = 0; i < rows.n; i++) {
      if (codes[i] !== code) continue;
      const weight = rows.weights?.[i] ?? 1;
      sum += weight;
      if (rows.y[i] === 1) good += weight;
    }
    return sum === 0 ? [] : [good / sum];
  });
}

describe('reweighing', () => {
  it('gives the weights of the worked example', async () => {
    const { train } = await reweighing.fit({ groups: [] }, applicants(), rng(''), call);
    // Men with yes: 5/10 · 6/10 ÷ 4/10 = 0.75; with no 2; women with yes 1.5; with no 2/3.
    expect([...train.weights!]).toEqual([0.75, 0.75, 0.75, 0.75, 2, 1.5, 1.5, 2 / 3, 2 / 3, 2 / 3]);
  });

  it.each([[['group']], [['place']], [['group', 'place']]])(
    'evens the base rate over %s',
    async (groups) => {
      const rows = people(700);
      const { train } = await reweighing.fit({ groups }, rows, rng(''), call);
      const rates = baseRates(train, groups);
      for (const rate of rates) expect(rate).toBeCloseTo(rates[0]!, 12);
    },
  );

  it('multiplies the weights there are, and balances what they count', async () => {
    const own = Float64Array.from({ length: 700 }, (_, i) => 1 + (i % 4));
    const rows = withWeights(people(700), own);
    const { train } = await reweighing.fit({ groups: [] }, rows, rng(''), call);
    const rates = baseRates(train, ['group']);
    expect(rates[0]).toBeCloseTo(rates[1]!, 12);
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    expect(sum(train.weights!)).toBeCloseTo(sum(own), 8);
  });

  it('leaves a row whose group is not known as it is', async () => {
    const rows = people(700);
    const { codes } = rows.table.columns.get('group') as CategoryColumn;
    const { train } = await reweighing.fit({ groups: [] }, rows, rng(''), call);
    expect(codes.some((code, i) => code < 0 && train.weights![i] === 1)).toBe(true);
    expect(codes.every((code, i) => code >= 0 || train.weights![i] === 1)).toBe(true);
  });
});

describe('resampling', () => {
  it('brings every cell to the size that reweighing gives it', async () => {
    const rows = people(900);
    const { train } = await resampling.fit({ groups: [] }, rows, rng('a'), call);
    const rates = baseRates(train, ['group']);
    expect(rates[0]).toBeCloseTo(rates[1]!, 2);
    expect(Math.abs(train.n - rows.n)).toBeLessThanOrEqual(4);
  });

  it('keeps every row where it adds, repeats none where it leaves out', async () => {
    const { train } = await resampling.fit({ groups: [] }, applicants(), rng('a'), call);
    const times = Array.from(
      { length: 10 },
      (_, row) => train.rows.filter((at) => at === row).length,
    );
    expect(times.slice(0, 4).sort()).toEqual([0, 1, 1, 1]);
    expect(times[4]).toBe(2);
    expect(times.slice(5, 7).sort()).toEqual([1, 2]);
    expect(times.slice(7).sort()).toEqual([0, 1, 1]);
  });

  it('draws anew from another seed', async () => {
    const rows = people(900);
    const draw = async (seed: string): Promise<Int32Array> =>
      (await resampling.fit({ groups: [] }, rows, rng(seed), call)).train.rows;
    expect(await draw('a')).not.toEqual(await draw('b'));
  });
});
