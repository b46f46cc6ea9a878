// Shuffles the groups of rows, within a level of the control and within what is held fixed; rows of one unit stay together.

import type { Rng } from '../base/rng';
import type { Given } from './metric';
import type { Grouping, Scored } from './scored';
import { unitsRepeat } from './unit-draws';

/** Things that may exchange their groups: single rows, or all rows of a unit. */
interface Block {
  readonly rows: Int32Array;
  /** Thing i is rows[ends[i - 1]] .. rows[ends[i] - 1]. */
  readonly ends: Int32Array;
  readonly group: Int32Array;
}

/**
 * A function that returns shuffled codes. `size`: cells in a level of the control (neighbouring codes).
 * Rows without a group keep none. Where units repeat: units that stand in one group each exchange it among themselves;
 * units that stand in several (matched pairs) exchange the groups of their own rows.
 */
export function rowPermutation(
  rows: Scored,
  { codes }: Grouping,
  size: number,
  given: Given,
): (random: Rng) => Int32Array {
  const blocks = exchangeable(rows, codes, size, given);
  return (random) => {
    const shuffled = codes.slice();
    for (const block of blocks) deal(block, shuffled, random);
    return shuffled;
  };
}

/** Fisher–Yates over the groups of a block, written to the rows. */
function deal({ rows, ends, group }: Block, into: Int32Array, random: Rng): void {
  const dealt = group.slice();
  for (let i = dealt.length - 1; i >= 0; i--) {
    const j = random.int(i + 1);
    const drawn = dealt[j]!;
    dealt[j] = dealt[i]!;
    for (let at = i > 0 ? ends[i - 1]! : 0; at < ends[i]!; at++) into[rows[at]!] = drawn;
  }
}

function exchangeable(rows: Scored, codes: Int32Array, size: number, given: Given): Block[] {
  const repeated = unitsRepeat(rows) ? rows.units : undefined;
  const stratum = (row: number): number => Math.floor(codes[row]! / size);
  const things = new Map<string, number[][]>();
  if (repeated && wholeUnits(repeated, codes)) {
    const units = new Map<number, number[]>();
    codes.forEach((code, row) => code >= 0 && listAt(units, repeated[row]!).push(row));
    for (const members of units.values())
      listAt(things, String(stratum(members[0]!))).push(members);
  } else {
    const fixed = given === 'label' ? rows.y : given === 'decision' ? rows.yhat : undefined;
    codes.forEach((code, row) => {
      if (code < 0) return;
      const block = `${stratum(row)}/${fixed ? fixed[row]! : ''}/${repeated ? repeated[row]! : ''}`;
      listAt(things, block).push([row]);
    });
  }
  return [...things.values()].map((members) => {
    let end = 0;
    return {
      rows: Int32Array.from(members.flat()),
      ends: Int32Array.from(members, (own) => (end += own.length)),
      group: Int32Array.from(members, ([first]) => codes[first!]!),
    };
  });
}

function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const list: V[] = [];
  map.set(key, list);
  return list;
}

/** True when no unit has rows in two groups. */
function wholeUnits(units: Int32Array, codes: Int32Array): boolean {
  const group = new Map<number, number>();
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! < 0) continue;
    const known = group.get(units[i]!);
    if (known !== undefined && known !== codes[i]) return false;
    group.set(units[i]!, codes[i]!);
  }
  return true;
}
