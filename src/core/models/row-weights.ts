// How much each training row counts: the weights handed to the fit, times what balances the two labels.

import type { Dataset } from '../table/dataset';
import type { FitOptions } from '../table/learning';
import { unusableWeight } from '../table/usable-weights';

/** `balanced` lets both labels count the same in sum, as scikit-learn's class_weight="balanced". */
export const classWeights = ['none', 'balanced'] as const;
export type ClassWeights = (typeof classWeights)[number];

/** One weight a row; undefined = 1 each. Throws when there are not as many weights as rows, or one is negative. */
export function rowWeights(
  train: Dataset,
  { weights }: Pick<FitOptions, 'weights'>,
  labels: ClassWeights,
): Float64Array | undefined {
  const given = weights ?? train.weights;
  if (given) check(given, train.n);
  if (labels === 'none') return given;
  let all = 0;
  let favourable = 0;
  for (let i = 0; i < train.n; i++) {
    const weight = given ? given[i]! : 1;
    all += weight;
    if (train.y[i] === 1) favourable += weight;
  }
  const factor = [all / (2 * (all - favourable)), all / (2 * favourable)];
  return Float64Array.from(train.y, (label, i) => factor[label]! * (given ? given[i]! : 1));
}

function check(weights: Float64Array, n: number): void {
  if (weights.length !== n) {
    throw new Error(
      `There are ${weights.length} row weights for ${n} training rows. Give one weight a row.`,
    );
  }
  const bad = unusableWeight(weights);
  if (bad >= 0)
    throw new Error(`Row ${bad} has the weight ${weights[bad]}. Weights are numbers of 0 or more.`);
}
