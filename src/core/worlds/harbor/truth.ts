// What is true of a HarborLoans world, from its chances alone: rates and gaps before the file went wrong, and after.

import type { Estimand, Truth } from '../world';
import { areaBetween } from './carriers';
import { factCells, genders, OLDER, products, type FactCell } from './chances';
import { YOUNGEST, type HarborPlan } from './plan';

interface Cell extends FactCell {
  readonly race: number;
  readonly standing: number;
  readonly declined: number;
  /** Chance that the age is blank, refused and approved. */
  readonly blank: readonly [declined: number, approved: number];
}

export function harborTruth(plan: HarborPlan): Truth {
  const cells = cellsOf(plan);
  const { improver } = plan.chances;
  const [improvers, others] = [genders[improver], genders[1 - improver]!];
  const declined = (test: (cell: Cell) => boolean): number => rate(cells, test);
  const difference = (
    one: (cell: Cell) => boolean,
    other: (cell: Cell) => boolean,
    plain: string,
  ): Estimand => ({ value: declined(one) - declined(other), plain });
  const ofGender =
    (gender: number, product?: number) =>
    (cell: Cell): boolean =>
      cell.gender === gender && (product === undefined || cell.product === product);
  const gap = (product?: number): Estimand =>
    difference(
      ofGender(1, product),
      ofGender(0, product),
      `share refused, women less men${product === undefined ? '' : `, ${products[product]}s only`}`,
    );
  const areas = plan.spreads.map(({ carrier, area }) => [
    `area-${carrier.column}`,
    { value: area, plain: `area under the ROC curve of race from ${carrier.column}` },
  ]);
  return {
    kind: plan.kind,
    estimands: {
      'declined-group-a': { value: declined(({ race }) => race === 0), plain: 'share refused, A' },
      'declined-group-b': { value: declined(({ race }) => race === 1), plain: 'share refused, B' },
      'gender-gap': gap(),
      'gender-gap-improvement': gap(0),
      'gender-gap-purchase': gap(1),
      'age-gap': difference(
        ({ age }) => age === OLDER,
        ({ age }) => age !== OLDER,
        'share refused, 60 and over less younger, had every age been kept',
      ),
      'age-gap-as-filed': ageGapAsFiled(cells),
      'age-blank-gap': blankGap(cells),
      ...(Object.fromEntries(areas) as Record<string, Estimand>),
      'area-channel + hour': {
        value: plan.crossing.area,
        plain: 'area under the ROC curve of race from channel and hour together',
      },
      ...factAreas(plan),
      ...repayment(plan, cells),
    },
    sets: {
      proxies: [
        ...plan.spreads.filter(({ area }) => area > 0.5).map(({ carrier }) => carrier.column),
        ...(plan.crossing.area > 0.5 ? ['channel + hour'] : []),
      ],
      'facts-that-carry-race': plan.kind === 'null' ? [] : ['record', 'payments'],
      improvers: [improvers],
      reversed: plan.kind === 'harmful' ? [improvers, others] : [],
      'copied-branch': plan.copies.n > 0 ? [plan.copies.branch] : [],
      'too-small': [YOUNGEST.band],
    },
    counts: {
      copies: plan.copies.n,
      youngest: plan.youngest.n,
      'youngest-declined': plan.youngest.declined,
    },
  };
}

function cellsOf({ chances, blank }: HarborPlan): Cell[] {
  const { groupB, standing, ofImprover, improver } = chances;
  const facts = factCells(ofImprover, improver);
  return [0, 1].flatMap((race) =>
    standing[race as 0 | 1].flatMap((share, at) =>
      facts.map((fact) => ({
        ...fact,
        race,
        standing: at,
        share: (race === 1 ? groupB : 1 - groupB) * share * fact.share,
        declined: chances.declined(race, at, fact.product, fact.gender, fact.age),
        blank: [fact.age === OLDER ? blank.olderDeclined : blank.others, blank.others] as const,
      })),
    ),
  );
}

function mean(
  cells: readonly Cell[],
  weight: (cell: Cell) => number,
  value: (cell: Cell) => number,
): number {
  let sum = 0;
  let total = 0;
  for (const cell of cells) {
    const w = cell.share * weight(cell);
    total += w;
    sum += w * value(cell);
  }
  return sum / total;
}

function rate(cells: readonly Cell[], test: (cell: Cell) => boolean): number {
  return mean(
    cells,
    (cell) => (test(cell) ? 1 : 0),
    ({ declined }) => declined,
  );
}

/** The same gap among those whose age is still there: refused older people are gone from it. */
function ageGapAsFiled(cells: readonly Cell[]): Estimand {
  const kept = ({ declined, blank: [whenDeclined, whenApproved] }: Cell): number =>
    declined * (1 - whenDeclined) + (1 - declined) * (1 - whenApproved);
  const among = (older: boolean): number =>
    mean(
      cells,
      (cell) => ((cell.age === OLDER) === older ? kept(cell) : 0),
      (cell) => (cell.declined * (1 - cell.blank[0])) / kept(cell),
    );
  return {
    value: among(true) - among(false),
    plain: 'share refused, 60 and over less younger, among those whose age is in the file',
  };
}

function blankGap(cells: readonly Cell[]): Estimand {
  const blankIf = (outcome: 0 | 1): number =>
    mean(
      cells,
      ({ declined }) => (outcome === 0 ? declined : 1 - declined),
      ({ blank }) => blank[outcome],
    );
  return {
    value: blankIf(0) - blankIf(1),
    plain: 'share with no age in the file, refused less approved',
  };
}

/** Facts a lender may well ask for, which differ between the groups as they do in the mortgage file. */
function factAreas({ chances: { standing } }: HarborPlan): Record<string, Estimand> {
  const area = (column: string, levels: number, levelOf: (at: number) => number): Estimand => {
    const [a, b] = standing.map((shares) => {
      const sums = new Float64Array(levels);
      shares.forEach((share, at) => (sums[levelOf(at)]! += share));
      return sums;
    }) as [Float64Array, Float64Array];
    return {
      value: areaBetween(
        [a, b],
        b.map((share, k) => share / a[k]!),
      ),
      plain: `area under the ROC curve of race from ${column}`,
    };
  };
  return {
    'area-record': area('record', 3, (at) => Math.floor(at / 2)),
    // Below and above the line payments are spread alike in both groups.
    'area-payments': area('payments', 2, (at) => at % 2),
  };
}

/** What nobody sees: how many of those who were refused would have paid back. */
function repayment({ chances }: HarborPlan, cells: readonly Cell[]): Record<string, Estimand> {
  const repaid = (race?: number): number =>
    mean(
      cells,
      (cell) => (race === undefined || cell.race === race ? cell.declined : 0),
      ({ standing }) => chances.repaid(standing),
    );
  const plain = 'share of the refused who would have repaid';
  return {
    'refused-would-repay': { value: repaid(), plain },
    'refused-would-repay-group-a': { value: repaid(0), plain: `${plain}, A` },
    'refused-would-repay-group-b': { value: repaid(1), plain: `${plain}, B` },
  };
}
