// Disparate impact: the selection rate of a group as a multiple of the reference group; it can exceed 1.

import { signedRatio } from '../contrasts/signed-ratio';
import { metricDisparity } from '../metric-disparity';
import { selectionRate } from '../metrics/selection-rate';
import { twoGroups } from '../worked-table';

export const disparateImpact = metricDisparity(selectionRate, signedRatio, {
  id: 'disparate-impact',
  name: 'Disparate impact ratio',
  plain:
    'The selection rate of the group farthest from the reference group, divided by that of the reference group.',
  source: 'Feldman et al. (2015), Certifying and Removing Disparate Impact',
  example: {
    ...twoGroups,
    value: 10 / 9,
    inWords: 'b 10 of 40, reference a 9 of 40: 0.25 / 0.225 = 1.111',
  },
});
