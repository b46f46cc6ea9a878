// The log-loss of an adversary that knows nothing but how large the groups are: where its curve would end if nothing were left to read.

import { log } from '../../../core/base/math';
import type { WeightCells } from '../../../core/lab/jobs/weight-cells';

/** In nats; one group against the rest, the mean over the groups, as the adversary's own loss is. */
export function blindLoss({ n, cells }: WeightCells): number {
  const groups = [...new Set(cells.map(({ group }) => group))];
  const each = groups.map((group) => {
    const own = cells.filter((cell) => cell.group === group).reduce((sum, cell) => sum + cell.n, 0);
    const share = own / n;
    return share <= 0 || share >= 1 ? 0 : -share * log(share) - (1 - share) * log(1 - share);
  });
  return each.reduce((sum, loss) => sum + loss, 0) / Math.max(1, groups.length);
}
