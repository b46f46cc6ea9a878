// What is asked before the rows are opened, and what follows from a cell's own rates, on a world's rows.

import { describe, expect, it } from 'vitest';
import { detectableGap, sampleSize, simultaneousLevel } from '../../../../src/core/base/statistics';
import { answer, type EvidenceLab } from '../../../../src/core/evidence/answer';
import type { Ask, Query } from '../../../../src/core/evidence/query';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { testLab } from '../../../exercise-lab';

const lab = testLab() as EvidenceLab;
const experiment: Experiment = {
  v: 1,
  data: { source: 'world', id: 'metric-world', seed: 0, kind: 'harmful', variant: 'credit-offer' },
  roles: {
    label: 'repays',
    favourable: 'yes',
    groups: ['group'],
    reference: { group: 'Group A' },
    features: [],
    score: 'score',
    missing: 'level',
  },
  split: { salt: 'planning' },
  learner: { id: 'given', params: { from: 0, to: 1, direction: 'favourable' } },
  mitigations: [],
  cutoff: { kind: 'fixed', value: 0.5 },
  seed: 0,
};
const ask = (what: Ask, change: Partial<Query> = {}) =>
  answer(
    { experiment, part: 'practice', ask: what, filter: [], margin: 0.1, family: 1, ...change },
    lab,
  );
const pair = { groups: ['group'], cell: 'Group B', reference: 'Group A' };
const rate = { metric: 'true-positive-rate', groups: ['group'] };

describe('detectable', () => {
  it('is the larger of both directions, at the practice rate and the numbers of people of the audit rows', async () => {
    const known = await ask({ kind: 'cell', ...rate, cell: 'Group A' });
    const [own, other] = await Promise.all(
      ['Group B', 'Group A'].map((cell) => ask({ kind: 'cell', ...rate, cell }, { part: 'audit' })),
    );
    for (const family of [1, 12]) {
      const found = await ask({ kind: 'detectable', ...pair, ...rate }, { family });
      const { below, above } = detectableGap(known.value!, own!.n, other!.n, {
        level: simultaneousLevel(0.95, family),
        power: 0.8,
      });
      expect(found.value).toBe(Math.max(below!, above!));
      expect(found.n).toBe(Math.min(own!.n, other!.n));
    }
  });
});

describe('needed', () => {
  it('is what Cohen’s formula asks for in the direction that takes more', async () => {
    const known = await ask({ kind: 'cell', ...rate, cell: 'Group A' });
    const found = await ask({ kind: 'needed', ...pair, ...rate, gap: 0.05 });
    const both = [known.value! - 0.05, known.value! + 0.05].map((p) =>
      sampleSize(known.value!, p, { alpha: 1 - simultaneousLevel(0.95, 1), power: 0.8 }),
    );
    expect(found.value).toBe(Math.ceil(Math.max(...both.map((n) => n!))));
  });

  it('grows as the gap shrinks', async () => {
    const people = async (gap: number) =>
      (await ask({ kind: 'needed', ...pair, ...rate, gap })).value!;
    expect(await people(0.02)).toBeGreaterThan(await people(0.05));
  });
});

describe('implied', () => {
  it('is the measured rate of the cell, to 1e-9', async () => {
    for (const cell of ['Group A', 'Group B']) {
      const follows = await ask({ kind: 'implied', groups: ['group'], cell });
      const real = await ask({
        kind: 'cell',
        metric: 'false-positive-rate',
        groups: ['group'],
        cell,
      });
      expect(Math.abs(follows.value! - real.value!)).toBeLessThan(1e-9);
    }
  });

  it('with another cell’s precision and true positive rate keeps its own base rate', async () => {
    const like = await ask({
      kind: 'implied',
      groups: ['group'],
      cell: 'Group B',
      like: 'Group A',
    });
    const values = await Promise.all([
      ask({ kind: 'cell', metric: 'base-rate', groups: ['group'], cell: 'Group B' }),
      ask({ kind: 'cell', metric: 'precision', groups: ['group'], cell: 'Group A' }),
      ask({ kind: 'cell', metric: 'true-positive-rate', groups: ['group'], cell: 'Group A' }),
    ]);
    const [p, v, t] = values.map(({ value }) => value!) as [number, number, number];
    expect(like.value).toBeCloseTo(((p / (1 - p)) * (1 - v) * t) / v, 12);
  });

  it('names a cell that is not there', async () => {
    await expect(ask({ kind: 'implied', groups: ['group'], cell: 'Group C' })).rejects.toThrow(
      'There is no cell "Group C"',
    );
  });
});
