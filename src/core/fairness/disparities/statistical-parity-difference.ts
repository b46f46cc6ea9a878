// Statistical parity with a sign: the selection rate of a group minus that of the reference group.

import { signedDifference } from '../contrasts/signed-difference';
import { metricDisparity } from '../metric-disparity';
import { selectionRate } from '../metrics/selection-rate';
import { twoGroups } from '../worked-table';

export const statisticalParityDifference = metricDisparity(selectionRate, signedDifference, {
  id: 'statistical-parity-difference',
  name: 'Statistical parity difference',
  plain:
    'The selection rate of the group farthest from the reference group, minus that of the reference group; negative when it is selected less.',
  source: 'Dwork et al. (2012), Fairness through Awareness; sign as in AI Fairness 360',
  example: {
    ...twoGroups,
    value: 10 / 40 - 9 / 40,
    inWords: 'b 10 of 40, reference a 9 of 40: 0.25 − 0.225 = 0.025',
  },
});
