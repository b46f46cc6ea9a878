// Whether the columns a file gives as weight and as score hold numbers that can play these roles, row by row.

import { count, counted, note, quoted, stop, type FileProblem } from './csv-problem';
import type { CheckedRoles, RowOf } from './csv-role-counts';
import type { Table } from './table';
import { unusableWeight, weighsNothing } from './usable-weights';

/** A weight is a number from 0, and at least one row has more than that. */
export function checkWeight(
  table: Table,
  { weight }: Pick<CheckedRoles, 'weight'>,
  file: string,
  rowOf: RowOf,
): FileProblem[] {
  return checkNumbers(
    table,
    { name: weight, role: 'weight' },
    file,
    rowOf,
    (values, name, what) => {
      const at = unusableWeight(values);
      if (at >= 0) {
        const row = rowOf(at);
        return [
          stop(
            'weight-negative',
            `Row ${count(row)} of ${file} has the value ${values[at]!} in the weight ${quoted(name)}. A weight is a number from 0: mend it or take the row out of the file, or choose no weight.`,
            { row, column: name },
          ),
        ];
      }
      if (!weighsNothing(values)) return [];
      return [
        stop(
          'weight-all-zero',
          `${what} is 0 in every row, so no row would count. Choose another weight, or none.`,
          { column: name },
        ),
      ];
    },
  );
}

/** A score may have any scale, but every row needs one. */
export function checkScore(
  table: Table,
  { score }: Pick<CheckedRoles, 'score'>,
  file: string,
  rowOf: RowOf,
): FileProblem[] {
  return checkNumbers(table, { name: score, role: 'score' }, file, rowOf, (values, name, what) => {
    const off = values.findIndex((value) => value < 0 || value > 1);
    if (off >= 0) {
      const row = rowOf(off);
      return [
        note(
          'score-no-chance',
          `${what} is no chance between 0 and 1: row ${count(row)} has ${values[off]!}. Cut-offs on its own scale and the ROC curve need only its order; log loss, Brier score and calibration need a score that counts as 0 and one that counts as 1.`,
          { row, column: name },
        ),
      ];
    }
    if (values.some((value) => value !== values[0])) return [];
    return [
      note(
        'score-constant',
        `${what} has the same value in every row: this score tells nobody apart.`,
        { column: name },
      ),
    ];
  });
}

/** The column of a role must hold a number in every row; `more` looks at these. No problems where the role has no column. */
function checkNumbers(
  table: Table,
  { name, role }: { readonly name: string | undefined; readonly role: 'weight' | 'score' },
  file: string,
  rowOf: RowOf,
  more: (values: Float64Array, name: string, what: string) => FileProblem[],
): FileProblem[] {
  const column = name === undefined ? undefined : table.columns.get(name);
  if (name === undefined || !column) return [];
  const what = `Column ${quoted(name)} of ${file}`;
  if (column.kind !== 'number') {
    return [
      stop(
        `${role}-not-number`,
        `${what} is not read as numbers, so it cannot be the ${role}. Change its kind or choose none.`,
        { column: name },
      ),
    ];
  }
  const { values } = column;
  const absent = values.filter(Number.isNaN).length;
  if (absent === 0) return more(values, name, what);
  const row = rowOf(values.findIndex(Number.isNaN));
  return [
    stop(
      `${role}-missing`,
      `${counted(absent, 'row')} of ${file} ${absent === 1 ? 'has' : 'have'} no number in the ${role} ${quoted(name)}; the first is row ${count(row)}. Leave them out, or fill them in.`,
      { row, column: name },
    ),
  ];
}
