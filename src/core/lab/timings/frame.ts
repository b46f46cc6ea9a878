// The same metrics with intervals, comparisons and disparities: what the page shows.

import { frame as frameOf } from '../../fairness/frame';
import { timing } from './timing';

export const frame = timing({
  id: 'frame',
  plain: 'metrics by group, with intervals',
  async prepare({ experiment, measure, scored }) {
    const rows = await scored();
    const { metrics, groups } = measure;
    return () => frameOf(rows, { metrics, groups, reference: experiment.roles.reference });
  },
});
