// The metrics of every group, without intervals: one pass of counting, then four counts a cell.

import { countCells } from '../../fairness/count-cells';
import { metricById } from '../../fairness/metrics/index';
import { timing } from './timing';

export const count = timing({
  id: 'count',
  plain: 'metrics by group, counted',
  async prepare({ measure, scored }) {
    const rows = await scored();
    const metrics = measure.metrics.map(metricById);
    return () => {
      const { counts } = countCells(rows, measure.groups);
      return counts.map((cell) =>
        metrics.map((metric) => (metric.from === 'counts' ? metric.of(cell) : undefined)),
      );
    };
  },
});
