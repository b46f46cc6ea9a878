// Which columns may play which role: a shortlist of those that make sense, not every column there is.

import type { Roles } from '../../../core/lab/experiment';
import type { DatasetAbout } from '../../../core/lab/lab';

export interface RoleColumn {
  readonly name: string;
  readonly kind: 'number' | 'category' | 'text';
  readonly distinct: number;
  /** Most frequent first. */
  readonly levels: readonly { readonly level: string; readonly n: number }[];
}

const SHORT = 7;
const MOST_LEVELS = 50;

/**
 * The card's own group columns and those in use first, then others of few values; at most seven besides those in use.
 * Of a person's own file a column of too many values is offered too: picked, it is refused with its reason.
 */
export function groupColumns(
  columns: readonly RoleColumn[],
  roles: Roles,
  card: DatasetAbout | undefined,
): readonly RoleColumn[] {
  const fit = columns.filter(
    ({ name, kind, distinct }) =>
      name !== roles.label &&
      kind !== 'text' &&
      distinct >= 2 &&
      (kind === 'number' ? distinct <= 12 : !card || distinct <= MOST_LEVELS),
  );
  const first = new Set([...(card?.groups.map(({ column }) => column) ?? []), ...roles.groups]);
  const known = [...first].flatMap((name) => fit.find((column) => column.name === name) ?? []);
  const others = fit.filter(
    ({ name, kind }) => !first.has(name) && (card ? kind === 'category' : true),
  );
  const room = Math.max(0, SHORT - known.length);
  return [...known, ...[...others].sort((a, b) => a.distinct - b.distinct).slice(0, room)];
}

/** Columns a person may pick: what a card hides (because it cannot be trusted) is not offered. */
export function offered<C extends { readonly name: string }>(
  columns: readonly C[],
  card: DatasetAbout | undefined,
): C[] {
  const hidden = new Set(card?.columns.filter((column) => column.hidden).map(({ name }) => name));
  return columns.filter(({ name }) => !hidden.has(name));
}

/** Features that hold numbers, besides the groups: what a repair of number columns can work on. */
export function numberFeatures(columns: readonly RoleColumn[], roles: Roles): readonly string[] {
  return columns
    .filter(({ name, kind }) => kind === 'number' && roles.features.includes(name))
    .map(({ name }) => name)
    .filter((name) => !roles.groups.includes(name));
}

/** Columns that could hold the label a second time: its own values and no others, and nothing that is learnt from. */
export function secondLabels(columns: readonly RoleColumn[], roles: Roles): readonly string[] {
  const own = columns.find(({ name }) => name === roles.label)?.levels ?? [];
  const values = new Set(own.map(({ level }) => level));
  const used = [roles.label, ...roles.features, ...roles.groups];
  return columns
    .filter(({ name, distinct, levels }) => {
      const whole = levels.length > 0 && levels.length === distinct;
      return !used.includes(name) && whole && levels.every(({ level }) => values.has(level));
    })
    .map(({ name }) => name);
}
