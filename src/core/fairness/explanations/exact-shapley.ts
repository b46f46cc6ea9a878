// Exact Shapley values over source columns: a column's mean effect on the score over every order in which columns
// could be put in from a background row. Shapley (1953); interventional form: Janzing, Minorics & Blöbaum (2020).

import type { Call } from '../../base/call';
import type { PairedAttribution } from './attribution';
import type { Games } from './pair-games';

/** 2^13 = 8,192 coalitions. */
export const MOST_COLUMNS = 13;

/**
 * One attribution a person, on the scale of the score. The value of a coalition is the mean score over the
 * background with the coalition's columns from the person; the Shapley value of that mean is the mean of the Shapley
 * values of the pairs. Throws with more than 13 columns or no background.
 */
export async function exactShapley(
  games: Games,
  people: Int32Array,
  background: Int32Array,
  call: Call,
): Promise<PairedAttribution[]> {
  mustBeFew(games.columns);
  mustHaveBackground(background);
  const found: PairedAttribution[] = [];
  for (const person of people) {
    found.push(await ofPerson(games, person, background, call));
    call.onProgress?.({ done: found.length, of: people.length });
  }
  return found;
}

async function ofPerson(
  { columns, against }: Games,
  person: number,
  background: Int32Array,
  call: Call,
): Promise<PairedAttribution> {
  const k = columns.length;
  const byBackground = new Float64Array(background.length * k);
  const values = new Float64Array(k);
  let base = 0;
  let value = 0;
  const pairs = await against(person, background, call);
  pairs.forEach((pair, b) => {
    base += pair.values[0]! / pairs.length;
    value += pair.values.at(-1)! / pairs.length;
    const own = shapleyOfGame(pair.values, pair.differs.length);
    pair.differs.forEach((j, i) => {
      byBackground[b * k + j] = own[i]!;
      values[j]! += own[i]! / pairs.length;
    });
  });
  return { columns, base, value, values, byBackground };
}

/** Shapley values of a game of m players whose 2^m values are given; bit i of an index = player i takes part. */
export function shapleyOfGame(values: Float64Array, m: number): Float64Array {
  const weights = orderWeights(m);
  const shares = new Float64Array(m);
  for (let s = 0; s < values.length; s++) {
    const size = bits(s);
    // A coalition is reached by each of its members and left by each other player.
    const reached = size > 0 ? weights[size - 1]! * values[s]! : 0;
    const left = size < m ? weights[size]! * values[s]! : 0;
    for (let i = 0; i < m; i++) shares[i]! += s & (1 << i) ? reached : -left;
  }
  return shares;
}

const known: Float64Array[] = [];

/** Share of all orders of m players in which a given player comes right after a given set of s: s!(m−s−1)!/m!. */
function orderWeights(m: number): Float64Array {
  return (known[m] ??= Float64Array.from({ length: m }, (_, s) => {
    let choose = 1;
    for (let i = 0; i < s; i++) choose = (choose * (m - 1 - i)) / (i + 1);
    return 1 / (m * choose);
  }));
}

/** How many bits are set. */
export function bits(mask: number): number {
  let left = mask;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

export function mustHaveBackground(background: Int32Array): void {
  if (background.length === 0) {
    throw new Error('There is no background row to compare with. Choose a background with people.');
  }
}

function mustBeFew(columns: readonly string[]): void {
  if (columns.length > MOST_COLUMNS) {
    throw new Error(
      `Exact Shapley values go up to ${MOST_COLUMNS} columns, and this model reads ${columns.length}. Use kernel SHAP, which samples coalitions and says how exact it is.`,
    );
  }
}
