// A thousand bootstrap draws of the metrics of every group: drawn from counts, which is the same in distribution as rows.

import { bootstrapMetrics } from '../../fairness/bootstrap-metrics';
import { timing } from './timing';

export const bootstrap = timing({
  id: 'bootstrap',
  plain: '1,000 bootstrap draws of the metrics by group',
  async prepare({ measure, scored }) {
    const rows = await scored();
    const { metrics, groups } = measure;
    return () => bootstrapMetrics(rows, { metrics, groups }, 1000);
  },
});
