// How HarborLoans decides and who repays: the chance of a refusal in every cell of facts, and what follows from it exactly.

import { log, sigmoid } from '../../base/math';
import type { Kind } from '../world';
import { records, type HmdaMarginals } from './hmda-marginals';

export const products = ['improvement', 'purchase'] as const;
export const genders = ['man', 'woman'] as const;

/** Age bands of all but the few youngest, with their ages and shares. The oldest are the "older". */
export const ages = [
  { band: '21 to 34', from: 21, to: 34, share: 0.3 },
  { band: '35 to 59', from: 35, to: 59, share: 0.5 },
  { band: '60 and over', from: 60, to: 79, share: 0.2 },
] as const;
export const OLDER = 2;

/** Share of improvements among all applications: the product that is refused more often. */
const IMPROVEMENT = 0.35;
/** Effects on the log-odds of a refusal. */
const EFFECTS = { improvement: 2, gender: -0.55, older: 0.65 };
/** Share of the gender that asks for most improvements, among improvements and among purchases. */
const IMPROVERS = { improvement: 0.82, purchase: 0.25 };
/** Chance that a loan is repaid, by record and burden (burden running faster) and nothing else. */
const REPAID = [0.96, 0.93, 0.9, 0.84, 0.82, 0.74];

export interface Chances {
  /** Gender that asks for most of the improvements: 0 = men, 1 = women. */
  readonly improver: 0 | 1;
  readonly groupB: number;
  /** Chance of each record × burden (burden running faster) in each group. */
  readonly standing: readonly [a: readonly number[], b: readonly number[]];
  readonly improvement: number;
  /** Share of that gender among improvements and among purchases. */
  readonly ofImprover: readonly [improvement: number, purchase: number];
  /** Chance of a refusal. */
  declined(race: number, standing: number, product: number, gender: number, age: number): number;
  repaid(standing: number): number;
}

/**
 * In a harmful world the chance of a refusal by race, record and burden is the one of the mortgage file; product,
 * gender and age move it on the log-odds so that the cell keeps its rate. In a decoy world race itself does nothing but
 * the records still differ; in a null world they do not either.
 */
export function chancesOf(
  kind: Kind,
  improver: 0 | 1,
  { n, cells }: Pick<HmdaMarginals, 'n' | 'cells'>,
): Chances {
  const half = records.length * 2;
  const sides = [cells.slice(0, half), cells.slice(half)] as const;
  const pooled = sides[0].map((cell, k) => ({
    n: cell.n + sides[1][k]!.n,
    denied: cell.denied + sides[1][k]!.denied,
  }));
  const people = (side: readonly { readonly n: number }[]): number =>
    side.reduce((sum, cell) => sum + cell.n, 0);
  const shares = (side: readonly { readonly n: number }[]): number[] =>
    side.map((cell) => cell.n / people(side));
  const even = IMPROVEMENT * IMPROVERS.improvement + (1 - IMPROVEMENT) * IMPROVERS.purchase;
  const ofImprover =
    kind === 'null'
      ? ([even, even] as const)
      : ([IMPROVERS.improvement, IMPROVERS.purchase] as const);
  const moved = (product: number, gender: number, age: number): number =>
    (product === 0 ? EFFECTS.improvement : 0) +
    (kind === 'harmful' && gender === improver ? EFFECTS.gender : 0) +
    (kind === 'harmful' && age === OLDER ? EFFECTS.older : 0);
  const facts = factCells(ofImprover, improver);
  const start = (rate: number): number => offset(rate, facts, moved);
  const rates = ([0, 1] as const).map((race) =>
    (kind === 'harmful' ? sides[race] : pooled).map((cell) => start(cell.denied / cell.n)),
  );
  return {
    improver,
    groupB: people(sides[1]) / n,
    standing:
      kind === 'null' ? [shares(pooled), shares(pooled)] : [shares(sides[0]), shares(sides[1])],
    improvement: IMPROVEMENT,
    ofImprover,
    declined: (race, standing, product, gender, age) =>
      sigmoid(rates[race]![standing]! + moved(product, gender, age)),
    repaid: (standing) => REPAID[standing]!,
  };
}

export interface FactCell {
  readonly product: number;
  readonly gender: number;
  readonly age: number;
  readonly share: number;
}

/** Every product × gender × age with its share: independent of race, record and burden. */
export function factCells(
  ofImprover: readonly [improvement: number, purchase: number],
  improver: 0 | 1,
): FactCell[] {
  return [0, 1].flatMap((product) =>
    [0, 1].flatMap((gender) =>
      ages.map(({ share }, age) => {
        const own = ofImprover[product as 0 | 1];
        const asked = product === 0 ? IMPROVEMENT : 1 - IMPROVEMENT;
        return {
          product,
          gender,
          age,
          share: asked * (gender === improver ? own : 1 - own) * share,
        };
      }),
    ),
  );
}

/** The log-odds to start from so that the mean chance over the cells is the rate. */
function offset(
  rate: number,
  cells: readonly FactCell[],
  moved: (product: number, gender: number, age: number) => number,
): number {
  const centre = log(rate / (1 - rate));
  let [low, high] = [centre - 5, centre + 5];
  for (let step = 0; step < 60; step++) {
    const at = (low + high) / 2;
    const mean = cells.reduce(
      (sum, { product, gender, age, share }) =>
        sum + share * sigmoid(at + moved(product, gender, age)),
      0,
    );
    if (mean < rate) low = at;
    else high = at;
  }
  return low;
}
