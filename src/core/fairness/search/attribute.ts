// A column as a search sees it: a few values, each with the condition that picks its rows.

import { bandFilter, bands } from '../../table/bands';
import type { Condition } from '../../table/condition';
import { asCategory, column, type Table } from '../../table/table';

export interface Attribute {
  readonly name: string;
  /** Value of each row; -1 = missing. */
  readonly codes: Int32Array;
  /** The condition of each value. */
  readonly values: readonly Condition[];
  /** Values have an order: a split may lie between two of them. */
  readonly ordered: boolean;
  /** Upper ends of the bands, where ordered. */
  readonly cuts: readonly number[];
}

/** Numbers are cut into this many bands. */
const BANDS = 4;
/** A column with more values than this names people rather than kinds of people. */
export const MOST_VALUES = 60;

/**
 * The columns as attributes, over all rows of the table; bands are cut by the rows named by `from` alone.
 * Throws a sentence for free text and for a column with more than 60 values.
 */
export function attributes(
  table: Table,
  names: readonly string[],
  from: ArrayLike<number>,
): Attribute[] {
  return names.map((name) => {
    const source = column(table, name);
    if (source.kind === 'number') {
      const { codes, cuts } = bands(source.values, from, BANDS);
      const values = Array.from({ length: cuts.length + 1 }, (_, k) => bandFilter(name, cuts, k));
      return { name, codes, values, ordered: true, cuts };
    }
    const { codes, levels } = asCategory(table, name);
    if (levels.length > MOST_VALUES) {
      throw new Error(
        `The column "${name}" has ${levels.length} values, more than ${MOST_VALUES}: a search would name people, not kinds of people. Leave it out, or join its values.`,
      );
    }
    const values = levels.map((level): Condition => ({ column: name, level }));
    return { name, codes, values, ordered: false, cuts: [] };
  });
}
