// Before a person's own rows are used: can these columns play these roles? What cannot is said in a sentence with the way out.

import { count, counted, listed, note, quoted, stop, type FileProblem } from './csv-problem';
import { firstMissing, levelCounts, type CheckedRoles, type RowOf } from './csv-role-counts';
import { checkFeatures, checkUnit } from './csv-role-features';
import { checkScore, checkWeight } from './csv-role-numbers';
import { asCategory, type Table } from './table';

/** More levels than anybody can compare. */
const mostGroupLevels = 50;
/** Curriculum section 1: a cell under 30 rows is too small to judge. */
const smallestCell = 30;

/** Problems of the roles, the ones that stop first. Without `rowOf` the file has a header and one line a row. */
export function checkRoles(
  table: Table,
  roles: CheckedRoles,
  fileName: string,
  rowOf: RowOf = (row) => row + 2,
): readonly FileProblem[] {
  const file = quoted(fileName);
  const problems = [
    ...unknownColumns(table, roles, file),
    ...(table.columns.has(roles.label) ? checkLabel(table, roles, file, rowOf) : []),
    ...roles.groups
      .filter((name) => table.columns.has(name))
      .flatMap((name) => checkGroup(table, name, file, rowOf)),
    ...checkFeatures(table, roles, file),
    ...checkWeight(table, roles, file, rowOf),
    ...checkScore(table, roles, file, rowOf),
    ...checkUnit(table, roles, file, rowOf),
  ];
  if (roles.groups.length === 0) {
    problems.push(
      stop(
        'no-group',
        `No column of ${file} is chosen for the groups. Choose one: without it there is nobody to compare.${tooManyLevels(table, roles)}`,
      ),
    );
  }
  const rank = { stop: 0, note: 1 };
  return problems.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Why columns that one may look for are not among those to choose from. */
function tooManyLevels(table: Table, { label }: CheckedRoles): string {
  const wide = [...table.columns].filter(
    ([name, column]) =>
      name !== label &&
      column.kind !== 'number' &&
      asCategory(table, name).levels.length > mostGroupLevels,
  );
  if (wide.length === 0) return '';
  const names = listed(
    wide.map(([name]) => name),
    3,
  );
  return ` Groups may have up to ${mostGroupLevels} different values, and ${names} ${wide.length === 1 ? 'has' : 'have'} more: put them into a few classes in the file.`;
}

function unknownColumns(table: Table, roles: CheckedRoles, file: string): FileProblem[] {
  const { label, groups, features, weight, unit, score } = roles;
  const named = [label, ...groups, ...features, weight, unit, score].filter(
    (name) => name !== undefined,
  );
  const unknown = [...new Set(named)].filter((name) => !table.columns.has(name));
  if (unknown.length === 0) return [];
  const there = listed([...table.columns.keys()], 8);
  return [
    stop(
      'missing-column',
      `${file} has no column ${listed(unknown)} with a kind. Its columns are ${there}.`,
    ),
  ];
}

function checkLabel(table: Table, roles: CheckedRoles, file: string, rowOf: RowOf): FileProblem[] {
  const name = roles.label;
  const column = asCategory(table, name);
  const counts = levelCounts(column);
  const where = { column: name };
  const what = `Column ${quoted(name)} of ${file}`;
  if (counts.length === 0)
    return [
      stop(
        'label-empty',
        `${what} is empty, so it cannot be the label. Choose another column.`,
        where,
      ),
    ];
  if (counts.length === 1) {
    return [
      stop(
        'label-one-value',
        `${what} has one value only, ${quoted(counts[0]!.level)}: every row has the same outcome and there is nothing to learn or compare. Choose a column with two values.`,
        where,
      ),
    ];
  }
  if (counts.length > 2) {
    const values = counts.map(({ level }) => level);
    return [
      stop(
        'label-many-values',
        `${what} has ${counted(counts.length, 'value')}: ${listed(values, 4)}. The label needs two. Choose another column, or write two values (the good outcome and the rest) into a new column of the file.`,
        where,
      ),
    ];
  }
  const problems: FileProblem[] = [];
  const absent = firstMissing(column);
  if (absent.n > 0) {
    const row = rowOf(absent.row);
    problems.push(
      stop(
        'label-missing',
        `${counted(absent.n, 'row')} of ${file} ${absent.n === 1 ? 'has' : 'have'} no value in the label ${quoted(name)}; the first is row ${count(row)}. Leave them out, or fill them in.`,
        { row, column: name },
      ),
    );
  }
  if (!column.levels.includes(roles.favourable)) {
    problems.push(
      stop(
        'favourable-unknown',
        `The label ${quoted(name)} of ${file} has no value ${quoted(roles.favourable)}. Its values are ${listed(column.levels)}: choose the one that is good for the person.`,
        where,
      ),
    );
  }
  const rarest = counts[counts.length - 1]!;
  if (rarest.n < smallestCell) {
    problems.push(
      note(
        'label-rare',
        `Only ${counted(rarest.n, 'row')} of ${file} ${rarest.n === 1 ? 'has' : 'have'} the value ${quoted(rarest.level)} in the label ${quoted(name)}. Most results will be too small to judge.`,
        where,
      ),
    );
  }
  return problems;
}

/** Whether the values of a column can be groups; `file` as it stands in the sentence. */
export function checkGroup(table: Table, name: string, file: string, rowOf: RowOf): FileProblem[] {
  const column = asCategory(table, name);
  const counts = levelCounts(column);
  const where = { column: name };
  const what = `Column ${quoted(name)} of ${file}`;
  if (counts.length < 2) {
    const value = counts[0] ? `one value only, ${quoted(counts[0].level)}` : 'no value';
    return [
      stop(
        'group-one-level',
        `${what} has ${value}, so there are no groups to compare. Choose a column with two values or more.`,
        where,
      ),
    ];
  }
  if (counts.length > mostGroupLevels) {
    return [
      stop(
        'group-many-levels',
        `${what} has ${count(counts.length)} different values in ${count(table.n)} rows; groups may have up to ${mostGroupLevels}. Choose another column, or put the values into a few classes in the file.`,
        where,
      ),
    ];
  }
  const problems: FileProblem[] = [];
  const absent = firstMissing(column);
  if (absent.n > 0) {
    const row = rowOf(absent.row);
    problems.push(
      note(
        'group-missing',
        `${counted(absent.n, 'row')} of ${file} ${absent.n === 1 ? 'has' : 'have'} no value in ${quoted(name)} (the first is row ${count(row)}). They count in the whole and in no group: look whether they differ from the rest.`,
        { row, column: name },
      ),
    );
  }
  const small = counts.filter(({ n }) => n < smallestCell);
  if (small.length > 0) {
    problems.push(
      note(
        'group-small',
        `${what}: ${listed(
          small.map(({ level }) => level),
          4,
        )} ${small.length === 1 ? 'has' : 'have'} fewer than ${smallestCell} rows and will be too small to judge.`,
        where,
      ),
    );
  }
  return problems;
}
