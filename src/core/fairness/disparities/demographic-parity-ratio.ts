// Demographic parity as a ratio: the lowest selection rate as a share of the highest, as in the four-fifths rule of thumb.

import { ratio } from '../contrasts/ratio';
import { metricDisparity } from '../metric-disparity';
import { selectionRate } from '../metrics/selection-rate';
import { twoGroups } from '../worked-table';

export const demographicParityRatio = metricDisparity(selectionRate, ratio, {
  id: 'demographic-parity-ratio',
  name: 'Demographic parity ratio',
  plain: 'The lowest selection rate of a group divided by the highest.',
  source: '29 CFR 1607.4(D), as a rule of thumb in employment; Fairlearn, demographic_parity_ratio',
  example: { ...twoGroups, value: 9 / 10, inWords: '9 of 40 against 10 of 40: 0.225 / 0.25 = 0.9' },
});
