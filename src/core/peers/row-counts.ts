// Counts as Fairlearn and AIF360 take them: a row of weight 0 is a person like any other. With us it is nobody.

import { countGrouping, type CellCounts } from '../fairness/count-cells';
import type { Grouping, Scored } from '../fairness/scored';

/** countGrouping, but `rows` of each cell and of all holds every row, whatever it weighs. */
export function rowCounts(rows: Scored, grouping: Grouping): CellCounts {
  const counted = countGrouping(rows, grouping);
  if (!rows.weights) return counted;
  const { weights: _weights, ...unweighted } = rows;
  const { counts, overall } = countGrouping(unweighted, grouping);
  return {
    ...counted,
    counts: counted.counts.map((cell, k) => ({ ...cell, rows: counts[k]! })),
    overall: { ...counted.overall, rows: overall },
  };
}
