// The first stage: the rows of an experiment with their roles, and the split they fall into.

import { mix32, hash32 } from '../base/rng';
import {
  dataset,
  groupColumn,
  takeRows,
  type Dataset,
  type Roles as TableRoles,
} from '../table/dataset';
import { rowHashes, splitRows, type Split } from '../table/split';
import { asCategory, stacked, type Column, type Table } from '../table/table';
import type { Experiment, Part, Roles } from './experiment';
import type { DatasetAbout } from './lab';
import { requireOwnRoles } from './own-roles';
import type { Workshop } from './workshop';
import { sealedColumns } from './world-about';

export interface Rows {
  readonly all: Dataset;
  readonly split: Split;
  /** Rows left out because a feature was missing. */
  readonly dropped: number;
  /** Names of the parts that make a part on screen: practice rows are train and dev. */
  part(name: Part): Int32Array;
  train(): Int32Array;
  /** The rows a learner learns from, taken once. */
  trainSet(): Dataset;
  tune(): Int32Array;
  /** Sampling unit per row of `all`, where a unit has several rows. */
  readonly units?: Int32Array;
}

/** Throws a sentence that names the column where a person's own rows cannot play these roles. */
export function openRows(experiment: Experiment, shop: Workshop): Promise<Rows> {
  const { data, roles, split, seed } = experiment;
  return shop.cache.get('rows', { data, roles, split, seed }, async () => {
    if (data.source === 'own') await requireOwnRoles(data, roles, shop);
    const card = shop.card(data);
    refuseSealed(card, roles);
    const { table, judge } = await tablesOf(data, shop);
    const whole = dataset(nameOf(data), judge ? stacked(table, judge) : table, tableRoles(roles));
    const units = roles.unit ? asCategory(whole.table, roles.unit).codes : undefined;
    // Strata come from the data set's own groups, not from the roles chosen: a change of roles moves no row.
    const strata = card
      ? strataOf(
          dataset(nameOf(data), table, tableRoles(roles)),
          card.label.column,
          card.groups.map((g) => g.column),
        )
      : undefined;
    const drawn = splitRows(table.n, split.salt, {
      ...(units ? { unit: units } : { same: rowHashes(table) }),
      ...(strata ? { strata } : {}),
      ...(judge ? { judged: judge.n } : {}),
    });
    const kept = roles.missing === 'drop' ? completeRows(whole.table, roles.features) : undefined;
    return shape(whole, drawn, seed, split.salt, kept, units);
  });
}

/** The rows that are dealt out, and for a world those of the judge, which are drawn afresh. */
async function tablesOf(
  data: Experiment['data'],
  shop: Workshop,
): Promise<{ readonly table: Table; readonly judge?: Table }> {
  if (data.source !== 'world') return { table: await shop.table(data) };
  const { file, judge } = await shop.world(data);
  return { table: file, judge };
}

/** A sealed column may be compared by. It decides nothing, and nothing is learnt from it. */
function refuseSealed(card: DatasetAbout | undefined, roles: Roles): void {
  const { label, features, weight, unit, score } = roles;
  const used = sealedColumns(card).find((name) =>
    [label, ...features, weight, unit, score].includes(name),
  );
  if (used === undefined) return;
  throw new Error(
    `The column "${used}" is sealed: groups may be compared by it, but no model learns from it and no row shows it. Take it out of the roles.`,
  );
}

function nameOf(data: Experiment['data']): string {
  return data.source === 'own' ? data.name : data.id;
}

function tableRoles(roles: Roles): TableRoles {
  const { label, favourable, groups, features, weight, unit, score } = roles;
  return {
    label,
    favourable,
    groups,
    features,
    ...(weight ? { weight } : {}),
    ...(unit ? { unit } : {}),
    ...(score ? { score } : {}),
  };
}

/** Number of the label × group cell of each row. */
function strataOf(rows: Dataset, label: string, groups: readonly string[]): Int32Array {
  const strata = new Int32Array(rows.n);
  for (const name of [label, ...groups]) {
    const { codes, levels } = groupColumn(rows, name);
    for (let i = 0; i < rows.n; i++) strata[i] = strata[i]! * (levels.length + 1) + codes[i]! + 1;
  }
  return strata;
}

function completeRows(table: Table, features: readonly string[]): Int32Array {
  const columns = features
    .map((name) => table.columns.get(name))
    .filter((found) => found !== undefined);
  const rows: number[] = [];
  for (let i = 0; i < table.n; i++)
    if (columns.every((column) => !isMissing(column, i))) rows.push(i);
  return Int32Array.from(rows);
}

function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'number':
      return Number.isNaN(column.values[row]!);
    case 'category':
      return column.codes[row]! < 0;
    case 'text':
      return column.values[row] === '';
  }
}

/** With a seed above 0, train and dev are drawn anew among the practice rows; audit and judge never move. */
function shape(
  whole: Dataset,
  split: Split,
  seed: number,
  salt: string,
  kept: Int32Array | undefined,
  units: Int32Array | undefined,
): Rows {
  const all = kept ? takeRows(whole, kept) : whole;
  const parts = kept ? Uint8Array.from(kept, (row) => split.part[row]!) : split.part;
  const reseed = hash32(`${salt}/${seed}`);
  const isTrain = (i: number): boolean => {
    if (seed === 0) return parts[i] === 0;
    const key = units ? units[all.rows[i]!]! : all.rows[i]!;
    return mix32(mix32(key + 1) ^ reseed) / 4294967296 < 0.5 / 0.65;
  };
  const where = (test: (i: number) => boolean): Int32Array => {
    const rows: number[] = [];
    for (let i = 0; i < all.n; i++) if (test(i)) rows.push(i);
    return Int32Array.from(rows);
  };
  const lazy = <T>(make: () => T): (() => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const onScreen: Record<Part, () => Int32Array> = {
    practice: lazy(() => where((i) => parts[i]! <= 1)),
    audit: lazy(() => where((i) => parts[i] === 2)),
    judge: lazy(() => where((i) => parts[i] === 3)),
  };
  const train = lazy(() => where((i) => parts[i]! <= 1 && isTrain(i)));
  return {
    all,
    split,
    dropped: whole.n - all.n,
    part: (name) => onScreen[name](),
    train,
    trainSet: lazy(() => takeRows(all, train())),
    tune: lazy(() => where((i) => parts[i]! <= 1 && !isTrain(i))),
    ...(units ? { units: Int32Array.from(all.rows, (row) => units[row]!) } : {}),
  };
}
