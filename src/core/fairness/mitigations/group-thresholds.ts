// Thresholds by group that make a chosen rate equal, exactly, at the best of a chosen objective.

import { z } from 'zod';
import { groupAtDecision } from './cautions';
import { hasGroups } from './cells';
import type { PostMitigation } from './mitigation';
import { measureOf, rangeOf, together } from './reach';
import { thresholdRule } from './threshold-rule';
import { constrained, constraints, prepareThresholds, searchThresholds } from './threshold-search';

export const objectives = [
  'accuracy',
  'balanced-accuracy',
  'selection-rate',
  'true-positive-rate',
  'true-negative-rate',
  'cost',
] as const;

const params = z
  .strictObject({
    /** Group columns, crossed where there are several; none = the first of the rows. */
    groups: z.array(z.string()).default([]),
    constraint: z.enum(constraints).default('demographic-parity'),
    objective: z.enum(objectives).default('accuracy'),
    /** For cost: how many missed people one wrong yes weighs. */
    costRatio: z.number().positive().default(1),
    /** Every corner of the hulls, or an even grid of `gridSize` steps as Fairlearn has. */
    search: z.enum(['exact', 'grid']).default('exact'),
    gridSize: z.int().min(2).max(100000).default(1000),
    /** How far apart the groups' rates may be; not for equalized odds. */
    tol: z.number().min(0).max(1).default(0),
    /** Whether a group may also be favoured below a threshold, where its scores point the wrong way. */
    flip: z.boolean().default(false),
  })
  .refine(({ constraint, tol }) => constraint !== 'equalized-odds' || tol === 0, {
    path: ['tol'],
    message: 'Equalized odds knows no tolerance here; set "tol" to 0 or choose another constraint.',
  });
export type GroupThresholdsParams = z.infer<typeof params>;

export const groupThresholds: PostMitigation<GroupThresholdsParams> = {
  id: 'group-thresholds',
  name: 'Thresholds by group',
  plain: 'Gives each group its own cut-off, so that a rate you choose comes out the same for all.',
  source:
    "Hardt, Price & Srebro 2016; options as in Fairlearn 0.15 ThresholdOptimizer; the What-If Tool's strategies under a cost ratio.",
  family: 'post',
  params,
  guide: {
    when: 'The model stands and cannot be trained again, and the group may be asked for at decision time.',
    cannot:
      'It does not better the scores. Where no single line meets the target it draws lots between two.',
    caution: groupAtDecision,
  },
  needsGroups: true,
  randomised: true,
  fits: hasGroups,
  promises: ({ constraint, objective, costRatio, tol }) => {
    const measure = measureOf(objective, costRatio);
    return {
      within: tol,
      ...(constraint === 'none'
        ? { exempt: 'Each group has its own best line: nothing is made equal.' }
        : {
            disparity: (groups) =>
              constraint === 'equalized-odds'
                ? Math.max(
                    rangeOf('true-positive-rate', groups),
                    rangeOf('false-positive-rate', groups),
                  )
                : rangeOf(constrained[constraint], groups),
          }),
      // With equal odds everybody is one population; else the mean of the groups by their size, as Fairlearn has it.
      objective: (groups) => {
        const all = together(groups);
        if (constraint === 'equalized-odds') return measure(all);
        const n = all.positives + all.negatives;
        return groups.reduce(
          (sum, group) => sum + ((group.positives + group.negatives) / n) * measure(group),
          0,
        );
      },
    };
  },
  async fit(options, tune, call) {
    return thresholdRule(searchThresholds(await prepareThresholds(options, tune, call), options));
  },
};
