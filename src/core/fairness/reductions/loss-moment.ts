// Bounded group loss for reductions: the mean loss of no group is above a bound; without an objective it is the minimax game.
// Agarwal, Dudík & Wu 2019, section 2 (bounded group loss); Diana et al. 2021 (minimax); losses as in Fairlearn, and log-loss.

import { log } from '../../base/math';
import type { LabelledGroups } from './labelled-groups';
import type { Moment } from './moment';

export const losses = ['zero-one', 'log-loss', 'square', 'absolute'] as const;
export type Loss = (typeof losses)[number];

/** Keeps one sure and wrong score from an infinite loss, as scikit-learn's log_loss does. */
const TINY = Number.EPSILON;

const LOSSES: Readonly<Record<Loss, (score: number, label: number) => number>> = {
  'zero-one': (score, label) => (score > 0.5 === (label === 1) ? 0 : 1),
  'log-loss': (score, label) => -log(Math.max(TINY, label === 1 ? score : 1 - score)),
  square: (score, label) => (score - label) * (score - label),
  absolute: (score, label) => Math.abs(score - label),
};

export interface LossBound {
  readonly loss: Loss;
  /** No group's mean loss may be above it. */
  readonly most: number;
  /** Beside the bounds the mean loss over all rows is made small; or nothing is, and the groups alone count. */
  readonly objective: 'mean-loss' | 'none';
}

/**
 * γ = mean loss of each group with rows. Labels stay; a group's rows weigh 1 + λ / P(group). With a loss that is
 * convex in the score a lottery of scores loses at least as much as their average, so the average is what decides.
 */
export function lossMoment(rows: LabelledGroups, { loss, most, objective }: LossBound): Moment {
  const { levels, cells, weights, sizes, total } = rows;
  const lossOf = LOSSES[loss];
  const groups = levels.flatMap((_, group) =>
    sizes[2 * group]! + sizes[2 * group + 1]! > 0 ? [group] : [],
  );
  const groupSize = groups.map((group) => sizes[2 * group]! + sizes[2 * group + 1]!);
  return {
    index: groups.map((group) => levels[group]!),
    bounds: new Float64Array(groups.length).fill(most),
    members: loss === 'zero-one' ? 'decisions' : 'scores',
    spansObjective: true,
    axes: groups.map((_, j) => ({ plus: j })),
    notes: levels.flatMap((level, group) =>
      groups.includes(group)
        ? []
        : [`The group "${level}" has no training rows, so nothing is asked of it.`],
    ),
    judge(score) {
      const lost = new Float64Array(sizes.length);
      for (let i = 0; i < cells.length; i++) {
        const at = cells[i]!;
        lost[at]! += weights[i]! * lossOf(score[i]!, at % 2);
      }
      return {
        error: objective === 'none' ? 0 : lost.reduce((sum, value) => sum + value, 0) / total,
        gamma: Float64Array.from(
          groups,
          (group, j) => (lost[2 * group]! + lost[2 * group + 1]!) / groupSize[j]!,
        ),
      };
    },
    relabel(multipliers, beside) {
      const start = beside === 'objective' && objective === 'mean-loss' ? 1 : 0;
      const factor = new Float64Array(sizes.length).fill(start);
      groups.forEach((group, j) => {
        const more = (multipliers[j]! * total) / groupSize[j]!;
        factor[2 * group]! += more;
        factor[2 * group + 1]! += more;
      });
      return {
        y: Uint8Array.from(cells, (at) => at % 2),
        weights: Float64Array.from(cells, (at, i) => factor[at]! * weights[i]!),
      };
    },
    project: (multipliers) => multipliers,
  };
}
