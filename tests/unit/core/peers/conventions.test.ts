// Every convention by hand on one small table, the awkward tables one by one, and against what the tools themselves printed.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { crossing } from '../../../../src/core/fairness/crossing';
import { countGrouping } from '../../../../src/core/fairness/count-cells';
import type { Counts } from '../../../../src/core/fairness/scored';
import { caseColumns, caseInputs, type ReferenceCase } from '../../../../src/core/peers/cases';
import type { GroupCells, Printed } from '../../../../src/core/peers/conventions/convention';
import { conventionNamed, conventions, tools } from '../../../../src/core/peers/conventions';
import { pairs } from '../../../../src/core/peers/conventions/group-rate';
import { quantities } from '../../../../src/core/peers/conventions/quantities';
import { printedNumber, rosetta } from '../../../../src/core/peers/rosetta';

/**
 * a: 10 of 20 selected, TPR 8/10, FPR 2/10. b: 6 of 20, TPR 5/10, FPR 1/10. c: 2 of 10, TPR 1/5, FPR 1/5.
 * The reference is a.
 */
const a: Counts = { tp: 8, fn: 2, fp: 2, tn: 8 };
const b: Counts = { tp: 5, fn: 5, fp: 1, tn: 9 };
const c: Counts = { tp: 1, fn: 4, fp: 1, tn: 4 };
const three: GroupCells = { keys: ['a', 'b', 'c'], counts: [a, b, c], reference: 0 };

type Row = readonly [
  tool: Parameters<typeof conventionNamed>[0],
  name: string,
  ...values: number[],
];

/** One number for all, or one a group in the order of groups. */
const byHand: readonly Row[] = [
  // Fairlearn: .5, .3, .2 selected; TPR .8, .5, .2; FPR .2, .1, .2; FNR .2, .5, .8; precision 8/10, 5/6, 1/2; accuracy .8, .7, .5.
  ['fairlearn', 'demographic_parity_difference', 0.3],
  ['fairlearn', 'demographic_parity_ratio', 0.4],
  ['fairlearn', 'equal_opportunity_difference', 0.6],
  ['fairlearn', 'equal_opportunity_ratio', 0.25],
  ['fairlearn', 'false_positive_rate_difference', 0.1],
  ['fairlearn', 'false_positive_rate_ratio', 0.5],
  ['fairlearn', 'false_negative_rate_difference', 0.6],
  ['fairlearn', 'false_negative_rate_ratio', 0.25],
  ['fairlearn', 'equalized_odds_difference', 0.6],
  ['fairlearn', 'equalized_odds_ratio', 0.25],
  ['fairlearn', 'equalized_odds_difference(agg="mean")', 0.35],
  ['fairlearn', 'MetricFrame(precision_score).difference()', 1 / 3],
  ['fairlearn', 'accuracy_score_difference', 0.3],
  ['fairlearn', 'accuracy_score_ratio', 0.625],
  // AIF360 merges b and c: 8 of 30 selected, TPR 6/15, FPR 2/15, FNR 9/15, FDR 2/8, error 11/30; a: FDR 2/10, error 4/20.
  ['aif360', 'statistical_parity_difference', 8 / 30 - 0.5],
  ['aif360', 'disparate_impact', 8 / 15],
  ['aif360', 'equal_opportunity_difference', -0.4],
  ['aif360', 'false_positive_rate_difference', 2 / 15 - 0.2],
  ['aif360', 'false_positive_rate_ratio', 2 / 3],
  ['aif360', 'false_negative_rate_difference', 0.4],
  ['aif360', 'false_negative_rate_ratio', 3],
  ['aif360', 'equalized_odds_difference', 0.4],
  ['aif360', 'average_odds_difference', (2 / 15 - 0.2 - 0.4) / 2],
  ['aif360', 'average_abs_odds_difference', (0.2 - 2 / 15 + 0.4) / 2],
  ['aif360', 'false_discovery_rate_difference', 0.05],
  // PPV 6/8 − 8/10; FOR 9/22 − 2/10.
  ['aif360', 'average_predictive_value_difference', (-0.05 + 9 / 22 - 0.2) / 2],
  ['aif360', 'error_rate_difference', 11 / 30 - 0.2],
  ['aif360', 'error_rate_ratio', 11 / 6],
  // Benefits: 11 people 0, 35 people 1, 4 people 2; mean 43/50; Σb² = 51.
  ['aif360', 'generalized_entropy_index', ((50 * 51) / (43 * 43) - 1) / 2],
  ['aif360', 'coefficient_of_variation', Math.sqrt((50 * 51) / (43 * 43) - 1)],
  ['oxonfair', 'gen_entropy', ((50 * 51) / (43 * 43) - 1) / 2],
  ['holisticai', 'generalized_entropy_index', ((50 * 51) / (43 * 43) - 1) / 2],
  ['holisticai', 'coefficient_of_variation', Math.SQRT2 * Math.sqrt((50 * 51) / (43 * 43) - 1)],
  // Aequitas: to a; to the largest (a stands first); to the lowest, c or b.
  ['aequitas', 'pprev_disparity, get_disparity_predefined_groups', 0.6, 0.4],
  ['aequitas', 'pprev_disparity, get_disparity_major_group', 0.6, 0.4],
  ['aequitas', 'pprev_disparity, get_disparity_min_metric', 2.5, 1.5],
  ['aequitas', 'fpr_disparity, get_disparity_min_metric', 2, 2],
  ['aequitas', 'tpr_disparity, get_disparity_predefined_groups', 0.625, 0.25],
  ['aequitas', 'ppr_disparity, get_disparity_predefined_groups', 0.6, 0.2],
  // fairmodels: Σ |ln|.
  ['fairmodels', 'STP parity loss', -Math.log(0.6 * 0.4)],
  ['fairmodels', 'FPR parity loss', Math.log(2)],
  ['fairmodels', 'FNR parity loss', Math.log(2.5 * 4)],
  ['fairmodels', 'Statistical parity ratio, fairness_check()', 0.6, 0.4],
  ['fairmodels', 'Accuracy equality ratio, fairness_check()', 0.875, 0.625],
  // mlr3fairness.
  ['mlr3fairness', 'fairness.cv', 0.3],
  ['mlr3fairness', 'fairness.cv with operation = groupdiff_tau', 0.4],
  ['mlr3fairness', 'fairness.tpr', 0.6],
  ['mlr3fairness', 'fairness.fpr', 0.1],
  ['mlr3fairness', 'fairness.eod', 0.35],
  ['mlr3fairness', 'fairness.acc', 0.3],
  // PPV .8, .8333, .5; NPV .8, 9/14, .5.
  ['mlr3fairness', 'fairness.pp', (1 / 3 + 0.3) / 2],
  // OxonFair: means over the pairs ab, ac, bc.
  ['oxonfair', 'demographic_parity', (0.2 + 0.3 + 0.1) / 3],
  ['oxonfair', 'disparate_impact', (0.6 + 0.4 + 2 / 3) / 3],
  ['oxonfair', 'equal_opportunity', (0.3 + 0.6 + 0.3) / 3],
  ['oxonfair', 'false_pos_rate.diff', (0.1 + 0 + 0.1) / 3],
  ['oxonfair', 'predictive_equality', (0.3 + 0.6 + 0.3) / 3],
  ['oxonfair', 'equalized_odds', (0.4 + 0.2 / 3) / 2],
  ['oxonfair', 'equalized_odds_max', 0.6],
  ['oxonfair', 'accuracy_parity', 0.2],
  // FP over FN: 1, 1/5, 1/4.
  ['oxonfair', 'treatment_equality', (0.8 + 0.75 + 0.05) / 3],
  // holisticai: b and c against a.
  ['holisticai', 'statistical_parity', -0.2, -0.3],
  ['holisticai', 'disparate_impact', 0.6, 0.4],
  ['holisticai', 'four_fifths', 0.6, 0.4],
  ['holisticai', 'equal_opportunity_diff', -0.3, -0.6],
  ['holisticai', 'average_odds_diff', -0.2, -0.3],
  ['holisticai', 'accuracy_diff', -0.1, -0.3],
  // Local Law 144: a is selected most.
  ['local-law-144', 'impact ratio', 1, 0.6, 0.4],
];

describe('by hand', () => {
  it.each(byHand.map((row) => [row[0], row[1], row] as const))('%s %s', (tool, name, row) => {
    const [, , ...values] = row;
    const printed = conventionNamed(tool, name).of(three);
    expect(printed).toHaveLength(values.length);
    printed.forEach(({ value }, at) => expect(value).toBeCloseTo(values[at]!, 12));
  });

  it('each tool has a form by hand in each of its quantities', () => {
    const done = new Set(
      byHand.map(([tool, name]) => `${tool} ${conventionNamed(tool, name).quantity}`),
    );
    const missing = conventions
      .map(({ tool, quantity }) => `${tool} ${quantity}`)
      .filter((each) => !done.has(each) && !each.endsWith('false-negative-rates'));
    // Aequitas' odds are a verdict, its precision and fairmodels' go the way of its other rates.
    expect([...new Set(missing)]).toEqual([
      'aequitas predictive-parity',
      'aequitas equalized-odds',
      'fairmodels true-positive-rates',
      'fairmodels predictive-parity',
      'oxonfair predictive-parity',
      'holisticai false-positive-rates',
    ]);
  });

  it('fits the ranges its sign promises, and stands alone under its name', () => {
    for (const { sign, of } of conventions) {
      for (const { value } of of(three)) {
        if (value === undefined) continue;
        if (sign !== 'signed') expect(value).toBeGreaterThanOrEqual(0);
        if (sign === 'share') expect(value).toBeLessThanOrEqual(1);
      }
    }
    const names = conventions.map(({ tool, quantity, name }) => `${tool} ${quantity} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { verdict, of } of conventions) {
      const judges = of(three).some(({ passes }) => passes !== undefined);
      expect(judges).toBe(verdict !== undefined);
    }
    expect(new Set(tools.map(({ id }) => id))).toEqual(
      new Set(conventions.map(({ tool }) => tool)),
    );
  });
});

describe('the awkward tables', () => {
  const one = (tool: Row[0], name: string, cells: GroupCells): Printed | undefined =>
    conventionNamed(tool, name).of(cells)[0];
  const noPositives: Counts = { tp: 0, fn: 0, fp: 1, tn: 4 };
  const nobody: Counts = { tp: 0, fn: 2, fp: 0, tn: 3 };
  const cells = (first: Counts, second: Counts): GroupCells => ({
    keys: ['x', 'y'],
    counts: [first, second],
    reference: 1,
  });

  it('a rate of nobody: 0, nan, NA, or an error', () => {
    const table = cells(noPositives, a);
    expect(one('fairlearn', 'equal_opportunity_difference', table)?.value).toBe(0.8);
    expect(one('aif360', 'equal_opportunity_difference', table)?.value).toBeNaN();
    expect(one('aif360', 'equalized_odds_difference', table)?.value).toBe(0);
    expect(one('mlr3fairness', 'fairness.tpr', table)?.value).toBeNaN();
    // Its mean leaves the missing half out.
    expect(one('mlr3fairness', 'fairness.eod', table)?.value).toBe(0);
    expect(one('oxonfair', 'equal_opportunity', table)?.value).toBe(0.8);
    expect(one('fairmodels', 'TPR parity loss', table)?.value).toBeNaN();
    expect(one('holisticai', 'equal_opportunity_diff', table)).toEqual({ group: 0, value: -0.8 });
    expect(
      one('holisticai', 'equal_opportunity_diff', cells({ tp: 0, fn: 0, fp: 0, tn: 4 }, a)),
    ).toEqual({ group: 0, stops: true });
    const ours = quantities.find(({ id }) => id === 'true-positive-rates')!.ours(table);
    expect(ours.map(({ value }) => value)).toEqual([undefined, undefined]);
  });

  it('nobody selected at all', () => {
    const table = cells(nobody, nobody);
    expect(one('fairlearn', 'demographic_parity_ratio', table)?.value).toBeNaN();
    expect(one('aif360', 'disparate_impact', table)?.value).toBeNaN();
    expect(one('oxonfair', 'disparate_impact', table)?.value).toBe(1);
    expect(one('mlr3fairness', 'fairness.cv with operation = groupdiff_tau', table)?.value).toBe(0);
    expect(one('local-law-144', 'impact ratio', table)?.value).toBeNaN();
    const aequitas = 'pprev_disparity, get_disparity_predefined_groups';
    expect(one('aequitas', aequitas, table)).toEqual({ group: 0, value: NaN });
  });

  it('nobody selected in the reference group: infinity, 10, or NA', () => {
    const table = cells(a, nobody);
    expect(one('aif360', 'disparate_impact', table)?.value).toBe(Infinity);
    const aequitas = 'pprev_disparity, get_disparity_predefined_groups';
    expect(one('aequitas', aequitas, table)).toEqual({ group: 0, value: 10, passes: false });
    expect(one('fairmodels', 'STP parity loss', table)?.value).toBeNaN();
    expect(one('oxonfair', 'disparate_impact', table)?.value).toBe(0);
  });

  it('the sign of mlr3fairness follows the names', () => {
    const named = (keys: readonly string[]) =>
      one('mlr3fairness', 'fairness.cv', { keys, counts: [a, b], reference: 0 })?.value;
    expect(named(['Female', 'Male'])).toBeCloseTo(0.2, 12);
    expect(named(['Male', 'Female'])).toBeCloseTo(-0.2, 12);
  });

  it('a verdict is the tool’s, at its own bounds', () => {
    const aequitas = (counts: Counts) =>
      conventionNamed('aequitas', 'Equalized Odds').of(cells(counts, a))[0];
    expect(aequitas(b)).toEqual({ group: 0, passes: false });
    expect(aequitas({ tp: 7, fn: 3, fp: 2, tn: 8 })).toEqual({ group: 0, passes: true });
    // One parity is nan: as in the tool, that does not pass.
    expect(aequitas(noPositives)).toEqual({ group: 0, passes: false });
  });

  it('without a reference group, what needs one says nothing', () => {
    const { keys, counts } = three;
    for (const { reference, of } of conventions) {
      const needs = reference === 'privileged' || reference === 'reference';
      if (needs) expect(of({ keys, counts })).toEqual([]);
    }
    expect(
      conventionNamed('aequitas', 'pprev_disparity, get_disparity_major_group').of({
        keys,
        counts,
      }),
    ).toHaveLength(2);
  });

  it('columns first, each pair once', () => {
    expect(pairs(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('on any counts', () => {
  const some = fc.nat({ max: 6 });
  const group = fc
    .record({ tp: some, fp: some, tn: some, fn: some })
    .filter(({ tp, fp, tn, fn }) => tp + fp + tn + fn > 0);

  it('says something of every group it names, and the same in any order of groups', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (counts) => {
        const keys = counts.map((_, k) => `g${k}`);
        const reference = counts.length - 1;
        const turned = {
          keys: [...keys].reverse(),
          counts: [...counts].reverse(),
          reference: counts.length - 1 - reference,
        };
        for (const { of, tool, name, reference: rule } of conventions) {
          const said = of({ keys, counts, reference });
          expect(said.length, `${tool} ${name}`).toBeGreaterThan(0);
          // Who is the largest, or the lowest, is a matter of order where two are alike.
          if (rule === 'largest' || rule === 'lowest') continue;
          const again = of(turned);
          for (const { group: k, value, passes, stops } of said) {
            const other = again.find(
              (each) => each.group === (k === undefined ? undefined : counts.length - 1 - k),
            );
            expect(other?.passes).toBe(passes);
            expect(other?.stops).toBe(stops);
            // Of two pairs equally far apart the first gives the sign.
            const size = name === 'fairness.cv' ? Math.abs : (x: number) => x;
            if (value === undefined) expect(other?.value).toBeUndefined();
            else if (!Number.isFinite(value)) expect(other?.value).toBe(value);
            else expect(size(other!.value!)).toBeCloseTo(size(value), 10);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

interface ToolTable {
  readonly groups: readonly Counts[];
  readonly reference: number;
  readonly oxonfair: Readonly<Record<string, number | string>>;
  readonly holisticai: Readonly<Record<string, readonly unknown[]>>;
  readonly aequitas: Readonly<Record<string, readonly unknown[]>>;
}

describe('what the tools printed', () => {
  const text = readFileSync(inRoot('tests/golden/conventions/tables.json'), 'utf8');
  const { tables } = JSON.parse(text) as { tables: readonly ToolTable[] };
  /** Numbers within rounding; NaN and the infinities by their words. */
  const near = (value: unknown): unknown =>
    typeof value === 'number' ? (expect.closeTo(value, 10) as unknown) : value;

  it.each(tables.map((table, at) => [at, table] as const))('table %i', (_, table) => {
    const cells = {
      keys: table.groups.map((__, k) => 'abcd'[k]!),
      counts: table.groups,
      reference: table.reference,
    };
    for (const tool of ['oxonfair', 'holisticai', 'aequitas'] as const) {
      for (const [name, printed] of Object.entries(table[tool])) {
        const list = (Array.isArray(printed) ? printed : [{ value: printed }]) as Printed[];
        const expected = list.map((each) =>
          each.value === undefined ? each : { ...each, value: near(each.value) },
        );
        const forms = conventions.filter((each) => each.tool === tool && each.name === name);
        expect(forms.length, `${tool} ${name}`).toBeGreaterThan(0);
        for (const form of forms) {
          const got = form
            .of(cells)
            .map(({ value, ...rest }) =>
              value === undefined ? rest : { ...rest, value: printedNumber(value) },
            );
          expect(got, `${tool} ${name}`).toMatchObject(expected);
        }
      }
    }
  });

  it.each(['german-sex-weighted', 'adult-race', 'compas-race-fav0'])(
    'AIF360 on %s, from counts alone',
    (id) => {
      const home = inRoot('tests/golden/');
      const testCase = JSON.parse(
        readFileSync(`${home}/cases/metrics/aif360-${id}.json`, 'utf8'),
      ) as ReferenceCase;
      const columns = caseColumns(
        testCase,
        caseInputs((path) => readFileSync(`${home}/${path}`, 'utf8')),
      );
      const favourable = Number(testCase.params['favorable_label'] ?? 1);
      const binary = (field: string) =>
        Uint8Array.from(columns.numbers(testCase.input[field], field), (value) =>
          value === favourable ? 1 : 0,
        );
      const weight = testCase.input['sample_weight'];
      const group = columns.grouping(testCase.input['protected'], 'protected', 'g');
      const rows = {
        n: columns.n,
        y: binary('y_true'),
        yhat: binary('y_pred'),
        groups: [group],
        ...(weight ? { weights: columns.numbers(weight, 'sample_weight') } : {}),
        rows: Int32Array.from({ length: columns.n }, (_, i) => i),
      };
      const { keys, counts } = countGrouping(rows, crossing(rows, ['g']));
      const reference = keys.indexOf(String(testCase.params['privileged_value']));
      const expected = testCase.expected as Record<string, number>;
      const asked = conventions.filter(
        (each) => each.tool === 'aif360' && expected[each.name] !== undefined,
      );
      expect(asked.length).toBeGreaterThan(12);
      for (const { name, of } of asked) {
        const [printed] = of({ keys, counts, reference });
        expect(printed?.value, name).toBeCloseTo(expected[name]!, 10);
      }
    },
  );
});

describe('the Rosetta', () => {
  it('puts every tool beside the lab for each quantity, in JSON', () => {
    const made = rosetta(three);
    expect(made.quantities.map(({ id }) => id)).toEqual(quantities.map(({ id }) => id));
    const [rates] = made.quantities;
    expect(rates!.tools.map(({ id }) => id)).toEqual(tools.map(({ id }) => id));
    expect(rates!.ours[0]).toMatchObject({ name: 'Demographic parity difference', value: 0.3 });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('keeps what is not a number through JSON', () => {
    const made = rosetta({
      keys: ['x', 'y'],
      counts: [a, { tp: 0, fn: 2, fp: 0, tn: 3 }],
      reference: 1,
    });
    const impact = made.quantities[0]!.tools.find(({ id }) => id === 'aif360')!.lines.find(
      ({ name }) => name === 'disparate_impact',
    );
    expect(impact?.printed).toEqual([{ value: 'Infinity' }]);
    expect([NaN, -Infinity, 0.5].map(printedNumber)).toEqual(['NaN', '-Infinity', 0.5]);
  });

  it('has nothing to compare for one group', () => {
    expect(rosetta({ keys: ['a'], counts: [a], reference: 0 }).quantities).toEqual([]);
  });
});
