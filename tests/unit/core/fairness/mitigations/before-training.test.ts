import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng } from '../../../../../src/core/base/rng';
import { correlationRemover } from '../../../../../src/core/fairness/mitigations/correlation-remover';
import { disparateImpactRemover } from '../../../../../src/core/fairness/mitigations/disparate-impact-remover';
import { labelRepair } from '../../../../../src/core/fairness/mitigations/label-repair';
import { massaging } from '../../../../../src/core/fairness/mitigations/massaging';
import { preferentialResampling } from '../../../../../src/core/fairness/mitigations/preferential-resampling';
import { resampling } from '../../../../../src/core/fairness/mitigations/resampling';
import {
  reweighing,
  reweighingFactors,
} from '../../../../../src/core/fairness/mitigations/reweighing';
import { dataset, withWeights, type Dataset } from '../../../../../src/core/table/dataset';
import type { CategoryColumn, Column } from '../../../../../src/core/table/table';
import { people, SECOND_LABEL, withSecondLabel } from '../../../../conformance/people';

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

/** Eight people of two groups; the better the grade, the likelier a good label, which three men and one woman have. */
function eight(): Dataset {
  const category = (levels: string[], codes: number[]): CategoryColumn => ({
    kind: 'category',
    levels,
    codes: Int32Array.from(codes),
  });
  return dataset(
    'eight',
    {
      n: 8,
      columns: new Map<string, Column>([
        ['sex', category(['f', 'm'], [1, 1, 1, 1, 0, 0, 0, 0])],
        ['grade', category(['low', 'mid', 'high'], [2, 1, 0, 0, 2, 1, 0, 0])],
        ['points', { kind: 'number', values: Float64Array.from([8, 6, 4, 3, 7, 5, 2, 1]) }],
        ['label', category(['-', '+'], [1, 1, 1, 0, 1, 0, 0, 0])],
        ['checked', category(['-', '+'], [1, 1, 0, 0, 1, 1, -1, 0])],
      ]),
    },
    { label: 'label', favourable: '+', groups: ['sex'], features: ['grade'] },
  );
}

describe('preferential resampling', () => {
  it('drops and repeats the rows nearest to the border', async () => {
    const { train } = await preferentialResampling.fit({ groups: [] }, eight(), rng(''), call);
    // Wanted: two men and two women with yes, two of each with no. The man with yes and the lowest grade goes,
    // and the woman with no and the highest; the single man with no and the single woman with yes come twice.
    expect([...train.rows]).toEqual([0, 1, 3, 3, 4, 4, 6, 7]);
  });
});

describe('massaging', () => {
  it('turns the labels nearest to the border until the shares are equal', async () => {
    const { train } = await massaging.fit({ groups: [] }, eight(), rng(''), call);
    expect([...train.y]).toEqual([1, 1, 0, 0, 1, 1, 0, 0]);
    expect(massaging.historical).toBe(true);
  });
});

describe('label repair', () => {
  const fit = (change: object, rows: Dataset = eight()) =>
    labelRepair.fit(
      labelRepair.params.parse({ column: 'checked', ...change }),
      rows,
      rng('lots'),
      call,
    );

  it('replaces the labels it buys, leaves those nobody can look up, and says what it cost', async () => {
    const { train, notes } = await fit({ budget: 8 });
    expect([...train.y]).toEqual([1, 1, 0, 0, 1, 1, 0, 0]);
    expect(notes).toEqual([
      'Label repair looked at 7 of 8 rows again, in "checked"; 2 of them had another "label", which was replaced.',
    ]);
  });

  it('buys the most doubtful first: labels that the ranking speaks against', async () => {
    // A yes on a low grade is the label least likely; then come the two with a middling one.
    const one = await fit({ budget: 1, strategy: 'doubtful' });
    expect([...one.train.y]).toEqual([1, 1, 0, 0, 1, 0, 0, 0]);
    const three = await fit({ budget: 3, strategy: 'doubtful' });
    expect([...three.train.y]).toEqual([1, 1, 0, 0, 1, 1, 0, 0]);
  });

  it('buys as many from each group as there are', async () => {
    const rows = people(600);
    const whole = withSecondLabel(rows);
    const checked = whole.table.columns.get(SECOND_LABEL) as CategoryColumn;
    const group = whole.table.columns.get('group') as CategoryColumn;
    const { train, notes } = await fit(
      { column: SECOND_LABEL, budget: 40, strategy: 'stratified', groups: ['group'] },
      whole,
    );
    expect(notes![0]).toMatch(/looked at 40 of 600/);
    const changed = [...train.y.keys()].filter((i) => train.y[i] !== whole.y[i]);
    expect(changed.every((i) => checked.codes[i] === train.y[i])).toBe(true);
    // Every row of the smaller group that can be looked up is bought before the budget runs past twice its size.
    const all = await fit(
      { column: SECOND_LABEL, budget: 600, strategy: 'stratified', groups: ['group'] },
      whole,
    );
    const left = [...whole.y.keys()].filter(
      (i) => group.codes[i]! >= 0 && checked.codes[i]! >= 0 && all.train.y[i] !== checked.codes[i],
    );
    expect(left).toEqual([]);
  });

  it('names the columns that could be meant, or says that there is none', async () => {
    await expect(fit({ column: '' })).rejects.toThrow(/could be: "checked"/);
    await expect(fit({ column: 'points' })).rejects.toThrow(/"points" cannot be the careful label/);
    expect(labelRepair.fits(people(50))).toMatch(/no second label/);
    const learnt = eight();
    const leak = { ...learnt, roles: { ...learnt.roles, features: ['grade', 'checked'] } };
    expect(labelRepair.fits(leak)).toMatch(/no second label/);
  });
});

describe('rows without numbers', () => {
  it('are no case for the disparate-impact remover, and it says so', () => {
    const rows = eight();
    const bare = { ...rows, roles: { ...rows.roles, features: ['sex'] } };
    expect(disparateImpactRemover.fits(bare)).toMatch(/No feature is a number column/);
    const values = new Float64Array(8).fill(3);
    const columns = new Map([
      ...rows.table.columns,
      ['points', { kind: 'number' as const, values }],
    ]);
    const flat = {
      ...rows,
      table: { n: 8, columns },
      roles: { ...rows.roles, features: ['points'] },
    };
    expect(disparateImpactRemover.fits(flat)).toMatch(/"points": every row has the same value/);
  });

  it('nor is the group alone one for the correlation remover', () => {
    const rows = eight();
    const alone = { ...rows, roles: { ...rows.roles, features: ['sex'] } };
    expect(correlationRemover.fits(alone)).toMatch(/no feature besides the group/);
  });
});
