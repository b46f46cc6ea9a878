// What probabilities of a favourable decision reach, in expectation: errors, and the two kinds of gap by one group column.

import type { Scored } from '../../fairness/scored';

export interface Reached {
  readonly error: number;
  /** Largest difference between groups in the share with a yes. */
  readonly parity: number;
  /** The same among those with one label, the larger of both. */
  readonly odds: number;
  /** Largest difference of a group to all of that label. */
  readonly oddsToWhole: number;
}

/** Two groups or more; every group needs both labels. */
export function reachedBy(
  rows: Pick<Scored, 'n' | 'y' | 'groups'>,
  chances: ArrayLike<number>,
  column: string,
): Reached {
  const { codes, levels } = rows.groups.find(({ name }) => name === column)!;
  const yes = levels.map(() => [0, 0]);
  const people = levels.map(() => [0, 0]);
  let wrong = 0;
  for (let i = 0; i < rows.n; i++) {
    const label = rows.y[i]!;
    yes[codes[i]!]![label]! += chances[i]!;
    people[codes[i]!]![label]! += 1;
    wrong += label === 1 ? 1 - chances[i]! : chances[i]!;
  }
  const sum = (of: number[][], label: number): number =>
    of.reduce((total, own) => total + own[label]!, 0);
  const spread = (rates: readonly number[]): number => Math.max(...rates) - Math.min(...rates);
  const byLabel = [0, 1].map((label) => yes.map((own, g) => own[label]! / people[g]![label]!));
  const whole = [0, 1].map((label) => sum(yes, label) / sum(people, label));
  return {
    error: wrong / rows.n,
    parity: spread(yes.map((own, g) => (own[0]! + own[1]!) / (people[g]![0]! + people[g]![1]!))),
    odds: Math.max(...byLabel.map(spread)),
    oddsToWhole: Math.max(
      ...byLabel.flatMap((rates, label) => rates.map((rate) => Math.abs(rate - whole[label]!))),
    ),
  };
}
