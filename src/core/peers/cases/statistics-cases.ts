// Answers the reference cases of statistics made with SciPy and statsmodels: tests, intervals, many tests, samples that drift.

import { rng } from '../../base/rng';
import {
  agrestiCoull,
  bcaLimits,
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  bootstrapDraws,
  chiSquare,
  clopperPearson,
  cohensH,
  fisherExact,
  hochberg,
  holm,
  jeffreys,
  logRatio,
  mannWhitney,
  newcombe,
  percentileLimits,
  permutationTest,
  permutationTestExact,
  pooledZ,
  sampleSize,
  wilson,
  zOf,
  type Limits,
} from '../../base/statistics';
import { fourFifths } from '../../fairness/four-fifths';
import { scipyExactMannWhitney } from '../scipy';
import { statsmodelsWald } from '../statsmodels';
import { caseColumns } from './case-rows';
import { driftCase } from './drift-case';
import type { CaseAdapter, CaseInputs, ReferenceCase, Tolerance } from './reference-case';

/** Random cases hold a mean over seeds, so more draws than SciPy's 9,999 come nearer to what they estimate. */
const DRAWS = 99_999;

const list = ({ input, id }: ReferenceCase, field: string): number[] => {
  const found = input[field];
  if (!Array.isArray(found)) throw new Error(`${id}: input.${field} is no list of numbers.`);
  return found.map(Number);
};
const pair = (limits: Limits | undefined): readonly number[] =>
  limits ? [limits.lo, limits.hi] : [NaN, NaN];

interface FourCounts {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
}

function twoProportions({ x1, n1, x2, n2 }: FourCounts, alpha: number): Record<string, unknown> {
  const first = { part: x1, of: n1 };
  const second = { part: x2, of: n2 };
  const pooled = pooledZ(first, second);
  const wald = statsmodelsWald(first, second);
  const table = [
    [x1, n1 - x1],
    [x2, n2 - x2],
  ];
  const plain = chiSquare(table);
  const yates = chiSquare(table, 'yates');
  const fisher = fisherExact(x1, n1 - x1, x2, n2 - x2);
  const level = 1 - alpha;
  const z = zOf(level);
  return {
    z_pooled: pooled?.z ?? NaN,
    p_pooled: pooled?.p ?? NaN,
    z_wald: wald.z,
    p_wald: wald.p,
    chi2: plain?.statistic ?? NaN,
    chi2_p: plain?.p ?? NaN,
    chi2_yates: yates?.statistic ?? NaN,
    chi2_yates_p: yates?.p ?? NaN,
    fisher_odds: fisher.oddsRatio ?? NaN,
    fisher_p: fisher.p,
    fisher_p_less: fisher.less,
    fisher_p_greater: fisher.greater,
    wilson_1: pair(wilson(x1, n1, z)),
    wilson_1_99: pair(wilson(x1, n1, zOf(0.99))),
    agresti_coull_1: pair(agrestiCoull(x1, n1, z)),
    clopper_pearson_1: pair(clopperPearson(x1, n1, level)),
    jeffreys_1: pair(jeffreys(x1, n1, level)),
    newcombe_diff: pair(newcombe(x1, n1, x2, n2, z)),
    log_ratio_ci: pair(logRatio(x1, n1, x2, n2, z)),
    cohens_h: cohensH(x1 / n1, x2 / n2),
  };
}

function crossTable(testCase: ReferenceCase, inputs: CaseInputs): number[][] {
  const { input } = testCase;
  const [rows, columns] = input['columns'] as string[];
  const read = caseColumns({ ...testCase, input: { ...input, label: rows } }, inputs);
  const [a, b] = [read.grouping(rows, 'columns'), read.grouping(columns, 'columns')];
  const table = a.levels.map(() => b.levels.map(() => 0));
  a.codes.forEach((code, i) => {
    if (code >= 0 && b.codes[i]! >= 0) table[code]![b.codes[i]!]!++;
  });
  return table;
}

function mannWhitneys(testCase: ReferenceCase): Record<string, unknown> {
  const run = (
    ending: string,
    method: 'exact' | 'normal' | 'normal-uncorrected',
  ): Record<string, number> => {
    const [x, y] = [list(testCase, `x${ending}`), list(testCase, `y${ending}`)];
    const found = method === 'exact' ? scipyExactMannWhitney(x, y) : mannWhitney(x, y, { method });
    return { U: found?.u ?? NaN, p: found?.p ?? NaN };
  };
  return {
    asymptotic: run('', 'normal'),
    asymptotic_no_cc: run('', 'normal-uncorrected'),
    ties: run('_ties', 'normal'),
    exact_small: run('_small', 'exact'),
  };
}

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function bootstraps(testCase: ReferenceCase): Record<string, unknown> {
  const level = Number(testCase.params['confidence'] ?? 0.95);
  const one = [list(testCase, 'x')];
  const two = [list(testCase, 'a'), list(testCase, 'b')];
  const ofOne = ([x]: readonly Float64Array[]): number => mean(x!);
  const ofTwo = ([a, b]: readonly Float64Array[]): number => mean(a!) - mean(b!);
  const random = rng('bootstrap-bca');
  const draws = bootstrapDraws(one, ofOne, DRAWS, random.stream('mean'));
  const pairs = bootstrapDraws(two, ofTwo, DRAWS, random.stream('difference'));
  return {
    mean_bca: pair(bcaLimits(one, ofOne, draws, level)),
    mean_percentile: pair(percentileLimits(draws, level)),
    difference_bca: pair(bcaLimits(two, ofTwo, pairs, level)),
  };
}

/** statsmodels' names. */
const MANY: Readonly<Record<string, (p: readonly number[]) => number[]>> = {
  bonferroni,
  holm,
  fdr_bh: benjaminiHochberg,
  fdr_by: benjaminiYekutieli,
  'simes-hochberg': hochberg,
};

function manyTests(testCase: ReferenceCase): Record<string, unknown> {
  const alpha = Number(testCase.params['alpha'] ?? 0.05);
  const p = list(testCase, 'p');
  return Object.fromEntries(
    Object.entries(MANY).map(([name, adjust]) => {
      const adjusted = adjust(p);
      return [name, { adjusted, reject: adjusted.map((value) => value <= alpha) }];
    }),
  );
}

function fourFifthsTables({ input }: ReferenceCase): unknown[] {
  return (input['tables'] as Record<string, [number, number]>[]).map((table) => {
    const { reference, groups } = fourFifths(
      Object.fromEntries(
        Object.entries(table).map(([key, [selected, of]]) => [key, { selected, of }]),
      ),
    );
    return {
      reference,
      groups: Object.fromEntries(
        Object.entries(groups).map(([key, group]) => [
          key,
          {
            rate: group.rate ?? NaN,
            impact_ratio: group.ratio ?? NaN,
            below_four_fifths: group.belowFourFifths,
            fisher_p: group.p,
            small_sample: group.small,
            shortfall: group.shortfall,
          },
        ]),
      ),
    };
  });
}

/** A p-value of random splits is met within its case's own tolerance: digits of a p are for those that are computed. */
function closeP(answer: unknown, expected: unknown, { abs, rel }: Tolerance): string[] {
  const [got, wanted] = [answer, expected].map((each) => (each as { p: number }).p);
  return Math.abs(got! - wanted!) <= abs + rel * Math.abs(wanted!)
    ? []
    : [`p: expected ${wanted}, got ${got}`];
}

export const statisticsCases: readonly CaseAdapter[] = [
  {
    prefix: 'stats/two-proportions',
    answer: async ({ input, params }) => ({
      rows: (input['rows'] as FourCounts[]).map((row) =>
        twoProportions(row, Number(params['alpha'] ?? 0.05)),
      ),
    }),
  },
  {
    prefix: 'stats/sample-size',
    answer: async ({ input }) => ({
      n: (input['rows'] as [number, number, number, number][]).map(
        ([p1, p2, alpha, power]) => sampleSize(p1, p2, { alpha, power }) ?? NaN,
      ),
    }),
  },
  {
    prefix: 'stats/chi2-table',
    async answer(testCase, inputs) {
      const found = chiSquare(crossTable(testCase, inputs));
      return {
        chi2: found?.statistic ?? NaN,
        p: found?.p ?? NaN,
        dof: found?.freedom ?? NaN,
        cramers_v: found?.cramersV ?? NaN,
      };
    },
  },
  { prefix: 'stats/mann-whitney', answer: async (testCase) => mannWhitneys(testCase) },
  {
    prefix: 'stats/permutation-exact',
    answer: async (testCase) => permutationTestExact(list(testCase, 'x'), list(testCase, 'y')),
  },
  {
    prefix: 'stats/permutation-random',
    answer: async (testCase) =>
      permutationTest(list(testCase, 'x'), list(testCase, 'y'), DRAWS, rng('permutation-random')),
    compare: (answer, { expected, tolerance }) => closeP(answer, expected, tolerance),
  },
  { prefix: 'stats/bootstrap-bca', answer: async (testCase) => bootstraps(testCase) },
  { prefix: 'stats/multiple-tests', answer: async (testCase) => manyTests(testCase) },
  {
    prefix: 'stats/four-fifths',
    answer: async (testCase) => ({ tables: fourFifthsTables(testCase) }),
  },
  { prefix: 'stats/drift', answer: async (testCase) => driftCase(testCase) },
];
