// What would change the answer: the cheapest changes, of at most three columns, that a person is allowed to make.
// Ustun, Spangher & Liu (2019); Wachter, Mittelstadt & Russell (2018). A search over values that were seen, not a proof of
// the least cost; that each answer changes the decision is checked on the very row it describes.

import type { Call } from '../../base/call';
import type { Dataset } from '../../table/dataset';
import { column } from '../../table/table';
import { columnDistance, type ColumnScale } from './column-distance';
import { columnOf, optionsOf, thinned, type Options, type RuledColumn } from './column-rules';
import { mixedRows } from './mixed-rows';

/** Scores and decisions (1 = yes) of rows. */
export interface Decider {
  decide(
    rows: Dataset,
    call: Call,
  ): Promise<{ readonly score: Float64Array; readonly yes: Uint8Array }>;
}

export interface Counterfactual {
  /** New values: a number, or a level code for a category. */
  readonly changes: readonly { readonly column: string; readonly to: number }[];
  /** In units of the scales, summed over the changes. */
  readonly cost: number;
  readonly score: number;
}

export interface SearchOptions {
  readonly columns: readonly RuledColumn[];
  readonly scales: readonly ColumnScale[];
  /** Columns changed at once, at most 3. */
  readonly most?: 1 | 2 | 3;
  /** Rows scored for each number of changed columns. */
  readonly budget?: number;
  /** How many answers. */
  readonly keep?: number;
}

interface Searched {
  readonly decider: Decider;
  readonly rows: Dataset;
  readonly person: number;
  /** The answer that is wanted. */
  readonly wanted: 0 | 1;
  readonly cost: (name: string, to: number) => number;
}

/** Cheapest first; none contains another that is cheaper. Empty when nothing that is allowed changes the answer. */
export async function actionableCounterfactuals(
  decider: Decider,
  rows: Dataset,
  person: number,
  { columns, scales, most = 3, budget = 20000, keep = 3 }: SearchOptions,
  call: Call,
): Promise<readonly Counterfactual[]> {
  const now = await decider.decide(mixedRows(rows, Int32Array.of(person), new Map()), call);
  const scaleOf = new Map(scales.map((scale) => [scale.name, scale]));
  const searched: Searched = {
    decider,
    rows,
    person,
    wanted: now.yes[0] === 1 ? 0 : 1,
    cost(name, to) {
      const own = column(rows.table, name);
      const scale = scaleOf.get(name);
      if (!scale) throw new Error(`There is no scale for the column "${name}".`);
      return columnDistance(scale, own, person, columnOf(own, [to]), 0);
    },
  };
  const options = columns
    .map((ruled) => optionsOf(ruled, person))
    .filter(({ values }) => values.length > 0);
  let found: Counterfactual[] = [];
  for (let size = 1; size <= most; size++) {
    const sets = subsets(options, size);
    const each = Math.max(2, Math.floor(root(budget / Math.max(1, sets.length), size)));
    found.push(...(await cheapestOfEach(searched, sets, each, call)));
    await call.breathe();
  }
  found = undominated(found).slice(0, 2 * keep);
  const refined = [];
  for (const each of found) refined.push(await refine(searched, options, each, call));
  return undominated(refined).slice(0, keep);
}

function subsets<T>(items: readonly T[], size: number, from = 0): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    i < from ? [] : subsets(items, size - 1, i + 1).map((rest) => [item, ...rest]),
  );
}

/** The whole number below the size-th root, found without powers. */
function root(value: number, size: number): number {
  let whole = 1;
  const power = (base: number): number =>
    size === 1 ? base : size === 2 ? base * base : base * base * base;
  while (power(whole + 1) <= value && whole < 64) whole++;
  return whole;
}

/** All mixtures of the options of each set of columns, scored at once; of each set the cheapest with the wanted answer. */
async function cheapestOfEach(
  searched: Searched,
  sets: readonly (readonly Options[])[],
  each: number,
  call: Call,
): Promise<Counterfactual[]> {
  const names = [...new Set(sets.flat().map(({ column: name }) => name))];
  const values = names.map((): number[] => []);
  const tried: Counterfactual['changes'][] = [];
  const owns = names.map((name) => ownValue(searched, name));
  for (const set of sets) {
    for (const changes of mixtures(set, each)) {
      tried.push(changes);
      names.forEach((name, c) =>
        values[c]!.push(changes.find((change) => change.column === name)?.to ?? owns[c]!),
      );
    }
  }
  if (tried.length === 0) return [];
  const set = names.map((name) => ({ column: name }));
  const { score, yes } = await answers(searched, set, values, tried.length, call);
  const best = new Map<string, Counterfactual>();
  tried.forEach((changes, i) => {
    if (yes[i] !== searched.wanted) return;
    const key = changes.map(({ column: name }) => name).join('\n');
    const cost = costOf(searched, changes);
    if (!(cost >= (best.get(key)?.cost ?? Infinity))) {
      best.set(key, { changes, cost, score: score[i]! });
    }
  });
  return [...best.values()];
}

function mixtures(set: readonly Options[], each: number): Counterfactual['changes'][] {
  return set.reduce<Counterfactual['changes'][]>(
    (made, options) =>
      made.flatMap((changes) =>
        Array.from(thinned(options, each), (to) => [...changes, { column: options.column, to }]),
      ),
    [[]],
  );
}

function costOf({ cost }: Searched, changes: Counterfactual['changes']): number {
  return changes.reduce((sum, { column: name, to }) => sum + cost(name, to), 0);
}

function ownValue({ rows, person }: Searched, name: string): number {
  const source = column(rows.table, name);
  if (source.kind === 'text') throw new Error(`The column "${name}" is free text.`);
  return source.kind === 'number' ? source.values[person]! : source.codes[person]!;
}

function answers(
  { decider, rows, person }: Searched,
  set: readonly { readonly column: string }[],
  values: readonly ArrayLike<number>[],
  n: number,
  call: Call,
): ReturnType<Decider['decide']> {
  const changed = new Map(
    set.map(
      ({ column: name }, c) => [name, columnOf(column(rows.table, name), values[c]!)] as const,
    ),
  );
  return decider.decide(mixedRows(rows, new Int32Array(n).fill(person), changed), call);
}

/** Brings each number as near to the person's own as the answer allows, by halving; only what was seen is tried. */
async function refine(
  searched: Searched,
  options: readonly Options[],
  start: Counterfactual,
  call: Call,
): Promise<Counterfactual> {
  let best = start;
  for (let c = 0; c < start.changes.length; c++) {
    const name = start.changes[c]!.column;
    const all = options.find((each) => each.column === name)!;
    if (all.kind === 'category') continue;
    const own = ownValue(searched, name);
    const side = start.changes[c]!.to - own;
    if (Number.isNaN(side)) continue;
    const nearer = all.values.filter(
      (value) => (value - own) * side > 0 && Math.abs(value - own) <= Math.abs(side),
    );
    let [low, high] = [0, nearer.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const changes = best.changes.map((change, d) =>
        d === c ? { ...change, to: nearer[middle]! } : change,
      );
      const values = changes.map(({ to }) => [to]);
      const { score, yes } = await answers(searched, changes, values, 1, call);
      if (yes[0] === searched.wanted) {
        high = middle;
        best = { changes, cost: costOf(searched, changes), score: score[0]! };
      } else low = middle + 1;
    }
  }
  return best;
}

/** Cheapest first, without those that change what a cheaper one changes and more. */
function undominated(found: readonly Counterfactual[]): Counterfactual[] {
  const kept: Counterfactual[] = [];
  for (const each of [...found].sort(
    (a, b) => a.cost - b.cost || a.changes.length - b.changes.length,
  )) {
    const names = new Set(each.changes.map(({ column: name }) => name));
    const cheaperInside = kept.some(({ changes }) =>
      changes.every((change) => names.has(change.column)),
    );
    if (!cheaperInside) kept.push(each);
  }
  return kept;
}
