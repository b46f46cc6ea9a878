// Before and after on the same rows: against textbook formulas, against known truth, and where no interval may be claimed.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import {
  newcombe,
  pairedShares,
  standardDeviation,
  zOf,
} from '../../../../src/core/base/statistics';
import { countCells } from '../../../../src/core/fairness/count-cells';
import { metricById, metrics } from '../../../../src/core/fairness/metrics';
import { pairedDifference, type Statistic } from '../../../../src/core/fairness/paired';
import type { Scored } from '../../../../src/core/fairness/scored';
import { takeScored } from '../../../../src/core/fairness/take-scored';

/** n rows of two groups; the second decision repeats the first, but 15 % of group b gain a favourable one. */
function pair(n: number, seed: string): { before: Scored; after: Scored } {
  const random = rng(seed);
  const draw = (p: number): number => (random.next() < p ? 1 : 0);
  const codes = Int32Array.from({ length: n }, () => draw(0.4));
  const y = Uint8Array.from({ length: n }, () => draw(0.3));
  const before = Uint8Array.from(y, (label, i) => draw(label ? 0.6 - 0.1 * codes[i]! : 0.1));
  const after = Uint8Array.from(before, (decision, i) =>
    codes[i] === 1 && draw(0.15) ? 1 : decision,
  );
  const score = (yhat: Uint8Array) =>
    Float64Array.from(yhat, (decision) => (decision + random.next()) / 2);
  const base = {
    n,
    y,
    groups: [{ name: 'g', codes, levels: ['a', 'b'] }],
    rows: Int32Array.from({ length: n }, (_, i) => i),
  };
  return {
    before: { ...base, yhat: before, score: score(before) },
    after: { ...base, yhat: after, score: score(after) },
  };
}

const gap = { metric: 'true-positive-rate', column: 'g', group: 'b', reference: 'a' } as const;
const of = (metric: string): Statistic => ({ kind: 'metric', metric });
const width = ({ interval }: { interval?: { lo: number; hi: number } }) =>
  interval!.hi - interval!.lo;

describe('pairedDifference', () => {
  it('of a share is the difference of discordant people with Newcombe’s paired limits', () => {
    const { before, after } = pair(2000, 'text');
    const right = (rows: Scored, i: number): boolean => rows.y[i] === rows.yhat[i];
    const twice = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
    for (let i = 0; i < before.n; i++) {
      if (right(before, i)) twice[right(after, i) ? 'both' : 'onlyBefore']++;
      else twice[right(after, i) ? 'onlyAfter' : 'neither']++;
    }
    const changed = (twice.onlyAfter + twice.onlyBefore) / 2000;
    const { difference, interval, pValue } = pairedDifference(before, after, of('accuracy'));
    expect(difference).toBeCloseTo((twice.onlyAfter - twice.onlyBefore) / 2000, 12);
    expect(interval).toMatchObject({ ...pairedShares(twice, zOf(0.95)), level: 0.95 });
    // Close to the textbook's ± 1.96 standard errors when many changed.
    const wald = 2 * 1.96 * Math.sqrt((changed - difference! ** 2) / 2000);
    expect(Math.abs(width({ interval: interval! }) / wald - 1)).toBeLessThan(0.03);
    expect(pValue! < 0.05).toBe(interval!.lo > 0 || interval!.hi < 0);
  });

  it('nothing changed: 0, and an interval as wide as so many people allow', () => {
    const { before } = pair(500, 'same');
    const { difference, interval, pValue } = pairedDifference(before, before, of('accuracy'));
    expect([difference, pValue]).toEqual([0, 1]);
    expect(interval!.lo).toBeCloseTo(-interval!.hi, 12);
    expect(interval!.hi).toBeGreaterThan(0.001);
    expect(interval!.hi).toBeLessThan(0.02);
  });

  it.each([
    ['gap', 0.15 * 0.5], // b gains 15 % of the 50 % missed among its positives
    ['absolute-gap', -0.15 * 0.5],
  ] as const)('the interval of a %s covers the truth about 95 times of 100', (kind, truth) => {
    let held = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { before, after } = pair(3000, `cover/${seed}`);
      const { interval } = pairedDifference(before, after, { kind, ...gap });
      if (interval!.lo <= truth && truth <= interval!.hi) held++;
    }
    expect(held).toBeGreaterThan(180);
    expect(held).toBeLessThanOrEqual(199);
  });

  it('anything else goes by influence', () => {
    const { before, after } = pair(4000, 'kinds');
    for (const id of ['precision', 'f1', 'roc-auc', 'average-precision', 'brier']) {
      expect(pairedDifference(before, after, of(id)).interval!.method).toBe('paired, influence');
    }
    // Where the closed form exists both ways agree.
    const units = Int32Array.from({ length: 4000 }, (_, i) => i);
    units[1] = 0; // one repeated unit is enough to leave the closed form
    for (const statistic of [
      of('accuracy'),
      of('balanced-accuracy'),
      { kind: 'gap', ...gap } as const,
    ]) {
      const closed = pairedDifference(before, after, statistic);
      const influence = pairedDifference({ ...before, units }, { ...after, units }, statistic);
      expect(influence.interval!.method).toBe('paired, influence');
      expect(width(influence) / width(closed)).toBeCloseTo(1, 1);
    }
  });

  it('knows every metric, of a group and of a gap', () => {
    const { before, after } = pair(600, 'every');
    for (const { id } of metrics) {
      const whole = pairedDifference(before, after, of(id));
      expect(whole.difference).toBeCloseTo(whole.after! - whole.before!, 12);
      const between = pairedDifference(before, after, { kind: 'gap', ...gap, metric: id });
      expect(between.difference).not.toBeNull();
      expect(JSON.parse(JSON.stringify(between))).toEqual(between);
    }
  });

  it('is narrower than two separate intervals: the same rows bear the same luck', () => {
    const { before, after } = pair(3000, 'narrow');
    const positives = before.y.reduce((sum, y) => sum + y, 0);
    const hits = (rows: Scored) =>
      rows.yhat.reduce((sum, yhat, i) => sum + (yhat && rows.y[i]! ? 1 : 0), 0);
    const separate = newcombe(hits(after), positives, hits(before), positives, zOf(0.95));
    expect(width(pairedDifference(before, after, of('true-positive-rate')))).toBeLessThan(
      0.6 * (separate.hi - separate.lo),
    );
  });

  it('a repair that overshoots by as much as it mends gains nothing in size', () => {
    const { before } = pair(8, 'over');
    const tpr = (rows: Scored) => pairedDifference(rows, rows, { kind: 'gap', ...gap }).before!;
    const half = { ...before, y: new Uint8Array(8).fill(1) };
    const groups = [
      { name: 'g', codes: Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1]), levels: ['a', 'b'] },
    ];
    const first = { ...half, groups, yhat: Uint8Array.from([1, 1, 1, 0, 1, 0, 0, 0]) };
    const second = { ...half, groups, yhat: Uint8Array.from([1, 0, 0, 0, 1, 1, 1, 0]) };
    expect([tpr(first), tpr(second)]).toEqual([-0.5, 0.5]);
    const sizes = pairedDifference(first, second, { kind: 'absolute-gap', ...gap });
    expect(sizes).toMatchObject({ before: 0.5, after: 0.5, difference: 0 });
    expect(sizes.interval!.method).toBe('paired, influence');
    expect(sizes.interval!.hi).toBeGreaterThan(0.1);
  });

  it.each(['precision', 'f1', 'roc-auc', 'average-precision', 'log-loss'])(
    'the interval of a change of %s is as wide as a bootstrap of the rows says',
    (id) => {
      const { before, after } = pair(800, `bootstrap/${id}`);
      const metric = metricById(id);
      const random = rng(`bootstrap/${id}`);
      const drawn = Array.from({ length: 400 }, () => {
        const at = Int32Array.from({ length: 800 }, () => random.int(800));
        const value = (rows: Scored) => {
          const taken = takeScored(rows, at);
          return metric.from === 'rows'
            ? metric.of(taken)!
            : metric.of(countCells(taken, []).overall)!;
        };
        return value(after) - value(before);
      });
      const own = width(pairedDifference(before, after, of(id)));
      expect(own / (2 * 1.96 * standardDeviation(drawn))).toBeGreaterThan(0.85);
      expect(own / (2 * 1.96 * standardDeviation(drawn))).toBeLessThan(1.15);
    },
  );

  it('scores of units that repeat are added up first', () => {
    const { before, after } = pair(900, 'clusters');
    const doubled = (rows: Scored): Scored => {
      const at = Int32Array.from({ length: 1800 }, (_, i) => i >> 1);
      return {
        ...takeScored(rows, at),
        rows: Int32Array.from({ length: 1800 }, (_, i) => i),
        units: at,
      };
    };
    for (const id of ['roc-auc', 'brier', 'precision']) {
      const once = pairedDifference(before, after, of(id));
      const twice = pairedDifference(doubled(before), doubled(after), of(id));
      expect(width(twice) / width(once)).toBeCloseTo(1, 6);
    }
  });

  it('a disparity changes by its influence', () => {
    const { before, after } = pair(3000, 'disparity');
    const worst = pairedDifference(before, after, {
      kind: 'disparity',
      disparity: 'equalized-odds-difference',
      groups: ['g'],
    });
    expect(worst.difference).toBeCloseTo(worst.after! - worst.before!, 12);
    const own = pairedDifference(before, after, {
      kind: 'disparity',
      disparity: 'statistical-parity-difference',
      groups: ['g'],
      reference: 'a',
    });
    const same = pairedDifference(before, after, { kind: 'gap', ...gap, metric: 'selection-rate' });
    expect(own.difference).toBeCloseTo(same.difference!, 12);
    expect(width(own) / width(same)).toBeCloseTo(1, 1);
  });

  it('weights count as what they are worth, and a family makes it wider', () => {
    const { before, after } = pair(3000, 'weights');
    const weights = Float64Array.from({ length: 3000 }, (_, i) => (i % 3 === 0 ? 5 : 1));
    const plain = pairedDifference(before, after, { kind: 'gap', ...gap });
    const ones = new Float64Array(3000).fill(1);
    const same = pairedDifference(
      { ...before, weights: ones },
      { ...after, weights: ones },
      { kind: 'gap', ...gap },
    );
    expect(same.interval!.lo).toBeCloseTo(plain.interval!.lo, 12);
    const weighted = pairedDifference(
      { ...before, weights },
      { ...after, weights },
      { kind: 'gap', ...gap },
    );
    expect(width(weighted)).toBeGreaterThan(1.1 * width(plain));
    const wide = pairedDifference(before, after, { kind: 'gap', ...gap }, { family: 20 });
    expect(wide.interval!.level).toBeCloseTo(0.9975, 12);
    expect(width(wide)).toBeGreaterThan(1.4 * width(plain));
  });

  it('0/0 is undefined, not 0', () => {
    const { before, after } = pair(50, 'none');
    const y = new Uint8Array(50);
    const { difference, interval } = pairedDifference(
      { ...before, y },
      { ...after, y },
      of('true-positive-rate'),
    );
    expect(difference).toBeNull();
    expect(interval).toBeUndefined();
  });

  it('refuses rows that are not the same, and groups that are not there', () => {
    const { before, after } = pair(50, 'refuse');
    expect(() => pairedDifference(before, { ...after, n: 49 }, of('accuracy'))).toThrow(
      /50 before, 49 after/,
    );
    const rows = after.rows.map((row) => row + 1);
    expect(() => pairedDifference(before, { ...after, rows }, of('accuracy'))).toThrow(
      /position 0 holds row 0 before and row 1/,
    );
    const y = after.y.map((label) => 1 - label);
    expect(() => pairedDifference(before, { ...after, y }, of('accuracy'))).toThrow(
      /same labels: row 0/,
    );
    expect(() => pairedDifference(before, after, { kind: 'gap', ...gap, group: 'c' })).toThrow(
      /"g" has no group "c".*a, b/,
    );
    expect(() => pairedDifference(before, after, { kind: 'gap', ...gap, group: 'a' })).toThrow(
      /named twice/,
    );
  });
});
