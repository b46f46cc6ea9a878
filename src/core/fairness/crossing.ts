// The groupings of scored rows by name, one or several crossed.

import { crossed } from '../table/crossing';
import type { Grouping, Scored } from './scored';

/** The grouping of that name. Throws an error naming the groupings there are. */
export function groupingByName(rows: Pick<Scored, 'groups'>, name: string): Grouping {
  const found = rows.groups.find((grouping) => grouping.name === name);
  if (found) return found;
  const names = rows.groups.map((grouping) => grouping.name).join(', ') || 'none';
  throw new Error(`The rows are not grouped by "${name}". Groupings: ${names}.`);
}

/** Rows by the levels of several groupings (see `crossed`); no names: one cell with every row. */
export function crossing(rows: Pick<Scored, 'n' | 'groups'>, names: readonly string[]): Grouping {
  return crossed(
    names.map((name) => groupingByName(rows, name)),
    rows.n,
  );
}
