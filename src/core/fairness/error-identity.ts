// Why parities exclude each other: base rate, precision and true positive rate leave no choice about the false positive rate.
// Chouldechova (2017), Fair prediction with disparate impact, Big Data 5, equation 2.6; with error rates swapped: Kleinberg,
// Mullainathan & Raghavan (2017), ITCS.

/** Of one group; each a share from 0 to 1. */
export interface Rates {
  /** Share of the group with the label. */
  readonly base: number;
  /** Of those selected, the share with the label (PPV). */
  readonly precision: number;
  /** Of those with the label, the share selected (TPR). */
  readonly found: number;
}

/**
 * FPR = p/(1−p) × (1−PPV)/PPV × TPR. Above 1 where no score can have these three rates at once. Undefined where nobody
 * could be selected wrongly (p = 1) or nobody was selected rightly (p, PPV or TPR = 0): then these rates say nothing of it.
 */
export function impliedFalsePositiveRate({ base, precision, found }: Rates): number | undefined {
  if (!(base > 0 && base < 1 && precision > 0 && found > 0)) return undefined;
  return (base / (1 - base)) * ((1 - precision) / precision) * found;
}

/** Whether some score could have these rates in one group: its false positive rate would be a share. */
export function canHold(rates: Rates): boolean {
  const implied = impliedFalsePositiveRate(rates);
  return implied === undefined || implied <= 1;
}
