// Reads a CSV of labels, predictions and groups as rows to be measured; every cell that does not fit is named by row and column.

import { basename } from 'node:path';
import type { Grouping, Scored } from '../core/fairness/scored';
import { readCsvRows } from '../core/table/csv';
import { guessCsv } from '../core/table/csv-guess';
import { counted, listed, quoted, type FileProblem } from '../core/table/csv-problem';
import type { ColumnKind } from '../core/table/csv-reading';
import { checkScore, checkWeight } from '../core/table/csv-role-numbers';
import { checkGroup } from '../core/table/csv-roles';
import { asCategory, type NumberColumn } from '../core/table/table';
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
  if (table.n === 0) throw new Refusal(`${quoted(file)} has a header but no rows.`);

  // What the page says of a column before it is used is said here: what stops is refused, the rest is worth knowing.
  const heed = (found: readonly FileProblem[]): void => {
    const stops = found.filter(({ severity }) => severity === 'stop');
    if (stops.length > 0) throw new Refusal(stops.map(({ sentence }) => sentence).join('\n'));
    for (const { sentence } of found) note(sentence);
  };
  for (const name of new Set([...control, ...groups])) {
    const found = checkGroup(table, name, quoted(file), rowOf);
    // One group is still measured, and levels of a control are not compared: neither stops an audit.
    const mild = found.filter(({ id }) => !groups.includes(name) || id === 'group-one-level');
    for (const { sentence } of mild) note(sentence);
    heed(found.filter((each) => !mild.includes(each)));
  }
  heed(checkWeight(table, { weight }, quoted(file), rowOf));
  heed(checkScore(table, { score }, quoted(file), rowOf));

  const favours = (name: string, option: string): Uint8Array => {
    const { codes, levels } = asCategory(table, name);
    const good = levels.map((level) => same(level, favourable));
    const gap = codes.indexOf(-1);
    if (gap >= 0)
      throw new Refusal(
        `Row ${rowOf(gap)} of ${quoted(file)}, column ${quoted(name)}: the cell is empty or means “not known”. Fill it in, or leave the row out.`,
      );
    const what = `Column ${quoted(name)} of ${quoted(file)}`;
    if (levels.length > 1 && !good.includes(true))
      throw new Refusal(
        `${what} is never ${quoted(favourable)}: it has ${counted(levels.length, 'value')}, ${listed(levels, 4)}. Name the value that is good for the person with --favourable, or another column with --${option}.`,
      );
    if (levels.length > 2)
      note(
        `${what} has ${levels.length} values; ${quoted(favourable)} is the favourable one, all others are not.`,
      );
    if (levels.length === 1)
      note(
        `${what} has one value only, ${quoted(levels[0]!)}: rates of people with another value are not defined.`,
      );
    return Uint8Array.from(codes, (code) => Number(good[code]));
  };
  const y = favours(label, 'label');
  const yhat = favours(prediction, 'prediction');
  if (!y.includes(1) && !yhat.includes(1)) {
    throw new Refusal(
      `In ${quoted(file)}, neither column ${quoted(label)} nor column ${quoted(prediction)} is ever ${quoted(favourable)}. ${quoted(label)} holds ${listed(asCategory(table, label).levels)}. Name the value that is good for the person with --favourable.`,
    );
  }
  const numbers = (name: string): Float64Array => (table.columns.get(name) as NumberColumn).values;
  return {
    n: table.n,
    y,
    yhat,
    ...(score === undefined ? {} : { score: numbers(score) }),
    ...(weight === undefined ? {} : { weights: numbers(weight) }),
    groups: [...new Set([...control, ...groups])].map((name): Grouping => {
      const { codes, levels } = asCategory(table, name);
      return { name, codes, levels };
    }),
    rows: Int32Array.from({ length: table.n }, (_, row) => row),
  };
}

/** "1" and "1.0" are the same value, written by different tools. */
function same(level: string, favourable: string): boolean {
  if (level === favourable) return true;
  return level.trim() !== '' && favourable.trim() !== '' && Number(level) === Number(favourable);
}
