// Linear SHAP: where the log-odds are a sum over columns, a column's Shapley value is its part less its mean part over
// the background. Lundberg & Lee (2017), Corollary 1; Štrumbelj & Kononenko (2014).

import type { Dataset } from '../../table/dataset';
import type { AdditiveLogit } from './additive-logit';
import { mustHaveBackground } from './exact-shapley';

/** Attributions of many people on the scale of log-odds, by column. */
export interface LinearShap {
  readonly columns: readonly string[];
  /** Mean log-odds of the background. */
  readonly base: number;
  /** Columns × people. For each person they sum to their log-odds − base. */
  readonly values: readonly Float64Array[];
}

/** `people` and `background` are rows of their own; one row of people is one place in each array of values. */
export function linearShap(
  additive: AdditiveLogit,
  people: Dataset,
  background: Dataset,
): LinearShap {
  mustHaveBackground(background.rows);
  let base = additive.intercept;
  const means = additive.contributions(background).map((part) => {
    let sum = 0;
    for (const value of part) sum += value;
    return sum / part.length;
  });
  for (const mean of means) base += mean;
  const values = additive.contributions(people);
  values.forEach((part, j) => {
    const mean = means[j]!;
    for (let i = 0; i < part.length; i++) part[i]! -= mean;
  });
  return { columns: additive.columns, base, values };
}
