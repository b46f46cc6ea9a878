// Reads a CSV of labels, predictions and groups as rows to be measured; every cell that does not fit is named by row and column.

import { basename } from 'node:path';
import type { Grouping, Scored } from '../core/fairness/scored';
import { readCsvRows } from '../core/table/csv';
import { guessCsv } from '../core/table/csv-guess';
import { listed, quoted } from '../core/table/csv-problem';
import type { ColumnKind } from '../core/table/csv-reading';
import type { CategoryColumn, NumberColumn } from '../core/table/table';
import { Refusal } from './command';
import { readBytes } from './files';

export interface AuditColumns {
  readonly label: string;
  readonly prediction: string;
  /** The value of label and prediction that is good for the person. */
  readonly favourable: string;
  readonly groups: readonly string[];
  readonly control: readonly string[];
  readonly score?: string;
  readonly weight?: string;
}

/**
 * @param note Is told what is worth knowing but stops nothing.
 * @throws `Refusal` or `FileError`, naming file, row and column.
 */
export async function readAuditFile(
  path: string,
  columns: AuditColumns,
  note: (text: string) => void,
): Promise<Scored> {
  const { label, prediction, favourable, groups, control, score, weight } = columns;
  const bytes = await readBytes(path);
  const file = basename(path);
  const kinds: Record<string, ColumnKind> = {};
  for (const name of [label, prediction, ...groups, ...control]) kinds[name] = 'category';
  for (const name of [score, weight]) if (name !== undefined) kinds[name] = 'number';
  const { reading, problems } = guessCsv(bytes, file);
  if (!reading) throw new Refusal(problems.map(({ sentence }) => sentence).join('\n'));
  const { table, rowOf } = readCsvRows(bytes, { ...reading, kinds }, file);
  const place = (row: number, column: string): string =>
    `Row ${rowOf(row)} of ${quoted(file)}, column ${quoted(column)}`;
  if (table.n === 0) throw new Refusal(`${quoted(file)} has a header but no rows.`);

  const category = (name: string): CategoryColumn => table.columns.get(name) as CategoryColumn;
  const favours = (name: string): Uint8Array => {
    const { codes, levels } = category(name);
    const good = levels.map((level) => same(level, favourable));
    const gap = codes.indexOf(-1);
    if (gap >= 0)
      throw new Refusal(
        `${place(gap, name)}: the cell is empty or means “not known”. Fill it in, or leave the row out.`,
      );
    if (levels.length > 2) {
      note(
        `Column ${quoted(name)} has ${levels.length} values; ${quoted(favourable)} is the favourable one, all others are not.`,
      );
    }
    return Uint8Array.from(codes, (code) => Number(good[code]));
  };
  const y = favours(label);
  const yhat = favours(prediction);
  if (!y.includes(1) && !yhat.includes(1)) {
    throw new Refusal(
      `In ${quoted(file)}, neither column ${quoted(label)} nor column ${quoted(prediction)} is ever ${quoted(favourable)}. ${quoted(label)} holds ${listed(category(label).levels)}. Name the value that is good for the person with --favourable.`,
    );
  }

  const numbers = (name: string, fits: (value: number) => boolean, what: string): Float64Array => {
    const { values } = table.columns.get(name) as NumberColumn;
    const wrong = values.findIndex((value) => !fits(value));
    if (wrong >= 0) {
      const found = Number.isNaN(values[wrong])
        ? 'the cell is empty'
        : `${values[wrong]} does not fit`;
      throw new Refusal(`${place(wrong, name)}: ${found}; ${what}.`);
    }
    return values;
  };
  const groupings = [...new Set([...control, ...groups])].map((name): Grouping => {
    const { codes, levels } = category(name);
    const gaps = codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
    if (gaps > 0)
      note(
        `Column ${quoted(name)} is missing in ${gaps} of ${table.n} rows: they count overall and in no group.`,
      );
    return { name, codes, levels };
  });
  return {
    n: table.n,
    y,
    yhat,
    ...(score === undefined
      ? {}
      : {
          score: numbers(
            score,
            (value) => value >= 0 && value <= 1,
            'a score is a probability from 0 to 1',
          ),
        }),
    ...(weight === undefined
      ? {}
      : {
          weights: numbers(
            weight,
            (value) => value > 0 && value < Infinity,
            'a weight is a number above 0',
          ),
        }),
    groups: groupings,
    rows: Int32Array.from({ length: table.n }, (_, row) => row),
  };
}

/** "1" and "1.0" are the same value, written by different tools. */
function same(level: string, favourable: string): boolean {
  if (level === favourable) return true;
  return level.trim() !== '' && favourable.trim() !== '' && Number(level) === Number(favourable);
}
