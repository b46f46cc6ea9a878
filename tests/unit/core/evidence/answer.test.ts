// Queries on real rows: the same recipe gives the same number, and shares of rows agree with counting by hand.

import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type EvidenceLab } from '../../../../src/core/evidence/answer';
import type { Ask, Query } from '../../../../src/core/evidence/query';
import { adult } from '../../../experiments';
import { testLab } from '../../../exercise-lab';

let lab: EvidenceLab;
beforeAll(() => {
  lab = testLab() as EvidenceLab;
});

const query = (ask: Ask, part: Query['part'] = 'practice'): Query => ({
  experiment: adult(),
  part,
  ask,
  filter: [],
  margin: 0.1,
  family: 1,
});
const women: Ask = { kind: 'cell', metric: 'base-rate', groups: ['sex'], cell: 'Female' };
const earners = { column: 'income', level: '>50K' };

describe('answer', () => {
  it('gives the same number twice', async () => {
    expect(await answer(query(women), lab)).toEqual(await answer(query(women), lab));
  });
  it('counts a share of rows as the metric does', async () => {
    const byMetric = await answer(query(women), lab);
    const byShare = await answer(
      query({ kind: 'share', of: earners, within: [{ column: 'sex', level: 'Female' }] }),
      lab,
    );
    expect(byShare.value).toBeCloseTo(byMetric.value!, 12);
    expect(byShare.n).toBe(byMetric.n);
    expect(byShare.interval?.lo).toBeCloseTo(byMetric.interval!.lo, 9);
  });
  it('subtracts the reference from the cell, and divides the cell by it', async () => {
    const men = await answer(query({ ...women, cell: 'Male' }), lab);
    const own = await answer(query(women), lab);
    const pair = { metric: 'base-rate', groups: ['sex'], cell: 'Female', reference: 'Male' };
    expect((await answer(query({ kind: 'difference', ...pair }), lab)).value).toBeCloseTo(
      own.value! - men.value!,
      12,
    );
    expect((await answer(query({ kind: 'ratio', ...pair }), lab)).value).toBeCloseTo(
      own.value! / men.value!,
      12,
    );
  });
  it('turns the sign when the reference is turned', async () => {
    const one = await answer(
      query({
        kind: 'difference',
        metric: 'base-rate',
        groups: ['sex'],
        cell: 'Female',
        reference: 'Male',
      }),
      lab,
    );
    const two = await answer(
      query({
        kind: 'difference',
        metric: 'base-rate',
        groups: ['sex'],
        cell: 'Male',
        reference: 'Female',
      }),
      lab,
    );
    expect(one.value).toBeCloseTo(-two.value!, 12);
  });
  it('counts missing cells, and uses weights when asked', async () => {
    const missing = await answer(
      query({ kind: 'share', of: { column: 'occupation', missing: true }, within: [] }),
      lab,
    );
    expect(missing.value).toBeGreaterThan(0.04);
    expect(missing.value).toBeLessThan(0.08);
    const plain = await answer(query({ kind: 'share', of: earners, within: [] }), lab);
    const weighted = await answer(
      query({ kind: 'share', of: earners, within: [], weight: 'fnlwgt' }),
      lab,
    );
    expect(weighted.value).not.toBe(plain.value);
    expect(weighted.interval!.hi - weighted.interval!.lo).toBeGreaterThan(
      plain.interval!.hi - plain.interval!.lo,
    );
  });
  it('moves nobody between an experiment and itself', async () => {
    const moved: Ask = {
      kind: 'moved',
      groups: ['sex'],
      cell: 'Female',
      reference: 'Male',
      change: 'gained',
      who: 'all',
      before: adult(),
    };
    expect((await answer(query(moved), lab)).value).toBe(0);
  });
  it('names a column, value or cell that is not there', async () => {
    await expect(
      answer(query({ kind: 'share', of: { column: 'sex', level: 'X' }, within: [] }), lab),
    ).rejects.toThrow(/"sex".*"X"/);
    await expect(answer(query({ ...women, cell: 'X' }), lab)).rejects.toThrow(/"X"/);
  });
});
