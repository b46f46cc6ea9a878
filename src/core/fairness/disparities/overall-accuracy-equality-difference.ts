// Overall accuracy equality: whether decisions are right equally often in every group, whichever way they err.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { accuracy } from '../metrics/accuracy';
import { twoGroups } from '../worked-table';

export const overallAccuracyEqualityDifference = metricDisparity(accuracy, difference, {
  id: 'overall-accuracy-equality-difference',
  name: 'Overall accuracy equality difference',
  plain: 'The highest accuracy of a group minus the lowest; also called accuracy parity.',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2018), Fairness in Criminal Justice Risk Assessments',
  example: {
    ...twoGroups,
    value: 33 / 40 - 28 / 40,
    inWords: '33 of 40 against 28 of 40: 0.825 − 0.7 = 0.125',
  },
});
