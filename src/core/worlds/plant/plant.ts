// What can be planted in any table without code: an effect, in whose rows, how much of it. What was done is counted, never told.

import { z } from 'zod';
import { permutation, rng } from '../../base/rng';
import { asCategory, type Column, type Table } from '../../table/table';

const common = {
  /** Share of the rows it could happen to. */
  share: z.number().min(0).max(1),
  /** The people it happens to: a level for each column named. Nobody named: anybody. */
  group: z.record(z.string(), z.string()),
  seed: z.int().nonnegative(),
};

/** One effect, settled to the last field. */
export const plantSchema = z.discriminatedUnion('plant', [
  /** Takes the favourable label from some who have it, or gives it: `from` becomes `to`. */
  z.strictObject({
    plant: z.literal('flip_label'),
    ...common,
    label: z.string(),
    from: z.string(),
    to: z.string(),
  }),
  z.strictObject({ plant: z.literal('drop_rows'), ...common }),
  /** Adds `by` to the score. */
  z.strictObject({ plant: z.literal('shift_score'), ...common, score: z.string(), by: z.number() }),
  /** A new column of "a" for the group and "b" for others; all but this share of its cells are drawn by lot. */
  z.strictObject({ plant: z.literal('add_proxy'), ...common, name: z.string().min(1) }),
  z.strictObject({ plant: z.literal('duplicate_rows'), ...common }),
]);

export type Plant = z.infer<typeof plantSchema>;
export type PlantKind = Plant['plant'];

/** What a plant did to a table. */
export interface Done {
  readonly table: Table;
  /** Rows it happened to, of all it could have happened to. */
  readonly n: number;
  readonly of: number;
  /** The column it shows in, if it shows in one. */
  readonly column?: string;
}

/** Rows of a table where every named column has the named level. Throws, naming the column and its levels. */
export function rowsOf(table: Table, group: Readonly<Record<string, string>>): Int32Array {
  const wanted = Object.entries(group).map(([name, level]) => {
    const { codes, levels } = asCategory(table, name);
    const code = levels.indexOf(level);
    if (code < 0)
      throw new Error(
        `The column "${name}" has no value "${level}" to plant in. Its values are: ${levels.slice(0, 8).join(', ')}.`,
      );
    return { codes, code };
  });
  const rows: number[] = [];
  for (let i = 0; i < table.n; i++)
    if (wanted.every(({ codes, code }) => codes[i] === code)) rows.push(i);
  return Int32Array.from(rows);
}

/** That share of the rows, to the nearest row, drawn by the plant's own lot; in their order. */
export function someOf(rows: Int32Array, { plant, seed, share }: Plant): Int32Array {
  const order = permutation(rows.length, rng(`plant/${plant}/${seed}`));
  return order
    .subarray(0, Math.round(share * rows.length))
    .map((at) => rows[at]!)
    .sort();
}

export function withColumn({ n, columns }: Table, name: string, column: Column): Table {
  return { n, columns: new Map([...columns, [name, column]]) };
}
