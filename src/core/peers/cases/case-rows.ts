// The rows of a reference case: the columns it names, the slice it takes, the groups it forms.

import type { Grouping } from '../../fairness/scored';
import type { CaseInputs, ReferenceCase } from './reference-case';

/** Columns of a case by what its input calls them: a column name of its file, or values given in place. */
export interface CaseColumns {
  readonly n: number;
  /** Text of a column. Throws an error naming the case and the field when it is not there. */
  text(column: unknown, field: string): readonly string[];
  numbers(column: unknown, field: string): Float64Array;
  grouping(column: unknown, field: string, name?: string): Grouping;
}

export function caseColumns({ id, input }: ReferenceCase, inputs: CaseInputs): CaseColumns {
  const file = typeof input['csv'] === 'string' ? inputs.csv(input['csv']) : undefined;
  const [from, to] = slice(input['rows']);
  const text = (column: unknown, field: string): readonly string[] => {
    if (Array.isArray(column)) return column.map(String);
    const found = typeof column === 'string' ? file?.[column] : undefined;
    if (!found)
      throw new Error(
        `${id}: input.${field} names no column of ${String(input['csv'] ?? 'the case')}.`,
      );
    return found.slice(from, to);
  };
  const numbers = (column: unknown, field: string): Float64Array =>
    Float64Array.from(text(column, field), (value, i) => {
      const number = Number(value);
      if (value === '' || Number.isNaN(number)) {
        throw new Error(`${id}: input.${field}, row ${i}: "${value}" is not a number.`);
      }
      return number;
    });
  const first = input['y_true'] ?? input['label'];
  return {
    n: text(first, 'y_true').length,
    text,
    numbers,
    grouping: (column, field, name = String(column)) => groupingOf(name, text(column, field)),
  };
}

/** Whether a field of the file is the value that a case writes out: numbers by size ("1.0" is 1), Python's True and False. */
export function sameValue(text: string, value: unknown): boolean {
  if (typeof value === 'number') return text !== '' && Number(text) === value;
  if (typeof value === 'boolean') return text.toLowerCase() === String(value);
  return text === String(value);
}

/** `rows: n` = the first n rows; `rows: [a, b]` = a ≤ row < b. */
function slice(rows: unknown): [number, number | undefined] {
  if (typeof rows === 'number') return [0, rows];
  if (Array.isArray(rows)) return [Number(rows[0]), Number(rows[1])];
  return [0, undefined];
}

/** Levels in order; whole numbers written as decimals are keyed without the ".0"; an empty field is no group. */
function groupingOf(name: string, values: readonly string[]): Grouping {
  const numeric = values.every(
    (value) => value === '' || (value.trim() !== '' && !Number.isNaN(Number(value))),
  );
  const key = (value: string): string => (numeric && value !== '' ? String(Number(value)) : value);
  const keys = values.map(key);
  const levels = [...new Set(keys)].filter((value) => value !== '');
  levels.sort(numeric ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const code = new Map(levels.map((level, i) => [level, i]));
  return { name, codes: Int32Array.from(keys, (value) => code.get(value) ?? -1), levels };
}
