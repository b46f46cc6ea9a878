// What a repair before training asks of its rows, in sentences that name the column and the fix.

import type { Dataset } from '../../table/dataset';
import { column } from '../../table/table';
import { unusableWeight, weighsNothing } from '../../table/usable-weights';
import { hasGroups } from './cells';

/** true, or the sentence saying that these rows have no two groups, or no weight that could count. */
export function hasGroupsAndWeight(rows: Dataset): true | string {
  const groups = hasGroups(rows);
  return groups === true ? hasWeight(rows) : groups;
}

/** true, or the sentence saying what is wrong with the row weights; rows without weights count 1 each. */
function hasWeight({ weights, roles }: Dataset): true | string {
  if (!weights) return true;
  const where = roles.weight ? ` in "${roles.weight}"` : '';
  if (unusableWeight(weights) >= 0) {
    return `A row weight${where} is negative or missing. Give every row a weight of 0 or more, or use none.`;
  }
  return !weighsNothing(weights)
    ? true
    : `Every row weight${where} is 0, so no row counts. Choose another weight column, or none.`;
}

/** true, or the sentence saying that no number among the features could be changed. */
export function hasNumbers(rows: Dataset): true | string {
  const names = numbersAmong(rows, rows.roles.features);
  if (names.length === 0) {
    return 'No feature is a number column, so there is nothing to repair. Add one to the features, or choose another repair.';
  }
  return names.some((name) => varies(rows, name)) ? true : constantSentence(names);
}

/**
 * The number columns a repair works on: those asked for, or every number among the features; never a group column.
 * Throws a sentence when one of them holds no numbers, or none of them varies.
 */
export function numberColumns(
  rows: Dataset,
  asked: readonly string[],
  groups: readonly string[],
): readonly string[] {
  for (const name of asked) {
    const { kind } = column(rows.table, name);
    if (kind !== 'number') {
      throw new Error(
        `The column "${name}" holds no numbers. Take it out of the columns to repair.`,
      );
    }
  }
  const wanted = asked.length > 0 ? asked : numbersAmong(rows, rows.roles.features);
  const names = wanted.filter((name) => !groups.includes(name));
  if (!names.some((name) => varies(rows, name))) throw new Error(constantSentence(names));
  return names;
}

/** The values of a number column. Throws a sentence when it holds none. */
export function numbersOf(rows: Dataset, name: string): Float64Array {
  const source = column(rows.table, name);
  if (source.kind === 'number') return source.values;
  throw new Error(`The column "${name}" holds no numbers. Take it out of the columns to repair.`);
}

function numbersAmong(rows: Dataset, names: readonly string[]): string[] {
  return names.filter((name) => rows.table.columns.get(name)?.kind === 'number');
}

function varies(rows: Dataset, name: string): boolean {
  const source = column(rows.table, name);
  if (source.kind !== 'number') return false;
  const present = source.values.find((value) => !Number.isNaN(value));
  return source.values.some((value) => !Number.isNaN(value) && value !== present);
}

function constantSentence(names: readonly string[]): string {
  const list = names.map((name) => `"${name}"`).join(', ');
  return names.length === 0
    ? 'There is no number column to repair besides the group itself. Choose one.'
    : `${list}: every row has the same value there, so there is nothing to repair. Choose a column that varies.`;
}
