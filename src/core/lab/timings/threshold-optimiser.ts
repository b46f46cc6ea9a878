// Equalized odds by thresholds: learnt from scores, then every row decided, as ThresholdOptimizer's fit and predict.

import { groupThresholds } from '../../fairness/mitigations/group-thresholds';
import { reachedBy } from './chances';
import { timing } from './timing';

export const thresholdOptimiser = timing({
  id: 'threshold-optimiser',
  plain: 'thresholds, equalized odds, fit and decide',
  async prepare({ scored, call }) {
    const rows = await scored();
    const params = groupThresholds.params.parse({ groups: ['sex'], constraint: 'equalized-odds' });
    return async () => {
      const rule = await groupThresholds.fit(params, rows, call);
      return { rows, chances: rule.probabilities(rows) };
    };
  },
  reached({ rows, chances }) {
    const { error, odds } = reachedBy(rows, chances, 'sex');
    return { accuracy: 1 - error, violation: odds };
  },
});
