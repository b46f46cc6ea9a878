// Calibration by group: curves worked by hand, what they promise, and a rule that carries them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { groupCalibration } from '../../../../../src/core/fairness/mitigations/group-calibration';
import { isotonicMap } from '../../../../../src/core/fairness/mitigations/isotonic';
import { plattMap } from '../../../../../src/core/fairness/mitigations/platt';
import { mapScore } from '../../../../../src/core/fairness/mitigations/score-map';
import { scanTogether } from '../../../../../src/core/fairness/mitigations/tuning';
import { randomTable, scoredTable, type Tune } from './scored-table';

const call = makeCall();
const fit = (tune: Tune, change: object = {}) =>
  groupCalibration.fit(groupCalibration.params.parse(change), tune, call);
const rows = (pairs: readonly (readonly [number, 0 | 1, number?])[]): Tune =>
  scoredTable(pairs.map(([score, label, weight = 1]) => ['a', label, score, weight] as const));

describe('the isotonic curve', () => {
  it('pools neighbours that fall', () => {
    // Shares 0, 1, 0, 1: the middle two become one half.
    const map = isotonicMap(
      scanTogether(
        rows([
          [0.1, 0],
          [0.4, 1],
          [0.6, 0],
          [0.9, 1],
        ]),
      ),
    );
    expect(map).toEqual({ kind: 'steps', at: [0.1, 0.4, 0.6, 0.9], value: [0, 0.5, 0.5, 1] });
    expect(mapScore(map, 0.25)).toBeCloseTo(0.25, 12);
    expect([0, 0.5, 2].map((score) => mapScore(map, score))).toEqual([0, 0.5, 1]);
  });

  it('weighs rows', () => {
    const map = isotonicMap(
      scanTogether(
        rows([
          [0.2, 1, 3],
          [0.8, 0, 1],
        ]),
      ),
    );
    expect(map).toMatchObject({ value: [0.75, 0.75] });
  });

  it('rises, keeps the mean, and fits no worse than any rising step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), {
          minLength: 1,
          maxLength: 25,
        }),
        fc.integer({ min: 0, max: 6 }),
        fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
        (drawn, step, [one, two]) => {
          const tune = rows(drawn.map(([score, label]) => [score / 6, label ? 1 : 0] as const));
          const map = isotonicMap(scanTogether(tune));
          const fitted = tune.score!.map((score) => mapScore(map, score));
          const loss = (curve: (i: number) => number): number =>
            tune.y.reduce((sum, label, i) => sum + (label - curve(i)) * (label - curve(i)), 0);
          const [low, high] = [Math.min(one, two) / 4, Math.max(one, two) / 4];
          expect(loss((i) => fitted[i]!)).toBeLessThanOrEqual(
            loss((i) => (tune.score![i]! < step / 6 ? low : high)) + 1e-9,
          );
          const mean = fitted.reduce((sum, value) => sum + value, 0);
          expect(mean).toBeCloseTo(
            tune.y.reduce((sum, label) => sum + label, 0),
            9,
          );
          for (let i = 0; i < tune.n; i++)
            for (let j = 0; j < tune.n; j++)
              if (tune.score![i]! < tune.score![j]!)
                expect(fitted[i]!).toBeLessThanOrEqual(fitted[j]! + 1e-12);
        },
      ),
    );
  });
});

describe('Platt’s curve', () => {
  it('is where its smoothed log loss is flat', () => {
    for (const seed of ['1', '2', '3']) {
      const tune = randomTable(seed, 150);
      const map = plattMap(scanTogether(tune));
      const positives = tune.y.reduce((sum, label) => sum + label, 0);
      const targets = [1 / (tune.n - positives + 2), (positives + 1) / (positives + 2)];
      let [constant, slope] = [0, 0];
      for (let i = 0; i < tune.n; i++) {
        const off = mapScore(map, tune.score![i]!) - targets[tune.y[i]!]!;
        constant += off;
        slope += off * tune.score![i]!;
      }
      expect(Math.abs(constant)).toBeLessThan(1e-6);
      expect(Math.abs(slope)).toBeLessThan(1e-6);
    }
  });

  it('is finite where the labels part cleanly, where there is one label, and where all scores are one', () => {
    for (const tune of [
      rows([
        [0.1, 0],
        [0.2, 0],
        [0.8, 1],
        [0.9, 1],
      ]),
      rows([
        [0.1, 1],
        [0.9, 1],
      ]),
      rows([
        [0.5, 0],
        [0.5, 1],
      ]),
      rows([
        [1e6, 0],
        [1e6 + 1, 1],
      ]),
    ]) {
      const map = plattMap(scanTogether(tune));
      for (const score of tune.score!) {
        const value = mapScore(map, score);
        expect(value > 0 && value < 1).toBe(true);
      }
    }
  });
});

describe('calibration by group', () => {
  it('makes a score mean the same in each group, on its tuning rows, in plain JSON', async () => {
    const tune = randomTable('meaning', 400);
    const rule = await fit(tune);
    const scores = rule.scores!(tune);
    const { codes } = tune.groups[0]!;
    for (const code of [0, 1]) {
      const own = Array.from({ length: tune.n }, (_, i) => i).filter((i) => codes[i] === code);
      for (const value of new Set(own.map((i) => scores[i]!))) {
        const same = own.filter((i) => scores[i] === value);
        const good = same.filter((i) => tune.y[i] === 1).length;
        expect(good / same.length).toBeCloseTo(value, 12);
      }
    }
    expect(rule.probabilities(tune)).toEqual(scores.map((score) => (score > 0.5 ? 1 : 0)));
  });

  it('makes chances of scores of any size, by either method', async () => {
    const tune = randomTable('size', 200);
    const wide = { ...tune, score: tune.score!.map((score) => 500 * score - 100) };
    for (const method of ['isotonic', 'platt']) {
      const scores = (await fit(wide, { method })).scores!(wide);
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }
  });
});
