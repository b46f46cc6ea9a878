// Treatment equality as a ratio of the two kinds of error.

import { ratio } from '../contrasts/ratio';
import { metricDisparity } from '../metric-disparity';
import { errorRatio } from '../metrics/error-ratio';
import { twoGroups } from '../worked-table';

export const treatmentEqualityRatio = metricDisparity(errorRatio, ratio, {
  id: 'treatment-equality-ratio',
  name: 'Treatment equality ratio',
  plain:
    'The lowest number of people wrongly rejected for each one wrongly selected in a group, divided by the highest.',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2018), Fairness in Criminal Justice Risk Assessments',
  example: {
    ...twoGroups,
    value: 0.75,
    inWords: '6 to 6 against 4 to 3: 1 / 1.333 = 0.75',
  },
});
