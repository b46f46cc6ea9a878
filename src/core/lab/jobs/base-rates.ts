// Share of the good outcome in whole columns of a data set: what a card shows where no file of it is shipped.

import { dataset, groupColumn } from '../../table/dataset';
import type { Experiment } from '../experiment';
import type { DatasetAbout } from '../lab';
import type { Job } from './job';

export interface BaseRatesSpec {
  readonly data: Experiment['data'];
  readonly label: string;
  readonly favourable: string;
  readonly groups: readonly string[];
}

export const baseRates: Job<BaseRatesSpec, DatasetAbout['baseRates']> = {
  async run({ data, label, favourable, groups }, shop) {
    const table = await shop.table(data);
    const rows = dataset('rows', table, { label, favourable, groups, features: [] });
    const good = rows.y.reduce((sum, y) => sum + y, 0);
    const ofColumn = (name: string) => {
      const { codes, levels } = groupColumn(rows, name);
      const n = new Int32Array(levels.length);
      const hits = new Int32Array(levels.length);
      codes.forEach((code, row) => {
        if (code < 0) return;
        n[code]!++;
        hits[code]! += rows.y[row]!;
      });
      return Object.fromEntries(
        levels.flatMap((level, k) =>
          n[k]! > 0 ? [[level, { n: n[k]!, rate: hits[k]! / n[k]! }]] : [],
        ),
      );
    };
    return {
      all: good / rows.n,
      groups: Object.fromEntries(groups.map((name) => [name, ofColumn(name)])),
    };
  },
};
