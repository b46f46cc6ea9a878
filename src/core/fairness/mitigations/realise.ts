// From the probability of a decision to the decision: a lottery drawn by row, so nobody's draw depends on who else is there.

import { hash32, mix32 } from '../../base/rng';

/**
 * 1 = favourable, one a row. Row r draws the same number whatever the order or company of the rows;
 * another salt draws anew. A probability of 0 never falls to 1, and one of 1 always does.
 */
export function realise(
  probabilities: ArrayLike<number>,
  rows: ArrayLike<number>,
  salt: string,
): Uint8Array {
  const key = hash32(salt);
  return Uint8Array.from({ length: probabilities.length }, (_, i) => {
    const draw = mix32(mix32(rows[i]! + 0x9e3779b9) ^ key) / 4294967296;
    return draw < probabilities[i]! ? 1 : 0;
  });
}
