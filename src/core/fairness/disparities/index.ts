// Table of contents of the disparities, in the order a person meets them.

import { contrasts } from '../contrasts';
import type { Disparity } from '../disparity';
import { metricDisparity } from '../metric-disparity';
import { parametrised } from '../parametrised';
import { metricById } from '../metrics';
import { averageAbsoluteOddsDifference } from './average-absolute-odds-difference';
import { averageOddsDifference } from './average-odds-difference';
import { averagePredictiveValueDifference } from './average-predictive-value-difference';
import { betweenGroupVariation } from './between-group-coefficient-of-variation';
import { betweenGroupEntropy } from './between-group-entropy';
import { betweenGroupTheilIndex } from './between-group-theil-index';
import { biasAmplification } from './bias-amplification';
import { classImbalance } from './class-imbalance';
import { benefitVariation } from './coefficient-of-variation';
import { conditionalUseAccuracyDifference } from './conditional-use-accuracy-difference';
import { demographicDisparity } from './demographic-disparity';
import { demographicParityDifference } from './demographic-parity-difference';
import { demographicParityRatio } from './demographic-parity-ratio';
import { differentialFairness } from './differential-fairness';
import { directionalBiasAmplification } from './directional-bias-amplification';
import { disparateImpact } from './disparate-impact';
import { equalOpportunityDifference } from './equal-opportunity-difference';
import { equalOpportunityRatio } from './equal-opportunity-ratio';
import { equalParityRatio } from './equal-parity-ratio';
import { equalizedOddsDifference } from './equalized-odds-difference';
import { equalizedOddsDifferenceMean } from './equalized-odds-difference-mean';
import { equalizedOddsRatio } from './equalized-odds-ratio';
import { falseNegativeSubgroupUnfairness } from './false-negative-subgroup-unfairness';
import { falsePositiveSubgroupUnfairness } from './false-positive-subgroup-unfairness';
import { generalizedEntropyIndex } from './generalized-entropy-index';
import { generalizedEqualizedOddsDifference } from './generalized-equalized-odds-difference';
import { labelJsDivergence } from './label-js-divergence';
import { labelKlDivergence } from './label-kl-divergence';
import { labelKolmogorovSmirnov } from './label-kolmogorov-smirnov';
import { labelLpDistance } from './label-lp-distance';
import { labelTotalVariation } from './label-total-variation';
import { meanLogDeviation } from './mean-log-deviation';
import { negativePredictiveParityDifference } from './negative-predictive-parity-difference';
import { overallAccuracyEqualityDifference } from './overall-accuracy-equality-difference';
import { predictiveEqualityDifference } from './predictive-equality-difference';
import { predictiveEqualityRatio } from './predictive-equality-ratio';
import { predictiveParityDifference } from './predictive-parity-difference';
import { predictiveParityRatio } from './predictive-parity-ratio';
import { statisticalParityDifference } from './statistical-parity-difference';
import { theilIndex } from './theil-index';
import { treatmentEqualityDifference } from './treatment-equality-difference';
import { treatmentEqualityRatio } from './treatment-equality-ratio';

export const disparities: readonly Disparity[] = [
  demographicParityDifference,
  demographicParityRatio,
  statisticalParityDifference,
  disparateImpact,
  equalOpportunityDifference,
  equalOpportunityRatio,
  equalizedOddsDifference,
  equalizedOddsDifferenceMean,
  equalizedOddsRatio,
  averageOddsDifference,
  averageAbsoluteOddsDifference,
  predictiveEqualityDifference,
  predictiveEqualityRatio,
  predictiveParityDifference,
  predictiveParityRatio,
  negativePredictiveParityDifference,
  conditionalUseAccuracyDifference,
  averagePredictiveValueDifference,
  overallAccuracyEqualityDifference,
  treatmentEqualityDifference,
  treatmentEqualityRatio,
  equalParityRatio,
  demographicDisparity,
  generalizedEqualizedOddsDifference,
  generalizedEntropyIndex,
  theilIndex,
  meanLogDeviation,
  benefitVariation,
  betweenGroupEntropy,
  betweenGroupTheilIndex,
  betweenGroupVariation,
  differentialFairness,
  biasAmplification,
  directionalBiasAmplification,
  falsePositiveSubgroupUnfairness,
  falseNegativeSubgroupUnfairness,
  classImbalance,
  labelTotalVariation,
  labelKolmogorovSmirnov,
  labelLpDistance,
  labelKlDivergence,
  labelJsDivergence,
];

const byId = new Map(disparities.map((disparity) => [disparity.id, disparity]));

/**
 * The disparity of that id; "metric/contrast" (e.g. "accuracy/difference") compares any metric of counts in any way,
 * "generalized-entropy-index/alpha=1" asks for another parameter than the usual.
 * Throws an error naming the ids there are.
 */
export function disparityById(id: string): Disparity {
  const found = byId.get(id) ?? parametrised(id, byId) ?? composed(id);
  if (found) return found;
  throw new Error(
    `There is no disparity "${id}". The disparities are: ${[...byId.keys()].join(', ')}.`,
  );
}

function composed(id: string): Disparity | undefined {
  const [metricId = '', contrastId] = id.split('/');
  const contrast = contrasts.find((each) => each.id === contrastId);
  if (!contrast) return undefined;
  const metric = metricById(metricId);
  if (metric.from !== 'counts')
    throw new Error(`"${metric.name}" is not made of counts: it has no "${id}".`);
  return metricDisparity(metric, contrast, {
    id,
    name: `${metric.name}: ${contrast.name}`,
    plain: `${contrast.plain} The metric: ${metric.plain}`,
    source: `${metric.source}; ${contrast.source}`,
    example: { groups: {}, value: NaN, inWords: '' },
  });
}
