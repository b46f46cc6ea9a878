// Label repair: a budget buys a second, careful look at some training rows, and what it finds replaces their labels.

import { z } from 'zod';
import { positionsByCode } from '../../base/positions-by-code';
import { withLabels, type Dataset } from '../../table/dataset';
import { asCategory, type CategoryColumn, type NumberColumn } from '../../table/table';
import { datasetCells } from './cells';
import { byValue, lots } from './draw-order';
import type { PreMitigation } from './mitigation';
import { favourableLogOdds } from './naive-bayes';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
  /** The column with the careful label; it must be named, for a mere look-alike would spoil every label bought. */
  column: z.string().default(''),
  /** Rows that are looked at again, at most. */
  budget: z.int().min(0).default(100),
  /** Which rows: by lot, by lot but as many from each group, or those whose label a simple ranking doubts most. */
  strategy: z.enum(['random', 'stratified', 'doubtful']).default('random'),
});
export type LabelRepairParams = z.infer<typeof params>;

export const labelRepair: PreMitigation<LabelRepairParams> = {
  id: 'label-repair',
  name: 'Label repair',
  plain:
    'Pays for a second, careful look at some training rows and learns from the labels found there; all others stay.',
  source:
    'Northcutt et al. 2021 (labels worth a second look); the strategies are the usual ones of survey and active sampling.',
  family: 'pre',
  params,
  guide: {
    when: 'The recorded label is wrong more often for one group, and someone can find out the right one at a price.',
    cannot:
      'It repairs the rows it buys and no others, and only as well as the second look sees. It says nothing about labels that are right and unjust.',
    caution:
      'Rows bought by doubt are no sample: the share of wrong labels among them is not that of all rows.',
  },
  needsGroups: false,
  randomised: false,
  fits(rows) {
    return secondLabels(rows).length > 0 ? hasGroupsAndWeight(rows) : noSecondLabel(rows);
  },
  async fit({ groups, column, budget, strategy }, train, random, call) {
    const { label, favourable } = train.roles;
    if (!secondLabels(train).includes(column)) throw new Error(notASecondLabel(train, column));
    const { codes, levels } = asCategory(train.table, column);
    const gold = Int8Array.from(codes, (code) =>
      code < 0 ? -1 : levels[code] === favourable ? 1 : 0,
    );
    const open = Int32Array.from(gold.keys()).filter((i) => gold[i]! >= 0);
    const order = byValue(
      open,
      strategy === 'doubtful' ? agreement(train) : lots(train, random),
      train,
    );
    await call.breathe();
    const bought =
      strategy === 'stratified' ? inTurns(train, groups, order, budget) : order.subarray(0, budget);
    const y = train.y.slice();
    for (const row of bought) y[row] = gold[row]!;
    const changed = bought.filter((row) => y[row] !== train.y[row]).length;
    const notes = [
      `Label repair looked at ${bought.length} of ${train.n} rows again, in "${column}"; ${changed} of them had another "${label}", which was replaced.`,
    ];
    return { train: withLabels(train, y), transform: (rows) => rows, notes };
  },
};

/** Columns that could hold the label a second time: every value one of the label's own, and nothing that is learnt from. */
function secondLabels({ table, roles }: Dataset): string[] {
  const own = new Set(asCategory(table, roles.label).levels);
  return [...table.columns].flatMap(([name, source]) => {
    if (name === roles.label || source.kind === 'text') return [];
    if (roles.features.includes(name) || roles.groups.includes(name)) return [];
    return mayBeLabel(source, own) ? [name] : [];
  });
}

/** Some value is there, and every one that is there is one of the label's. */
function mayBeLabel(source: NumberColumn | CategoryColumn, own: ReadonlySet<string>): boolean {
  if (source.kind === 'number') {
    const { values } = source;
    const fine = values.every((value) => Number.isNaN(value) || own.has(String(value)));
    return fine && values.some((value) => !Number.isNaN(value));
  }
  const seen = new Set(source.codes);
  seen.delete(-1);
  return seen.size > 0 && [...seen].every((code) => own.has(source.levels[code]!));
}

function noSecondLabel({ roles }: Dataset): string {
  return `These rows have no second label: a column besides "${roles.label}" with the same values, found by a careful look, that is no feature.`;
}

function notASecondLabel(rows: Dataset, name: string): string {
  const could = secondLabels(rows);
  if (could.length === 0) return noSecondLabel(rows);
  const list = could.map((each) => `"${each}"`).join(', ');
  return name === ''
    ? `Choose the column that holds the careful label. By its values it could be: ${list}.`
    : `"${name}" cannot be the careful label: it needs the values of "${rows.roles.label}" and must be no feature or group. By their values these could be: ${list}.`;
}

/** How far the ranking speaks for the label that was recorded; low = doubtful. */
function agreement(train: Dataset): Float64Array {
  return favourableLogOdds(train).map((odds, i) => (train.y[i] === 1 ? odds : -odds));
}

/** One row of each group in turn, until the budget or every group is used up. Rows without a known group are not bought. */
function inTurns(
  train: Dataset,
  groups: readonly string[],
  order: Int32Array,
  budget: number,
): Int32Array {
  const { codes, levels } = datasetCells(train, groups);
  const queues = positionsByCode(
    order.map((row) => codes[row]!),
    levels.length,
  )
    .filter(({ length }) => length > 0)
    .map((places) => places.map((place) => order[place]!));
  // Smaller groups first, so that names and order of the groups do not matter.
  queues.sort((a, b) => a.length - b.length || train.rows[a[0]!]! - train.rows[b[0]!]!);
  const bought: number[] = [];
  for (let turn = 0; bought.length < budget; turn++) {
    const next = queues.flatMap((queue) => (turn < queue.length ? [queue[turn]!] : []));
    if (next.length === 0) break;
    bought.push(...next.slice(0, budget - bought.length));
  }
  return Int32Array.from(bought);
}
