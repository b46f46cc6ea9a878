// The best accuracy at each of 50 tolerances of demographic parity: hulls once, then a search each.

import { groupThresholds } from '../../fairness/mitigations/group-thresholds';
import { prepareThresholds, toleranceFrontier } from '../../fairness/mitigations/threshold-search';
import { timing } from './timing';

export const frontierOfTolerances = timing({
  id: 'tolerance-frontier',
  plain: 'tolerance frontier, 50 points',
  async prepare({ scored, call }) {
    const rows = await scored();
    const options = groupThresholds.params.parse({ groups: ['sex'] });
    const tolerances = Array.from({ length: 50 }, (_, k) => 0.001 + (0.199 * k) / 49);
    return async () =>
      toleranceFrontier(await prepareThresholds(options, rows, call), options, tolerances);
  },
});
