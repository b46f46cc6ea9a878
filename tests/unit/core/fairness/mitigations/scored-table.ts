// Small tables of scored people written out by hand, and what a rule reaches on them.

import type { Scored } from '../../../../../src/core/fairness/scored';
import type { DecisionRule } from '../../../../../src/core/fairness/mitigations/index';
import type { ThresholdState } from '../../../../../src/core/fairness/mitigations/threshold-rule';
import { rng } from '../../../../../src/core/base/rng';

export type Tune = Omit<Scored, 'yhat'>;

/** Rows as [group, label, score] or [group, label, score, weight]. */
export function scoredTable(people: readonly (readonly [string, 0 | 1, number, number?])[]): Tune {
  const levels = [...new Set(people.map(([group]) => group))].sort();
  const weighed = people.some(([, , , weight]) => weight !== undefined);
  return {
    n: people.length,
    y: Uint8Array.from(people, ([, label]) => label),
    score: Float64Array.from(people, ([, , score]) => score),
    groups: [
      { name: 'group', codes: Int32Array.from(people, ([group]) => levels.indexOf(group)), levels },
    ],
    rows: Int32Array.from(people, (_, i) => i),
    ...(weighed ? { weights: Float64Array.from(people, ([, , , weight]) => weight ?? 1) } : {}),
  };
}

/** `n` people of two groups with scores between 0 and 1 that say something of the label. */
export function randomTable(seed: string, n: number): Tune {
  const random = rng(seed);
  return scoredTable(
    Array.from({ length: n }, () => {
      const group = random.next() < 0.4 ? 'b' : 'a';
      const label = random.next() < (group === 'a' ? 0.5 : 0.3) ? 1 : 0;
      const score = Math.min(1, 0.3 * label + 0.7 * random.next());
      return [group, label, score] as const;
    }),
  );
}

/** Expected share of a yes among some rows, by weight. */
export function shareOf(
  tune: Tune,
  chances: Float64Array,
  which: { readonly group?: string; readonly label?: 0 | 1 },
): number {
  const { codes, levels } = tune.groups[0]!;
  let [yes, all] = [0, 0];
  for (let i = 0; i < tune.n; i++) {
    if (which.group !== undefined && levels[codes[i]!] !== which.group) continue;
    if (which.label !== undefined && tune.y[i] !== which.label) continue;
    const weight = tune.weights?.[i] ?? 1;
    yes += weight * chances[i]!;
    all += weight;
  }
  return yes / all;
}

export function foundOf(rule: DecisionRule): NonNullable<ThresholdState['found']> {
  return (rule.state as ThresholdState).found!;
}

export function notesOf(rule: DecisionRule): readonly string[] {
  return (rule.state as ThresholdState).notes ?? [];
}
