// The rates of a MetricWorld: which parity holds, that the others cannot, and the same rates among a million people.

import { describe, expect, test } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { asCategory, column } from '../../../../src/core/table/table';
import { drawPeople, LINE, ROWS } from '../../../../src/core/worlds/metric/people';
import { metricPlan } from '../../../../src/core/worlds/metric/plan';
import { productsOfMetrics } from '../../../../src/core/worlds/metric/products';
import { metricTruth } from '../../../../src/core/worlds/metric/truth';
import { gapBetween } from '../../../../src/core/worlds/metric/signs';
import { kinds } from '../../../../src/core/worlds/world';

const RATES = ['true-positive-rate', 'false-positive-rate', 'precision'] as const;
const ids = productsOfMetrics.map(({ id }) => id);

describe.each(ids)('%s', (id) => {
  const plan = metricPlan('harmful', id, rng('truth'));
  const { estimands, sets } = metricTruth(plan);
  const value = (name: string): number => estimands[name]!.value;
  const gap = (rate: string): number => value(`${rate}: Group A`) - value(`${rate}: Group B`);

  test('one parity holds exactly, the other two are broken by four points or more', () => {
    for (const rate of RATES)
      if (rate === plan.product.holds) expect(gap(rate), rate).toBeCloseTo(0, 12);
      else expect(Math.abs(gap(rate)), rate).toBeGreaterThan(0.04);
    expect(sets['holds']).toEqual([plan.product.holds]);
  });

  test('the identity FPR = p/(1−p) · (1−PPV)/PPV · TPR holds in each group', () => {
    for (const group of ['Group A', 'Group B']) {
      const [p, tpr, fpr, ppv] = ['base-rate', ...RATES].map((rate) => value(`${rate}: ${group}`));
      expect((p! / (1 - p!)) * ((1 - ppv!) / ppv!) * tpr!).toBeCloseTo(fpr!, 12);
    }
  });

  test('every chance is one, and two cells lie below all others', () => {
    for (const kind of kinds)
      for (let k = 0; k < 12; k++)
        for (const { base, tpr, fpr } of metricPlan(kind, id, rng(`c${k}`)).cells)
          for (const chance of [base, tpr, fpr]) {
            expect(chance).toBeGreaterThan(0.05);
            expect(chance).toBeLessThan(0.99);
          }
    const worst = sets['worst-cells']!;
    expect(worst).toHaveLength(2);
    const others = plan.cells.filter((cell) => !plan.worst.includes(cell));
    const low = Math.max(...plan.worst.map(({ tpr }) => tpr));
    for (const { tpr } of others) expect(tpr - low).toBeGreaterThan(0.08);
    expect(worst).not.toContain(sets['only-looks-bad']![0]);
    // What is planted shows: its gap is many standard errors of one draw.
    const better = plan.cells.filter(({ group }) => group !== plan.worse);
    for (const cell of plan.worst) {
      const { value: found, error } = gapBetween('true-positive-rate', [cell], better);
      expect(found / error).toBeLessThan(-5);
    }
  });

  test('without harm every parity holds at once', () => {
    for (const kind of ['null', 'decoy'] as const) {
      const truth = metricTruth(metricPlan(kind, id, rng('n')));
      for (const rate of [...RATES, 'base-rate'])
        expect(truth.estimands[`${rate}: Group A`]!.value).toBeCloseTo(
          truth.estimands[`${rate}: Group B`]!.value,
          12,
        );
      expect(truth.sets['worst-cells']).toEqual([]);
      expect(truth.sets['only-looks-bad']).toHaveLength(kind === 'decoy' ? 1 : 0);
    }
  });

  test('the same rates among a million people', () => {
    const counts = new Map<string, [tp: number, fp: number, fn: number, tn: number]>();
    for (let k = 0; k * ROWS < 1_000_000; k++) {
      const rows = drawPeople(plan, `part ${k}`, rng('million'));
      const [group, band, label] = ['group', 'age_band', plan.product.label].map((name) =>
        asCategory(rows, name),
      );
      const score = column(rows, 'score');
      if (score.kind !== 'number') throw new Error('no numbers');
      for (let row = 0; row < rows.n; row++) {
        const own = group!.levels[group!.codes[row]!]!;
        const yes = score.values[row]! > LINE ? 0 : 2;
        const at = yes === 0 ? (label!.codes[row] === 1 ? 0 : 1) : label!.codes[row] === 1 ? 2 : 3;
        for (const name of [own, `${own}|${band!.levels[band!.codes[row]!]!}`]) {
          const found = counts.get(name) ?? [0, 0, 0, 0];
          found[at]!++;
          counts.set(name, found);
        }
      }
    }
    expect(counts.size).toBe(8);
    for (const [name, [tp, fp, fn, tn]] of counts) {
      const near = (rate: string, part: number, whole: number): void =>
        expect(
          Math.abs(part / whole - value(`${rate}: ${name}`)),
          `${rate} of ${name}`,
        ).toBeLessThan(4.5 * Math.sqrt(0.25 / whole));
      near('base-rate', tp + fn, tp + fp + fn + tn);
      near('selection-rate', tp + fp, tp + fp + fn + tn);
      near('true-positive-rate', tp, tp + fn);
      near('false-positive-rate', fp, fp + tn);
      near('precision', tp, tp + fp);
    }
  });
});

test('the score of the credit offer is calibrated in both groups', () => {
  const plan = metricPlan('harmful', 'credit-offer', rng('calibrated'));
  const bins = [0, 1].map(() => Array.from({ length: 10 }, () => ({ n: 0, y: 0, sum: 0 })));
  for (let k = 0; k < 20; k++) {
    const rows = drawPeople(plan, `part ${k}`, rng('bins'));
    const group = asCategory(rows, 'group');
    const label = asCategory(rows, 'repays');
    const score = column(rows, 'score');
    if (score.kind !== 'number') throw new Error('no numbers');
    for (let row = 0; row < rows.n; row++) {
      const s = score.values[row]!;
      const bin = bins[group.codes[row]!]![Math.min(9, Math.floor(10 * s))]!;
      bin.n++;
      bin.sum += s;
      bin.y += label.codes[row]!;
    }
  }
  for (const { n, y, sum } of bins.flat())
    expect(Math.abs(y / n - sum / n)).toBeLessThan(4.5 * Math.sqrt(0.25 / n));
});
