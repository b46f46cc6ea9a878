// A random table with the margins of a given one: what is left of it when group and outcome have nothing to do with each other.

import type { Rng } from '../rng';
import { hypergeometric } from './hypergeometric';

/**
 * Deals the people of a rows × columns table (flat, row by row, whole counts) anew, keeping both margins, into `into`.
 * The same as permuting the group of every person, at the price of one draw a cell.
 */
export function randomTable(
  table: ArrayLike<number>,
  columns: number,
  into: Float64Array | Int32Array,
  random: Rng,
): void {
  const rows = table.length / columns;
  const pool = new Float64Array(columns);
  let people = 0;
  for (let i = 0; i < table.length; i++) {
    pool[i % columns] = pool[i % columns]! + table[i]!;
    people += table[i]!;
  }
  for (let row = 0; row < rows; row++) {
    let wanted = 0;
    for (let c = 0; c < columns; c++) wanted += table[row * columns + c]!;
    const size = wanted;
    let rest = people;
    for (let c = 0; c < columns; c++) {
      const drawn = hypergeometric(rest, pool[c]!, wanted, random);
      rest -= pool[c]!;
      pool[c] = pool[c]! - drawn;
      wanted -= drawn;
      into[row * columns + c] = drawn;
    }
    people -= size;
  }
}
