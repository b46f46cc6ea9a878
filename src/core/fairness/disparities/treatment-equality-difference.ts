// Treatment equality: whether errors fall the same way in every group, against it or in its favour.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { errorRatio } from '../metrics/error-ratio';
import { twoGroups } from '../worked-table';

export const treatmentEqualityDifference = metricDisparity(errorRatio, difference, {
  id: 'treatment-equality-difference',
  name: 'Treatment equality difference',
  plain:
    'The highest number of people wrongly rejected for each one wrongly selected in a group, minus the lowest.',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2018), Fairness in Criminal Justice Risk Assessments',
  example: {
    ...twoGroups,
    value: 4 / 3 - 1,
    inWords: '4 to 3 against 6 to 6: 1.333 − 1 = 0.333',
  },
});
