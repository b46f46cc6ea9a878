// The three products of MetricWorld, in rates: each lets one parity hold between its groups and so breaks the others.

/** What settles a group: how many deserve the good decision, and how often those who do, and do not, get it. */
export interface Rates {
  readonly base: number;
  readonly tpr: number;
  readonly fpr: number;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  /** Column that says who deserves the good decision. */
  readonly label: string;
  /** The group that fares better by the team's own metric, and the one that fares worse. */
  readonly better: Rates;
  readonly worse: Rates;
  /** The parity that holds. */
  readonly holds: 'precision' | 'false-positive-rate' | 'true-positive-rate';
  /** How far two cells of the worse group fall below its own true positive rate. */
  readonly below: number;
  /** How many fewer deserve the good decision in the cell that only looks bad. */
  readonly fewer: number;
}

/**
 * A score that says of everybody what is true of them: three in four above the line deserve a yes, one in four below
 * it. With another share above the line, base rate and both error rates follow (Chouldechova 2017, equation 2.6).
 */
function calibrated(above: number): Rates {
  const base = above * 0.75 + (1 - above) * 0.25;
  return { base, tpr: (above * 0.75) / base, fpr: (above * 0.25) / (1 - base) };
}

export const productsOfMetrics: readonly Product[] = [
  {
    id: 'credit-offer',
    name: 'a credit offer',
    label: 'repays',
    better: calibrated(0.6),
    worse: calibrated(0.4),
    holds: 'precision',
    below: 0.09,
    fewer: 0.15,
  },
  {
    id: 'fraud-hold',
    name: 'holding a payment',
    label: 'honest',
    better: { base: 0.88, tpr: 0.95, fpr: 0.3 },
    worse: { base: 0.78, tpr: 0.86, fpr: 0.3 },
    holds: 'false-positive-rate',
    below: 0.05,
    fewer: 0.12,
  },
  {
    id: 'tutoring',
    name: 'an invitation to tutoring',
    label: 'benefits',
    better: { base: 0.3, tpr: 0.7, fpr: 0.1 },
    worse: { base: 0.45, tpr: 0.7, fpr: 0.3 },
    holds: 'true-positive-rate',
    below: 0.11,
    fewer: 0.1,
  },
];
