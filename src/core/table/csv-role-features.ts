// Whether the columns a model would learn from and the unit can play their roles.

import { count, counted, quoted, note, stop, type FileProblem } from './csv-problem';
import { firstMissing, type CheckedRoles, type RowOf } from './csv-role-counts';
import { asCategory, type CategoryColumn, type Table } from './table';

/** More levels than a learner can learn from. */
const mostFeatureLevels = 1000;

export function checkFeatures(table: Table, roles: CheckedRoles, file: string): FileProblem[] {
  const problems: FileProblem[] = [];
  if (roles.features.includes(roles.label)) {
    problems.push(
      stop(
        'feature-is-label',
        `The label ${quoted(roles.label)} of ${file} is also among the features: a model would read the answer off. Take it out of the features.`,
        { column: roles.label },
      ),
    );
  }
  if (roles.features.length === 0 && !roles.score) {
    problems.push(
      stop(
        'no-feature',
        `No column of ${file} is chosen for the model to learn from. Choose at least one feature.`,
      ),
    );
  }
  for (const name of roles.features) {
    const column = table.columns.get(name);
    if (!column || name === roles.label) continue;
    const where = { column: name };
    const what = `Column ${quoted(name)} of ${file}`;
    if (column.kind === 'text') {
      problems.push(
        stop(
          'feature-is-text',
          `${what} is text, which these models do not read. Take it out of the features, or read it as categories.`,
          where,
        ),
      );
    } else if (column.kind === 'category' && column.levels.length > mostFeatureLevels) {
      problems.push(
        stop(
          'feature-many-levels',
          `${what} has ${count(column.levels.length)} different values in ${count(table.n)} rows; a feature may have up to ${count(mostFeatureLevels)}. Take it out of the features, or put the values into classes in the file.`,
          where,
        ),
      );
    } else if (isConstant(column)) {
      problems.push(
        note(
          'feature-constant',
          `${what} has the same value in every row: a model learns nothing from it.`,
          where,
        ),
      );
    }
  }
  return problems;
}

function isConstant(column: { kind: 'number'; values: Float64Array } | CategoryColumn): boolean {
  if (column.kind === 'category') return column.codes.every((code) => code === column.codes[0]);
  const first = column.values[0];
  return column.values.every(
    (value) => value === first || (Number.isNaN(value) && Number.isNaN(first)),
  );
}

export function checkUnit(
  table: Table,
  roles: CheckedRoles,
  file: string,
  rowOf: RowOf,
): FileProblem[] {
  const name = roles.unit;
  if (name === undefined) return likelyUnits(table, roles, file);
  if (!table.columns.has(name)) return [];
  const absent = firstMissing(asCategory(table, name));
  if (absent.n === 0) return [];
  const row = rowOf(absent.row);
  return [
    stop(
      'unit-missing',
      `${counted(absent.n, 'row')} of ${file} ${absent.n === 1 ? 'has' : 'have'} no value in the unit ${quoted(name)}; the first is row ${count(row)}. Leave them out, or choose no unit.`,
      { row, column: name },
    ),
  ];
}

/** A column called like an identifier whose values repeat: rows are not the sample (curriculum section 1). */
function likelyUnits(table: Table, roles: CheckedRoles, file: string): FileProblem[] {
  const used = new Set([roles.label, roles.weight, roles.score, ...roles.groups]);
  for (const name of table.columns.keys()) {
    if (
      used.has(name) ||
      !/(?:^|[_\s-])(?:id|ids|identifier|uuid|person|people|customer|applicant|patient|user|household)$/i.test(
        name,
      )
    )
      continue;
    const { codes, levels } = asCategory(table, name);
    if (levels.length < 2 || levels.length >= codes.length) continue;
    return [
      note(
        'unit-likely',
        `${quoted(name)} of ${file} names ${count(levels.length)} units in ${count(codes.length)} rows: rows are not the sample. Choose it as the unit, or intervals come out too narrow.`,
        { column: name },
      ),
    ];
  }
  return [];
}
