// The applicants of a HarborLoans world: their facts, the lender's answer, and whether they would repay, row by row.

import { exp } from '../../base/math';
import type { Rng } from '../../base/rng';
import { normalQuantile } from '../../base/statistics/index';
import { ages, OLDER } from './chances';
import marginals from './hmda-marginals.json' with { type: 'json' };
import { YOUNGEST, type HarborPlan } from './plan';

export const sources = ['wage', 'self-employed', 'pension'] as const;
const PENSIONERS = 0.75;
const YOUNG_PENSIONERS = 0.01;
const AGE_SHARES = ages.map(({ share }) => share);

/** Codes and numbers, one a row; codes index the levels of their column. */
export interface Applicants {
  readonly n: number;
  readonly race: Int32Array;
  /** Record and burden, burden running faster. */
  readonly standing: Int32Array;
  readonly product: Int32Array;
  readonly gender: Int32Array;
  /** Index into `ages`; −1 = one of the few youngest. */
  readonly band: Int32Array;
  readonly age: Int32Array;
  readonly declined: Int32Array;
  /** −1 where nobody knows: the loan was never made. */
  readonly repaid: Int32Array;
  readonly source: Int32Array;
  readonly years: Int32Array;
  readonly income: Float64Array;
  readonly amount: Float64Array;
  readonly payments: Float64Array;
}

/** Each fact has a stream of its own, so that a new one leaves the others as they are. */
export type Fact = (name: string, of: (row: number, u: number) => number) => Int32Array;

export function factsOf(n: number, random: Rng): Fact {
  return (name, of) => {
    const stream = random.stream(name);
    return Int32Array.from({ length: n }, (_, row) => of(row, stream.next()));
  };
}

/** The youngest stand last. `luck` says how many of them are refused; without it their chances do. */
export function drawApplicants(
  { chances, youngest }: HarborPlan,
  n: number,
  random: Rng,
  luck: number | undefined,
): Applicants {
  const fact = factsOf(n, random);
  const old = n - youngest.n;
  const race = fact('race', (_, u) => (u < chances.groupB ? 1 : 0));
  const standing = fact('standing', (row, u) => pickFrom(chances.standing[race[row]! as 0 | 1], u));
  const product = fact('product', (_, u) => (u < chances.improvement ? 0 : 1));
  const gender = fact('gender', (row, u) => {
    const share = chances.ofImprover[product[row]! as 0 | 1];
    return u < share ? chances.improver : 1 - chances.improver;
  });
  const band = fact('band', (row, u) => (row < old ? pickFrom(AGE_SHARES, u) : -1));
  const age = fact('age', (row, u) => {
    const { from, to } = ages[band[row]!] ?? YOUNGEST;
    return from + Math.floor(u * (to - from + 1));
  });
  const declined = fact('declined', (row, u) => {
    if (row >= old && luck !== undefined) return row - old < luck ? 1 : 0;
    const facts = [race, standing, product, gender, band].map((of) => of[row]!);
    const [of, at, what, who, when] = facts as [number, number, number, number, number];
    return u < chances.declined(of, at, what, who, when) ? 1 : 0;
  });
  const repaid = fact('repaid', (row, u) =>
    declined[row] ? -1 : u < chances.repaid(standing[row]!) ? 1 : 0,
  );
  const selfEmployed = marginals.selfEmployed / marginals.n;
  const source = fact('source', (row, u) => {
    if (u < (band[row] === OLDER ? PENSIONERS : YOUNG_PENSIONERS)) return 2;
    return u > 1 - selfEmployed ? 1 : 0;
  });
  const years = fact('years', (row, u) => Math.floor((Math.min(age[row]!, 65) - 18) * u * u * 0.7));
  const people = { n, race, standing, product, gender, band, age, declined, repaid, source, years };
  return { ...people, ...money(people, random) };
}

/** Index of the chance that u falls into. */
export function pickFrom(chances: ArrayLike<number>, u: number): number {
  let left = u;
  for (let k = 0; k < chances.length; k++) {
    left -= chances[k]!;
    if (left < 0) return k;
  }
  return chances.length - 1;
}

/** Payments as in the mortgage file; income and amount are invented. */
function money(
  { n, product, standing }: Pick<Applicants, 'n' | 'product' | 'standing'>,
  random: Rng,
): Pick<Applicants, 'income' | 'amount' | 'payments'> {
  const forIncome = random.stream('income');
  const forAmount = random.stream('amount');
  const forPayments = random.stream('payments');
  // Strictly inside 0 and 1, where the curve has a value.
  const normal = (stream: Rng): number => normalQuantile((stream.int(1e6) + 0.5) / 1e6);
  const income = new Float64Array(n);
  const amount = new Float64Array(n);
  const payments = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    income[row] = Math.round(exp(8.25 + 0.35 * normal(forIncome)));
    const years = (product[row] === 0 ? 0.7 : 3.2) * exp(0.3 * normal(forAmount));
    amount[row] = Math.round((income[row]! * 12 * years) / 100) * 100;
    const steps = standing[row]! % 2 === 0 ? marginals.payments.light : marginals.payments.heavy;
    const at = forPayments.next() * (steps.length - 1);
    const below = Math.floor(at);
    const value = steps[below]! + (at - below) * (steps[below + 1]! - steps[below]!);
    payments[row] = Math.round(value * 1000) / 1000;
  }
  return { income, amount, payments };
}
