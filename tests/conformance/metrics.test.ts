// The kit every metric and disparity must pass; a new one enters it by standing in the registry.

import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { contrasts } from '../../src/core/fairness/contrasts';
import { addCounts } from '../../src/core/fairness/counts';
import { disparities, disparityById } from '../../src/core/fairness/disparities';
import type { Tally } from '../../src/core/fairness/disparity';
import { isExempt } from '../../src/core/fairness/exemption';
import { metricById, metrics } from '../../src/core/fairness/metrics';
import type { Metric } from '../../src/core/fairness/metric';
import type { Counts, Scored } from '../../src/core/fairness/scored';
import { forms, formsOf } from '../../src/core/peers/forms';

const counts: fc.Arbitrary<Counts> = fc.record({
  tp: fc.nat(40),
  fp: fc.nat(40),
  tn: fc.nat(40),
  fn: fc.nat(40),
});
const row = fc.record({
  y: fc.nat(1),
  score: fc.integer({ min: 0, max: 20 }),
  weight: fc.integer({ min: 1, max: 5 }),
});

function scored(of: readonly { y: number; score: number; weight?: number }[]): Scored {
  return {
    n: of.length,
    y: Uint8Array.from(of, ({ y }) => y),
    yhat: Uint8Array.from(of, ({ score }) => (score > 0.5 ? 1 : 0)),
    score: Float64Array.from(of, ({ score }) => score),
    groups: [],
    ...(of[0]?.weight === undefined
      ? {}
      : { weights: Float64Array.from(of, ({ weight }) => weight!) }),
    rows: Int32Array.from(of, (_, i) => i),
  };
}

/** What the arithmetic in words comes to. */
function lastNumber(words: string): number {
  return Number(
    words
      .replaceAll('−', '-')
      .match(/-?\d+(\.\d+)?/g)
      ?.at(-1),
  );
}

/** True for a metric that has a number where nobody is. */
function zeroForNobody(metric: Metric): boolean {
  const none = { tp: 0, fp: 0, tn: 0, fn: 0 };
  return (metric.from === 'counts' ? metric.of(none) : metric.of(scored([]))) !== undefined;
}

function tallyOf(
  groups: Readonly<Record<string, Counts>>,
  reference?: string,
  soft?: Readonly<Record<string, Counts>>,
): Tally {
  const at = reference === undefined ? -1 : Object.keys(groups).indexOf(reference);
  const cells = Object.values(groups);
  return {
    overall: addCounts(cells),
    cells,
    ...(at < 0 ? {} : { reference: at }),
    ...(soft ? { soft: Object.values(soft) } : {}),
  };
}

describe.each(metrics)('metric $id', (metric) => {
  it('is named after its file and says what it is', () => {
    expect(existsSync(inRoot(`src/core/fairness/metrics/${metric.id}.ts`))).toBe(true);
    for (const text of [metric.name, metric.plain, metric.source]) expect(text).not.toBe('');
    expect(metric.plain).toMatch(/\.$/);
    expect(metricById(metric.id)).toBe(metric);
  });

  it('gives the value of its worked example', () => {
    const { counts: table, rows, value, inWords } = metric.example;
    const got =
      metric.from === 'counts'
        ? metric.of(table!)
        : metric.of(scored(rows!.y.map((y, i) => ({ y, score: rows!.score[i]! }))));
    expect(got).toBeCloseTo(value, 12);
    expect(lastNumber(inWords)).toBeCloseTo(value, 3);
  });

  it('is undefined for nobody, never 0', () => {
    expect(zeroForNobody(metric)).toBe(isExempt(metric, 'nobody'));
  });

  if (metric.from === 'counts') {
    it('is undefined exactly where nobody is in its denominator, else inside its range', () => {
      fc.assert(
        fc.property(counts, (c) => {
          const value = metric.of(c);
          if (metric.denominator(c) === 0 && !isExempt(metric, 'nobody')) {
            expect(value).toBeUndefined();
            return;
          }
          expect(value).toBeGreaterThanOrEqual(metric.range[0]);
          expect(value).toBeLessThanOrEqual(metric.range[1]);
        }),
      );
    });

    it('does not change when everybody is counted twice', () => {
      if (isExempt(metric, 'doubling')) return;
      fc.assert(
        fc.property(counts, ({ tp, fp, tn, fn }) => {
          const once = metric.of({ tp, fp, tn, fn });
          const twice = metric.of({ tp: 2 * tp, fp: 2 * fp, tn: 2 * tn, fn: 2 * fn });
          if (once === undefined) {
            expect(twice).toBeUndefined();
            return;
          }
          expect(twice).toBeCloseTo(once, 12);
        }),
      );
    });

    it('holds fixed what it says: who is in the denominator of a rate given the label does not depend on decisions', () => {
      const favourable = [
        metric.denominator({ tp: 1, fp: 0, tn: 0, fn: 0 }),
        metric.denominator({ tp: 0, fp: 0, tn: 0, fn: 1 }),
      ];
      if (metric.share && metric.given === 'label') expect(favourable[0]).toBe(favourable[1]);
      if (metric.share && metric.given === 'nothing') expect(favourable).toEqual([1, 1]);
    });
  } else {
    it('knows whole weights from repeated rows', () => {
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (of) => {
          const rows = of.map((each) => ({ ...each, score: each.score / 20 }));
          const repeated = rows.flatMap(({ y, score, weight }) =>
            Array.from({ length: weight }, () => ({ y, score })),
          );
          const [weighted, plain] = [metric.of(scored(rows)), metric.of(scored(repeated))];
          if (plain === undefined) {
            expect(weighted).toBeUndefined();
            return;
          }
          expect(weighted).toBeCloseTo(plain, 10);
        }),
      );
    });

    it('knows what each row does to it', () => {
      fc.assert(
        fc.property(fc.array(row, { minLength: 2, maxLength: 25 }), (of) => {
          const rows = scored(of.map((each) => ({ ...each, score: (each.score + 1) / 22 })));
          const value = metric.of(rows);
          if (value === undefined) return;
          metric.influence(rows).forEach((influence, i) => {
            const moved = (by: number): number => {
              const weights = rows.weights!.slice();
              weights[i] = weights[i]! * (1 + by);
              return metric.of({ ...rows, weights })!;
            };
            expect(influence).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4, 6);
          });
        }),
      );
    });

    it('is undefined without scores, and does not mind the order of rows', () => {
      const { score: _, ...unscored } = scored([
        { y: 1, score: 0.5 },
        { y: 0, score: 0.2 },
      ]);
      expect(metric.of(unscored)).toBeUndefined();
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (of) => {
          const rows = of.map((each) => ({ ...each, score: each.score / 20 }));
          const [forward, backward] = [
            metric.of(scored(rows)),
            metric.of(scored([...rows].reverse())),
          ];
          if (forward === undefined) {
            expect(backward).toBeUndefined();
            return;
          }
          expect(backward).toBeCloseTo(forward, 10);
        }),
      );
    });
  }
});

describe.each(disparities)('disparity $id', (disparity) => {
  it('is named after its file and says what it is', () => {
    expect(existsSync(inRoot(`src/core/fairness/disparities/${disparity.id}.ts`))).toBe(true);
    for (const text of [disparity.name, disparity.plain, disparity.source])
      expect(text).not.toBe('');
    expect(disparity.plain).toMatch(/\.$/);
    expect(disparityById(disparity.id)).toBe(disparity);
    for (const id of disparity.compares) expect(metricById(id).id).toBe(id);
  });

  it('gives the value of its worked example', () => {
    const { groups, reference, soft, value, inWords } = disparity.example;
    const found = disparity.of(tallyOf(groups, reference, soft));
    expect(found!.value).toBeCloseTo(value, 12);
    expect(lastNumber(inWords)).toBeCloseTo(value, 3);
  });

  it('stays in its range, and is "no difference" for equal groups', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 5 }), (cells) => {
        const filled = cells.filter((c) => c.tp + c.fp + c.tn + c.fn > 0);
        if (filled.length < 2) return;
        const found = disparity.of({
          overall: addCounts(filled),
          cells: filled,
          reference: 0,
          soft: filled,
        });
        if (!found) return;
        expect(found.value).toBeGreaterThanOrEqual(disparity.range[0] - 1e-12);
        expect(found.value).toBeLessThanOrEqual(disparity.range[1] + 1e-12);
        for (const at of found.cells) expect(filled[at]).toBeDefined();
      }),
    );
    const same = { tp: 6, fn: 4, fp: 3, tn: 27 };
    const equal = disparity.of({
      overall: addCounts([same, same]),
      cells: [same, same],
      reference: 0,
      soft: [same, same],
    });
    if (disparity.reads !== 'inequality' && !isExempt(disparity, 'alike'))
      expect(equal!.value).toBeCloseTo(disparity.equal, 12);
  });

  it('is undefined when an ingredient is', () => {
    const none = { tp: 0, fp: 0, tn: 0, fn: 0 };
    const some = { tp: 6, fn: 4, fp: 3, tn: 27 };
    for (const id of disparity.compares) {
      // A group in which this metric is 0/0.
      const holes: Counts[] = [
        { ...none, tp: 5 },
        { ...none, tn: 5 },
        { ...none, fn: 3, tn: 3 },
        { ...none, fp: 3, tp: 3 },
      ];
      const metric = metricById(id);
      for (const hole of holes.filter(
        (c) => metric.from === 'counts' && metric.of(c) === undefined,
      )) {
        const cells = [some, hole];
        expect(
          disparity.of({ overall: addCounts(cells), cells, reference: 0, soft: cells }),
        ).toBeUndefined();
      }
    }
  });

  it('does not mind how groups are ordered', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 4 }), (cells) => {
        const tally = { overall: addCounts(cells), cells, soft: cells, reference: 0 };
        const turned = [...cells].reverse();
        const back = {
          overall: addCounts(cells),
          cells: turned,
          soft: turned,
          reference: cells.length - 1,
        };
        const [one, other] = [disparity.of(tally), disparity.of(back)];
        if (!one) {
          expect(other).toBeUndefined();
          return;
        }
        // Two groups on opposite sides can be equally far from the reference: then either may speak.
        expect(Math.abs(other!.value)).toBeCloseTo(Math.abs(one.value), 9);
      }),
    );
  });
});

describe('the kit can fail', () => {
  it('a rate that prints 0 for nobody is caught', () => {
    const silent = {
      ...metricById('precision'),
      from: 'counts',
      of: (c: Counts) => c.tp / (c.tp + c.fp) || 0,
    } as const;
    expect(zeroForNobody(metricById('precision'))).toBe(false);
    expect(zeroForNobody(silent as unknown as Metric)).toBe(true);
  });
});

describe('names', () => {
  it.each([
    ['metricById', () => metricById('accuracies'), /no metric "accuracies".*selection-rate/],
    [
      'disparityById',
      () => disparityById('unfairness'),
      /no disparity "unfairness".*disparate-impact/,
    ],
  ])('%s of an unknown id names those there are', (_, ask, sentence) =>
    expect(ask).toThrow(sentence),
  );

  it('any metric of counts can be compared in any way', () => {
    for (const { id } of contrasts)
      expect(disparityById(`accuracy/${id}`).compares).toEqual(['accuracy']);
    expect(() => disparityById('roc-auc/difference')).toThrow(/not made of counts/);
  });

  it('other tools’ names lead to numbers we have', () => {
    const ours = new Set([...metrics, ...disparities].map(({ id }) => id));
    for (const form of forms) expect(ours).toContain(form.ours);
    expect(formsOf('disparate-impact').map(({ peer }) => peer)).toEqual(['AIF360']);
  });
});
