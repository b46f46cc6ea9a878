// Some rows of a data set drawn by a seed, as plain columns: what the Data explorer opens as a data frame.

import { permutation, rng } from '../../base/rng';
import { plainValues } from '../../table/profile';
import type { Experiment } from '../experiment';
import type { Job } from './job';

export interface SampleSpec {
  readonly data: Experiment['data'];
  /** How many rows; all of them where there are fewer. */
  readonly n: number;
  readonly seed: number;
}

export interface Sample {
  /** Rows of the whole data set. */
  readonly of: number;
  /** Row numbers from 0, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly {
    readonly name: string;
    readonly kind: 'number' | 'category' | 'text';
    /** null = missing. */
    readonly values: readonly (number | string | null)[];
  }[];
}

export const sample: Job<SampleSpec, Sample> = {
  async run({ data, n, seed }, shop) {
    const table = await shop.table(data);
    const rows = permutation(table.n, rng(`sample/${seed}`))
      .slice(0, n)
      .sort();
    return {
      of: table.n,
      rows: [...rows],
      columns: [...table.columns].map(([name, column]) => ({
        name,
        kind: column.kind,
        values: plainValues(column, rows),
      })),
    };
  },
};
