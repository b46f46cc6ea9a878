// Equalized odds from decisions: worked by hand, against a grid of all mixtures, and with weights where a peer leaves a gap.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng } from '../../../../../src/core/base/rng';
import { equalizedOddsMixing } from '../../../../../src/core/fairness/mitigations/equalized-odds-mixing';
import { foundOf, randomTable, scoredTable, shareOf, type Tune } from './scored-table';

const call = makeCall();
const fit = (tune: Tune, change: object = {}) =>
  equalizedOddsMixing.fit(equalizedOddsMixing.params.parse(change), tune, call);
const many = (times: number, row: readonly ['a' | 'b', 0 | 1, number]) =>
  Array.from({ length: times }, () => row);
/** Group a: TPR 4/5, FPR 1/5. Group b: TPR 3/5, FPR 1/5. */
const byHand = scoredTable([
  ...many(4, ['a', 1, 1]),
  ...many(1, ['a', 1, 0]),
  ...many(1, ['a', 0, 1]),
  ...many(4, ['a', 0, 0]),
  ...many(3, ['b', 1, 1]),
  ...many(2, ['b', 1, 0]),
  ...many(1, ['b', 0, 1]),
  ...many(4, ['b', 0, 0]),
]);

describe('equalized odds by mixing', () => {
  it('comes down to the group that is served worst', async () => {
    // b stays at (1/5, 3/5); a keeps k and raises r with 4k/5 + r/5 = 3/5 and k/5 + 4r/5 = 1/5: k = 11/15, r = 1/15.
    const rule = await fit(byHand);
    const found = foundOf(rule);
    expect(found['keep a']).toBeCloseTo(11 / 15, 12);
    expect(found['raise a']).toBeCloseTo(1 / 15, 12);
    expect(found['keep b']).toBeCloseTo(1, 12);
    expect(found['raise b']).toBeCloseTo(0, 12);
    for (const group of ['a', 'b']) {
      expect(shareOf(byHand, rule.probabilities(byHand), { group, label: 1 })).toBeCloseTo(0.6, 12);
      expect(shareOf(byHand, rule.probabilities(byHand), { group, label: 0 })).toBeCloseTo(0.2, 12);
    }
  });

  it('is as good as the best of a grid of all mixtures, for any objective', async () => {
    for (const seed of ['1', '2', '3', '4']) {
      const tune = randomTable(seed, 60);
      for (const objective of ['balanced-accuracy', 'accuracy', 'cost']) {
        const own = Number(foundOf(await fit(tune, { objective, costRatio: 2 }))['value']);
        expect(own).toBeGreaterThanOrEqual(bestOfGrid(tune, objective) - 1e-9);
      }
    }
  });

  it('draws nobody with a chance that is only rounding', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const found = foundOf(await fit(randomTable(`exact ${seed}`, 80)));
      const chances = ['keep a', 'raise a', 'keep b', 'raise b'].map((name) => Number(found[name]));
      // The best point lies on an edge of what a group can reach: one of its chances is never or always.
      expect(chances.some((each) => each === 0 || each === 1)).toBe(true);
      for (const each of chances)
        expect(each === 0 || each === 1 || (each > 1e-9 && each < 1 - 1e-9)).toBe(true);
    }
  });

  it('turns decisions round where they point the wrong way', async () => {
    const turned = { ...byHand, score: byHand.score!.map((score) => 1 - score) };
    expect(foundOf(await fit(turned))['value']).toBeCloseTo(
      Number(foundOf(await fit(byHand))['value']),
      12,
    );
  });

  it('counts weights in the rates it makes equal too', async () => {
    const random = rng('weights');
    const tune = {
      ...randomTable('weighed', 300),
      weights: Float64Array.from({ length: 300 }, () => 0.1 + 5 * random.next()),
    };
    const chances = (await fit(tune)).probabilities(tune);
    for (const label of [0, 1] as const) {
      expect(shareOf(tune, chances, { group: 'a', label })).toBeCloseTo(
        shareOf(tune, chances, { group: 'b', label }),
        12,
      );
    }
  });

  it('names a group without rows of a label', async () => {
    const lopsided = { ...byHand, y: byHand.y.map((label, i) => (i < 10 ? 1 : label)) };
    await expect(fit(lopsided)).rejects.toThrow(/"a".*false-positive-rate/);
  });
});

/** Every keep and raise of group a in steps of 1/40, with those of b that meet its rates. */
function bestOfGrid(tune: Tune, objective: string): number {
  const decisions = tune.score!.map((score) => (score > 0.5 ? 1 : 0));
  const rate = (group: string, label: 0 | 1): number => shareOf(tune, decisions, { group, label });
  const [ta, fa, tb, fb] = [rate('a', 1), rate('a', 0), rate('b', 1), rate('b', 0)];
  const positives = tune.y.reduce((sum, label) => sum + label, 0);
  const negatives = tune.n - positives;
  const value = (x: number, y: number): number =>
    objective === 'accuracy'
      ? (positives * y + negatives * (1 - x)) / tune.n
      : objective === 'cost'
        ? -(2 * negatives * x + positives * (1 - y)) / tune.n
        : (y + 1 - x) / 2;
  let best = -Infinity;
  for (let keep = 0; keep <= 40; keep++) {
    for (let raise = 0; raise <= 40; raise++) {
      const y = (keep / 40) * ta + (raise / 40) * (1 - ta);
      const x = (keep / 40) * fa + (raise / 40) * (1 - fa);
      const kb = (y * (1 - fb) - x * (1 - tb)) / (tb - fb);
      const rb = (x * tb - y * fb) / (tb - fb);
      if (kb < 0 || kb > 1 || rb < 0 || rb > 1) continue;
      best = Math.max(best, value(x, y));
    }
  }
  return best;
}
