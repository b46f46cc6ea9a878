// Which known rate a setting of utilities and claim comes down to: what people get is then that rate by another name.
// Baumann et al. (2022), arXiv 2206.02897, section 4: group fairness criteria as special cases of the egalitarian pattern.

import type { Claim, Utilities } from './utility';

export interface NamedMetric {
  /** Id of the metric. */
  readonly metric: string;
  /** Id of the disparity that the egalitarian pattern then is, times |scale|. */
  readonly disparity: string;
  /** Expected utility = shift + scale × metric, in every group. */
  readonly scale: number;
  readonly shift: number;
}

/** Of a claim by label or by decision there are two outcomes, so a rate is always behind it: yes minus no of that rate. */
const ofTwo: Readonly<
  Record<
    Exclude<Claim, 'everybody'>,
    readonly [yes: keyof Utilities, no: keyof Utilities, metric: string, disparity: string]
  >
> = {
  'favourable-label': ['tp', 'fn', 'true-positive-rate', 'equal-opportunity-difference'],
  'other-label': ['fp', 'tn', 'false-positive-rate', 'predictive-equality-difference'],
  selected: ['tp', 'fp', 'precision', 'predictive-parity-difference'],
  rejected: ['tn', 'fn', 'negative-predictive-value', 'negative-predictive-parity-difference'],
};

/**
 * Undefined where there is no such rate, where every outcome is worth the same, and where the decision makes no
 * difference to anybody (the base rate is then all that is left).
 */
export function namedMetric(utilities: Utilities, claim: Claim): NamedMetric | undefined {
  const { tp, fp, fn, tn } = utilities;
  const named = (
    yes: number,
    no: number,
    metric: string,
    disparity: string,
  ): NamedMetric | undefined =>
    yes === no ? undefined : { metric, disparity, scale: yes - no, shift: no };
  if (claim !== 'everybody') {
    const [yes, no, metric, disparity] = ofTwo[claim];
    return named(utilities[yes], utilities[no], metric, disparity);
  }
  if (tp === fp && fn === tn)
    return named(tp, fn, 'selection-rate', 'demographic-parity-difference');
  if (tp === tn && fp === fn)
    return named(tp, fp, 'accuracy', 'overall-accuracy-equality-difference');
  return undefined;
}
