// The groups a mitigation works on: one group column, or the crossing of several.

import { crossedGroups } from '../../table/crossing';
import { groupColumn, type Dataset } from '../../table/dataset';
import { crossing } from '../crossing';
import type { Grouping, Scored } from '../scored';

/** Names of the columns to use: those asked for, or the first group column where none is. Throws when there is none. */
export function groupNames(asked: readonly string[], there: readonly string[]): readonly string[] {
  if (asked.length > 0) return asked;
  const first = there[0];
  if (first === undefined)
    throw new Error('These rows have no group column. Name one in the roles.');
  return [first];
}

/** The cells of a data set; codes -1 where a group is missing. Throws, naming the column, when it is not there. */
export function datasetCells(rows: Dataset, asked: readonly string[]): Grouping {
  return crossedGroups(rows, groupNames(asked, rows.roles.groups));
}

/** The cells of scored rows. Throws, naming the column and those there are. */
export function scoredCells(
  rows: Pick<Scored, 'n' | 'groups'>,
  asked: readonly string[],
): Grouping {
  return crossing(
    rows,
    groupNames(
      asked,
      rows.groups.map(({ name }) => name),
    ),
  );
}

/** The features without the group columns: what a repair takes out of the other columns must not come back in by these. */
export function featuresWithout({ roles }: Dataset, groups: readonly string[]): readonly string[] {
  return roles.features.filter((name) => !groups.includes(name));
}

/** true, or the sentence saying that these rows have no two groups to compare. */
export function hasGroups(rows: Dataset): true | string {
  const { groups } = rows.roles;
  if (groups.length === 0) return 'These rows have no group column. Name one in the roles.';
  const alone = groups.every(
    (name) => new Set(groupColumn(rows, name).codes.filter((code) => code >= 0)).size < 2,
  );
  return alone
    ? `There is only one group in "${groups.join('", "')}", so nothing to compare.`
    : true;
}
