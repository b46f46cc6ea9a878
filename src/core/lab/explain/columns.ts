// What can be asked about: each column with its kind and the values it takes on the rows of practice.

import { sorted } from '../../base/statistics/index';
import { takeRows } from '../../table/dataset';
import { column } from '../../table/table';
import type { Explained } from './explained';

export interface ColumnsAsk {
  readonly method: 'columns';
}

export interface ColumnAbout {
  readonly column: string;
  readonly kind: 'number' | 'category';
  /** The model may read it. */
  readonly feature: boolean;
  /** Least and most, for numbers with a value. */
  readonly ends?: readonly [number, number];
  /** Levels that occur, most frequent first; of numbers only where there are two. */
  readonly levels: readonly string[];
}

export interface ColumnsFound {
  readonly method: 'columns';
  readonly columns: readonly ColumnAbout[];
  /** The log-odds are a sum over the columns. */
  readonly additive: boolean;
}

export function columnsOf({
  all,
  columns,
  decided,
  experiment,
  additive,
}: Explained): ColumnsFound {
  const rows = takeRows(all, decided.rows.part('practice'));
  const names = [...new Set([...columns, ...experiment.roles.groups])];
  return {
    method: 'columns',
    additive: additive !== undefined,
    columns: names.flatMap((name): ColumnAbout[] => {
      const source = column(rows.table, name);
      const feature = columns.includes(name);
      if (source.kind === 'text') return [];
      if (source.kind === 'category') {
        return [
          {
            column: name,
            kind: 'category',
            feature,
            levels: frequent(source.codes, source.levels),
          },
        ];
      }
      const seen = sorted(source.values);
      const distinct = new Set(seen);
      const ends = [seen[0]!, seen.at(-1)!] as const;
      return [
        {
          column: name,
          kind: 'number',
          feature,
          ...(distinct.size > 0 ? { ends } : {}),
          levels: distinct.size === 2 ? ends.map(String) : [],
        },
      ];
    }),
  };
}

function frequent(codes: Int32Array, levels: readonly string[]): string[] {
  const counts = new Int32Array(levels.length);
  for (const code of codes) if (code >= 0) counts[code]!++;
  return levels
    .map((level, code) => ({ level, n: counts[code]! }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ level }) => level);
}
