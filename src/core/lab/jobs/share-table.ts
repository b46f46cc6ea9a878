// Opens a shipped table of shares by group: curves, and the scan from which any line's rates follow.

import { areaUnder, scanCurve, type RocCurve } from '../../fairness/curves/roc-curve';
import { shareGroups, type ShareColumns, type ShareGroup } from '../../fairness/share-table';
import { readParquet } from '../../table/parquet';
import type { Job } from './job';

export interface ShareTableSpec {
  /** Id of the shipped table. */
  readonly id: string;
  readonly shares: ShareColumns;
}

export interface DrawnShareGroup extends ShareGroup {
  /** Undefined where nobody, or everybody, has the good outcome. */
  readonly curve: RocCurve | undefined;
  readonly auc: number | undefined;
}

export const shareTable: Job<ShareTableSpec, readonly DrawnShareGroup[]> = {
  run({ id, shares }, shop) {
    return shop.cache.get('share-table', { id, shares }, async () => {
      const table = await readParquet(await shop.env.datasetBytes(id));
      return shareGroups(table, shares).map((group) => {
        const curve = scanCurve(group.scan);
        return { ...group, curve, auc: curve && areaUnder(curve) };
      });
    });
  },
};
