// What a search may look at and what it may not: a half to search in, and a half to check the finds on.

import { hash32, mix32 } from '../../base/rng';

export interface Halves {
  /** Positions searched. */
  readonly search: Int32Array;
  /** Positions that no search has seen. */
  readonly confirm: Int32Array;
}

/** By a hash of the row's number in the file, or of its unit where a unit has several rows; the same halves for every question. */
export function twoHalves(
  rows: { readonly rows: Int32Array; readonly units?: Int32Array },
  salt = 'search',
): Halves {
  const key = hash32(salt);
  const search: number[] = [];
  const confirm: number[] = [];
  const by = rows.units ?? rows.rows;
  by.forEach((value, at) => {
    const even = (mix32(mix32(value + 0x51ed27) ^ key) & 1) === 0;
    (even ? search : confirm).push(at);
  });
  return { search: Int32Array.from(search), confirm: Int32Array.from(confirm) };
}
