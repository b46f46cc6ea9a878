// Whether a rejection is worth the same in every group: how far apart negative predictive values are.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { negativePredictiveValue } from '../metrics/negative-predictive-value';
import { twoGroups } from '../worked-table';

export const negativePredictiveParityDifference = metricDisparity(
  negativePredictiveValue,
  difference,
  {
    id: 'negative-predictive-parity-difference',
    name: 'Negative predictive parity difference',
    plain:
      'The highest negative predictive value of a group minus the lowest; also called NPV parity.',
    source:
      'Berk et al. (2018), Fairness in Criminal Justice Risk Assessments; OxonFair, arXiv 2407.13710',
    example: {
      ...twoGroups,
      value: 27 / 31 - 24 / 30,
      inWords: '27 of 31 against 24 of 30: 0.871 − 0.8 = 0.071',
    },
  },
);
