// A condition on one column: rows with a level, without it, with a number in a range, or with nothing. Several make a cohort.

import { z } from 'zod';
import { asCategory, column, type Table } from './table';

export const conditionSchema = z.union([
  z.strictObject({ column: z.string(), level: z.string() }),
  /** Any other level, or none. */
  z.strictObject({ column: z.string(), not: z.string() }),
  z.strictObject({ column: z.string(), missing: z.literal(true) }),
  /** A number above the one and up to the other; either end may be open. */
  z.strictObject({
    column: z.string(),
    over: z.number().optional(),
    upTo: z.number().optional(),
  }),
]);
export type Condition = z.infer<typeof conditionSchema>;

/** A test of one row by its position. Throws, naming the column, when it has no such level or holds no numbers. */
export function meets(table: Table, condition: Condition): (row: number) => boolean {
  if ('missing' in condition) return isMissing(table, condition.column);
  if ('level' in condition) {
    const { codes, code } = levelOf(table, condition.column, condition.level);
    return (row) => codes[row] === code;
  }
  if ('not' in condition) {
    const { codes, code } = levelOf(table, condition.column, condition.not);
    return (row) => codes[row] !== code;
  }
  const source = column(table, condition.column);
  if (source.kind !== 'number') {
    throw new Error(
      `The column "${condition.column}" holds no numbers, so it has no range to choose from.`,
    );
  }
  const { values } = source;
  const { over = -Infinity, upTo = Infinity } = condition;
  return (row) => values[row]! > over && values[row]! <= upTo;
}

function isMissing(table: Table, name: string): (row: number) => boolean {
  const found = column(table, name);
  if (found.kind === 'number') return (row) => Number.isNaN(found.values[row]!);
  if (found.kind === 'text') return (row) => found.values[row] === '';
  return (row) => found.codes[row]! < 0;
}

function levelOf(
  table: Table,
  name: string,
  level: string,
): { readonly codes: Int32Array; readonly code: number } {
  const { codes, levels } = asCategory(table, name);
  const code = levels.indexOf(level);
  if (code >= 0) return { codes, code };
  throw new Error(
    `The column "${name}" has no value "${level}". It has: ${levels.slice(0, 8).join(', ')}.`,
  );
}
