// How well each column, and each pair, gives away a group: a guess learnt on one half of the rows and judged on the other,
// against what shuffled groups would reach. A proxy is not proof of harm, and a column that is none can still carry it.

import type { Call } from '../../base/call';
import type { Rng } from '../../base/rng';
import { groupedArea, quantile, randomTable, sorted, type Guessed } from '../../base/statistics';
import type { Attribute } from './attribute';
import type { Halves } from './two-halves';

export interface Proxy {
  /** One column, or two. */
  readonly columns: readonly string[];
  /**
   * Chance that, of two people of different groups, the guess puts the right one first (area under the ROC curve);
   * with more than two groups the mean of each group against the rest, by its share. 0.5 = it says nothing.
   */
  readonly area: number;
  /** 95 of 100 shuffles of the groups stay below this. */
  readonly chance: number;
  /**
   * 95 of 100 times chance keeps every column, or every pair, below this. Each is shuffled by itself, which errs on the
   * high side where columns go together.
   */
  readonly chanceOfAny: number;
}

export interface ProxyMap {
  readonly single: readonly Proxy[];
  readonly pairs: readonly Proxy[];
  /** Rows judged: those whose group is known, in the half the guess was not learnt on. */
  readonly n: number;
  /** The same by level of the group. */
  readonly people: readonly number[];
}

export interface ProxySpec {
  /** Group of each row; -1 = not known, and left out. */
  readonly codes: Int32Array;
  readonly levels: number;
  /** Shuffles for the bands. */
  readonly shuffles: number;
}

/**
 * Rows are dealt anew one by one, also where a unit has several: the bands are then too narrow.
 * Throws a sentence when fewer than two groups have rows on both halves.
 */
export async function proxyMap(
  list: readonly Attribute[],
  halves: Halves,
  spec: ProxySpec,
  random: Rng,
  call: Call,
): Promise<ProxyMap> {
  const known = (positions: Int32Array): Int32Array =>
    positions.filter((row) => spec.codes[row]! >= 0);
  const learn = known(halves.search);
  const judge = known(halves.confirm);
  for (const half of [learn, judge]) {
    const seen = new Set(Array.from(half, (row) => spec.codes[row]!));
    if (seen.size < 2) {
      throw new Error(
        'Fewer than two groups have rows on both sides, so there is nothing to guess.',
      );
    }
  }
  const pairsOf = list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other]));
  const all = [...list.map((one) => [one]), ...pairsOf];
  const measured: { area: number; nulls: Float64Array }[] = [];
  for (const [k, columns] of all.entries()) {
    const stream = random.stream(columns.map(({ name }) => name).join('|'));
    measured.push(await measure(columns, learn, judge, spec, stream, call));
    call.onProgress?.({ done: k + 1, of: all.length, note: 'Guessing the group from each column' });
    await call.breathe();
  }
  const shown = (from: number, to: number): Proxy[] => {
    const family = measured.slice(from, to);
    const highest = Float64Array.from({ length: spec.shuffles }, (_, draw) =>
      family.reduce((high, { nulls }) => Math.max(high, nulls[draw]!), 0),
    );
    const chanceOfAny = spec.shuffles > 0 ? quantile(sorted(highest), 0.95) : 0.5;
    return family
      .map(({ area, nulls }, k) => ({
        columns: all[from + k]!.map(({ name }) => name),
        area,
        chance: spec.shuffles > 0 ? quantile(sorted(nulls), 0.95) : 0.5,
        chanceOfAny,
      }))
      .sort((a, b) => b.area - a.area);
  };
  return {
    single: shown(0, list.length),
    pairs: shown(list.length, all.length),
    n: judge.length,
    people: Array.from(
      { length: spec.levels },
      (_, level) => judge.filter((row) => spec.codes[row] === level).length,
    ),
  };
}

async function measure(
  columns: readonly Attribute[],
  learn: Int32Array,
  judge: Int32Array,
  { codes, levels, shuffles }: ProxySpec,
  random: Rng,
  call: Call,
): Promise<{ area: number; nulls: Float64Array }> {
  const learnt = tableOf(columns, learn, codes, levels);
  const judged = tableOf(columns, judge, codes, levels);
  const nulls = new Float64Array(shuffles);
  const one = new Int32Array(learnt.length);
  const other = new Int32Array(judged.length);
  for (let draw = 0; draw < shuffles; draw++) {
    await call.breathe();
    randomTable(learnt, levels, one, random);
    randomTable(judged, levels, other, random);
    nulls[draw] = area(one, other, levels);
  }
  return { area: area(learnt, judged, levels), nulls };
}

/** People by cell of the columns (missing is a value of its own) and group, flat, cell by cell. */
function tableOf(
  columns: readonly Attribute[],
  positions: Int32Array,
  groups: Int32Array,
  levels: number,
): Int32Array {
  const cells = columns.reduce((product, { values }) => product * (values.length + 1), 1);
  const table = new Int32Array(cells * levels);
  for (const row of positions) {
    let cell = 0;
    for (const { codes, values } of columns) {
      cell = cell * (values.length + 1) + (codes[row]! < 0 ? values.length : codes[row]!);
    }
    table[cell * levels + groups[row]!]! += 1;
  }
  return table;
}

function area(learnt: Int32Array, judged: Int32Array, levels: number): number {
  const cells = judged.length / levels;
  const people = new Float64Array(levels);
  const base = new Float64Array(levels);
  let seen = 0;
  for (let at = 0; at < judged.length; at++) {
    people[at % levels]! += judged[at]!;
    base[at % levels]! += learnt[at]!;
    seen += learnt[at]!;
  }
  const all = people.reduce((sum, value) => sum + value, 0);
  let total = 0;
  let weight = 0;
  for (let level = 0; level < levels; level++) {
    const own = people[level]!;
    if (own === 0 || own === all) continue;
    const guess = Float64Array.from({ length: cells }, (_, cell) => {
      let here = 0;
      for (let k = 0; k < levels; k++) here += learnt[cell * levels + k]!;
      // One person's worth of the base rate, so that an empty cell says nothing.
      return (learnt[cell * levels + level]! + base[level]! / seen) / (here + 1);
    });
    total += own * groupedArea(placesOf(guess, judged, levels, level))!;
    weight += own;
  }
  return total / weight;
}

/** People of one group and of the rest, cell by cell. */
function placesOf(
  guess: Float64Array,
  judged: Int32Array,
  levels: number,
  level: number,
): Guessed[] {
  return Array.from(guess, (value, cell) => {
    const own = judged[cell * levels + level]!;
    let rest = -own;
    for (let k = 0; k < levels; k++) rest += judged[cell * levels + k]!;
    return { guess: value, own, rest };
  });
}
