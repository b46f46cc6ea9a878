// What rows show of what was planted: shares, gaps, and how well columns give a group away, counted on the rows alone.

import { groupedArea } from '../base/statistics';
import { meets, type Condition } from '../table/condition';
import { asCategory, type Table } from '../table/table';
import type { Sign } from './world';

/** Ids of the signs that are not as they should be in these rows. */
export function misses(signs: readonly Sign[], rows: Table): string[] {
  return signs.filter((sign) => !shows(sign, rows)).map(({ id }) => id);
}

function shows({ band: [low, high], measure }: Sign, rows: Table): boolean {
  const value = measure(rows);
  return value !== undefined && value >= low && value <= high;
}

/** Rows that meet every condition. */
export function countOf(rows: Table, conditions: readonly Condition[]): number {
  const tests = conditions.map((condition) => meets(rows, condition));
  let n = 0;
  for (let row = 0; row < rows.n; row++) if (tests.every((test) => test(row))) n++;
  return n;
}

/** Share of the rows within that also meet `of`; undefined where there are none. */
export function shareOf(
  rows: Table,
  of: Condition,
  within: readonly Condition[] = [],
): number | undefined {
  const n = countOf(rows, within);
  return n === 0 ? undefined : countOf(rows, [...within, of]) / n;
}

/** Share among the first less share among the second. */
export function gapOf(
  rows: Table,
  of: Condition,
  first: readonly Condition[],
  second: readonly Condition[],
): number | undefined {
  const [one, other] = [shareOf(rows, of, first), shareOf(rows, of, second)];
  return one === undefined || other === undefined ? undefined : one - other;
}

/**
 * How well category columns together give away a level of another: a guess learnt on every second row and judged on the
 * others, both ways round, as the area under the ROC curve. 0.5 = they say nothing.
 */
export function areaOf(
  rows: Table,
  columns: readonly string[],
  target: string,
  level: string,
): number | undefined {
  const sources = columns.map((name) => asCategory(rows, name));
  const size = sources.reduce((product, { levels }) => product * (levels.length + 1), 1);
  const isLevel = meets(rows, { column: target, level });
  // People by half, then cell, then rest or level.
  const people = [new Int32Array(2 * size), new Int32Array(2 * size)] as const;
  for (let row = 0; row < rows.n; row++) {
    let cell = 0;
    for (const { codes, levels } of sources) cell = cell * (levels.length + 1) + codes[row]! + 1;
    people[(row & 1) as 0 | 1][2 * cell + (isLevel(row) ? 1 : 0)]!++;
  }
  const one = area(people[0], people[1]);
  const other = area(people[1], people[0]);
  return one === undefined || other === undefined ? undefined : (one + other) / 2;
}

function area(learnt: Int32Array, judged: Int32Array): number | undefined {
  const seen = learnt.reduce((sum, n) => sum + n, 0);
  const base = learnt.reduce((sum, n, at) => sum + (at % 2) * n, 0) / seen;
  return groupedArea(
    Array.from({ length: judged.length / 2 }, (_, cell) => ({
      // One person's worth of the base rate, so that an empty cell says nothing.
      guess: (learnt[2 * cell + 1]! + base) / (learnt[2 * cell]! + learnt[2 * cell + 1]! + 1),
      rest: judged[2 * cell]!,
      own: judged[2 * cell + 1]!,
    })),
  );
}
