// Opens the rows of an experiment's data and says what columns there are.

import type { Experiment } from '../experiment';
import type { Job } from './job';

export interface ColumnSummary {
  readonly name: string;
  readonly kind: 'number' | 'category' | 'text';
  readonly missing: number;
  /** Levels with their counts, most frequent first (categories only). */
  readonly levels: readonly { readonly level: string; readonly n: number }[];
}

export const open: Job<
  { data: Experiment['data'] },
  { n: number; columns: readonly ColumnSummary[] }
> = {
  async run({ data }, shop) {
    const table = await shop.table(data);
    const columns = [...table.columns].map(([name, column]): ColumnSummary => {
      if (column.kind === 'category') {
        const counts = new Int32Array(column.levels.length);
        let missing = 0;
        for (const code of column.codes) {
          if (code < 0) missing++;
          else counts[code]!++;
        }
        const levels = column.levels
          .map((level, i) => ({ level, n: counts[i]! }))
          .sort((a, b) => b.n - a.n || (a.level < b.level ? -1 : 1));
        return { name, kind: 'category', missing, levels };
      }
      const missing =
        column.kind === 'number'
          ? column.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0)
          : column.values.reduce((sum, value) => sum + (value === '' ? 1 : 0), 0);
      return { name, kind: column.kind, missing, levels: [] };
    });
    return { n: table.n, columns };
  },
};
