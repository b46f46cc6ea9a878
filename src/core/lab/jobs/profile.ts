// Every column of a data set in a few numbers, and whether what is missing is missing alike for everybody.

import {
  missingness,
  profileColumn,
  type ColumnProfile,
  type Missingness,
} from '../../table/profile';
import { rowHashes } from '../../table/split';
import type { Experiment } from '../experiment';
import type { Job } from './job';

export interface ProfileSpec {
  readonly data: Experiment['data'];
  /** Columns (label, groups) by whose values missing cells are counted. */
  readonly by: readonly string[];
}

export interface Profile {
  readonly n: number;
  readonly columns: readonly ColumnProfile[];
  readonly missing: readonly Missingness[];
  /** Rows whose content equals that of an earlier row (by a 32-bit hash: now and then one too many). */
  readonly repeats: number;
}

export const profile: Job<ProfileSpec, Profile> = {
  run({ data, by }, shop, call) {
    return shop.cache.get('profile', { data, by }, async () => {
      const table = await shop.table(data);
      const columns: ColumnProfile[] = [];
      for (const [name, column] of table.columns) {
        await call.breathe();
        columns.push(profileColumn(name, column));
      }
      const gaps = columns.filter((column) => column.missing > 0 && !by.includes(column.name));
      return {
        n: table.n,
        columns,
        missing: gaps.flatMap(({ name }) => by.flatMap((group) => missingness(table, name, group))),
        repeats: table.n - new Set(rowHashes(table)).size,
      };
    });
  },
};
