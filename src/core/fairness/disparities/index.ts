// Table of contents of the disparities, in the order a person meets them.

import { contrasts } from '../contrasts';
import type { Disparity } from '../disparity';
import { metricDisparity } from '../metric-disparity';
import { metricById } from '../metrics';
import { averageAbsoluteOddsDifference } from './average-absolute-odds-difference';
import { averageOddsDifference } from './average-odds-difference';
import { averagePredictiveValueDifference } from './average-predictive-value-difference';
import { betweenGroupEntropy } from './between-group-entropy';
import { betweenGroupTheilIndex } from './between-group-theil-index';
import { betweenGroupVariation } from './between-group-coefficient-of-variation';
import { biasAmplification } from './bias-amplification';
import { benefitVariation } from './coefficient-of-variation';
import { demographicParityDifference } from './demographic-parity-difference';
import { demographicParityRatio } from './demographic-parity-ratio';
import { differentialFairness } from './differential-fairness';
import { disparateImpact } from './disparate-impact';
import { equalOpportunityDifference } from './equal-opportunity-difference';
import { equalOpportunityRatio } from './equal-opportunity-ratio';
import { equalizedOddsDifference } from './equalized-odds-difference';
import { equalizedOddsDifferenceMean } from './equalized-odds-difference-mean';
import { equalizedOddsRatio } from './equalized-odds-ratio';
import { generalizedEntropyIndex } from './generalized-entropy-index';
import { generalizedEqualizedOddsDifference } from './generalized-equalized-odds-difference';
import { predictiveParityDifference } from './predictive-parity-difference';
import { statisticalParityDifference } from './statistical-parity-difference';
import { theilIndex } from './theil-index';

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
  predictiveParityDifference,
  averagePredictiveValueDifference,
  generalizedEqualizedOddsDifference,
  generalizedEntropyIndex,
  theilIndex,
  benefitVariation,
  betweenGroupEntropy,
  betweenGroupTheilIndex,
  betweenGroupVariation,
  differentialFairness,
  biasAmplification,
];

const byId = new Map(disparities.map((disparity) => [disparity.id, disparity]));

/**
 * The disparity of that id; "metric/contrast" (e.g. "accuracy/difference") compares any metric of counts in any way.
 * Throws an error naming the ids there are.
 */
export function disparityById(id: string): Disparity {
  const found = byId.get(id) ?? composed(id);
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
