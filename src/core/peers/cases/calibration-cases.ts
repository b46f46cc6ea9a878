// Reference cases of calibration: scikit-learn's curves by group, and the errors over bins of equal width.

import { positionsByCode } from '../../base/positions-by-code';
import { calibrationOf } from '../../fairness/curves/calibration';
import { guessesOf } from '../../fairness/curves/guesses';
import { placeScores, uniformEdges } from '../../fairness/curves/score-bins';
import { crossing } from '../../fairness/crossing';
import { metricById } from '../../fairness/metrics';
import type { Scored } from '../../fairness/scored';
import { takeScored } from '../../fairness/take-scored';
import { calibrationCurve } from '../scikit-learn';
import { caseColumns } from './case-rows';
import type { CaseAdapter } from './reference-case';

export const calibrationCases: CaseAdapter = {
  prefix: 'metrics/calibration-',
  async answer(testCase, inputs) {
    const { input, params } = testCase;
    const columns = caseColumns(testCase, inputs);
    const names = input['sensitive'] as string[];
    const y = Uint8Array.from(columns.numbers(input['y_true'], 'y_true'));
    const rows: Scored = {
      n: columns.n,
      y,
      yhat: y,
      score: columns.numbers(input['score'], 'score'),
      groups: names.map((name) => columns.grouping(name, 'sensitive')),
      rows: Int32Array.from({ length: columns.n }, (_, i) => i),
    };
    const groups = crossing(rows, names);
    const everybody = Int32Array.from({ length: rows.n }, (_, i) => i);
    const bins = Number(params['n_bins']);
    return Object.fromEntries([
      ['overall', partOf(rows, everybody, bins)],
      ...positionsByCode(groups.codes, groups.levels.length).map((positions, k) => [
        groups.levels[k]!,
        partOf(rows, positions, bins),
      ]),
    ]);
  },
};

function partOf(rows: Scored, positions: Int32Array, bins: number): Record<string, unknown> {
  const guesses = guessesOf(rows, positions);
  const edges = uniformEdges(bins);
  const counts = new Array<number>(bins).fill(0);
  for (const place of placeScores(guesses.score, edges)) counts[place]!++;
  const errors = calibrationOf(guesses, edges);
  const brier = metricById('brier');
  return {
    n: positions.length,
    uniform: calibrationCurve(rows, positions, bins, 'uniform'),
    quantile: calibrationCurve(rows, positions, bins, 'quantile'),
    ece: errors?.expected ?? NaN,
    mce: errors?.maximum ?? NaN,
    bin_counts: counts,
    brier: (brier.from === 'rows' && brier.of(takeScored(rows, positions))) ?? NaN,
  };
}
