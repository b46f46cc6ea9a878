// Numbers about everybody at once: Theil's index from counts worked by hand, and consistency as its own job gives it.

import { beforeAll, describe, expect, it } from 'vitest';
import { log } from '../../../../src/core/base/math';
import { answer, type EvidenceLab } from '../../../../src/core/evidence/answer';
import { unitOf, type Ask, type Query } from '../../../../src/core/evidence/query';
import { speakFully } from '../../../../src/core/documents/figures';
import { adult } from '../../../experiments';
import { testLab } from '../../../exercise-lab';

let lab: EvidenceLab;
beforeAll(() => {
  lab = testLab() as EvidenceLab;
});

const query = (ask: Ask, more: Partial<Query> = {}): Query => ({
  experiment: adult(),
  part: 'audit',
  ask,
  filter: [],
  margin: 0.1,
  family: 1,
  ...more,
});
const theil: Ask = { kind: 'inequality', index: 'theil-index' };

describe('inequality', () => {
  it('is Theil’s index of the benefits 0, 1 and 2, whatever the groups', async () => {
    const found = await answer(query(theil), lab);
    const { frames } = await lab.do('run', {
      experiment: adult(),
      measures: [{ ...query(theil), metrics: ['accuracy'], groups: [], control: [] }],
    });
    const { fp, fn, tp, tn } = frames[0]!.overall.counts;
    const n = tp + fp + tn + fn;
    const mean = (tp + tn + 2 * fp) / n;
    const byHand =
      (((tp + tn) / n) * log(1 / mean)) / mean + (((fp / n) * 2) / mean) * log(2 / mean);
    expect(found.value).toBeCloseTo(byHand, 12);
    expect(found.n).toBe(n);
    expect(fn).toBeGreaterThan(0);
    const byGroups = await answer(
      query({
        kind: 'disparity',
        disparity: 'theil-index',
        groups: ['sex'],
        cell: 'Female',
        reference: 'Male',
      }),
      lab,
    );
    expect(found.value).toBeCloseTo(byGroups.value!, 12);
  });
  it('has an interval around it that a larger family widens', async () => {
    const one = await answer(query(theil), lab);
    const many = await answer(query(theil, { family: 10 }), lab);
    expect(one.interval!.lo).toBeLessThan(one.value!);
    expect(one.interval!.hi).toBeGreaterThan(one.value!);
    expect(many.interval!.hi).toBeGreaterThan(one.interval!.hi);
  });
  it('is read with three decimals, and is neither a share nor points', async () => {
    expect(unitOf(theil)).toBe('index');
    expect(speakFully(await answer(query(theil), lab), 'index')).toMatch(
      /^0\.\d{3} \(0\.\d{3} to 0\.\d{3}\)$/,
    );
  });
  it('refuses what compares groups', async () => {
    await expect(
      answer(query({ kind: 'inequality', index: 'disparate-impact' }), lab),
    ).rejects.toThrow(/"disparate-impact"/);
  });
});

describe('consistency', () => {
  it('is what its job gives, for the columns and neighbours asked for', async () => {
    const columns = ['age', 'education_num'];
    const few = [{ column: 'race', level: 'Other' }];
    const found = await answer(query({ kind: 'consistency', columns, k: 3 }, { filter: few }), lab);
    const job = await lab.do('consistency', {
      experiment: adult(),
      measure: { part: 'audit', filter: few },
      columns,
      k: 3,
    });
    expect(found.value).toBe(job.value);
    expect(found.n).toBe(job.drawn);
    expect(found.interval).toEqual(job.interval);
    expect(unitOf({ kind: 'consistency', columns, k: 3 })).toBe('share');
  });
  it('counts those it compared, where it draws some of many', async () => {
    const ask: Ask = { kind: 'consistency', columns: ['age', 'education_num'], k: 5, people: 200 };
    const found = await answer(query(ask), lab);
    expect(found.n).toBe(200);
    expect(found).toEqual(await answer(query(ask), lab));
  });
});
