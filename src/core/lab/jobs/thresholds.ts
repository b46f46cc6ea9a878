// Everything a moving cut-off needs, sent once per model: per group its distinct scores and what lies above each.

import { positionsByCode } from '../../base/positions-by-code';
import type { Experiment, Part } from '../experiment';
import { decide, scoredPart } from '../pipeline';
import { crossing } from '../../fairness/crossing';
import { rocScan } from '../../fairness/roc-scan';
import type { Job } from './job';

/** One group's rows, from the highest score down. `tp[i]`, `fp[i]` count rows with a score of at least `scores[i]`. */
export interface ThresholdTable {
  readonly key: string;
  readonly n: number;
  readonly positives: number;
  readonly scores: Float64Array;
  readonly tp: Int32Array;
  readonly fp: Int32Array;
}

export interface ThresholdSpec {
  readonly experiment: Experiment;
  readonly part: Part;
  /** Group columns; several are crossed. */
  readonly groups: readonly string[];
}

export const thresholds: Job<ThresholdSpec, { tables: readonly ThresholdTable[] }> = {
  async run({ experiment, part, groups }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, part, groups);
    const { codes, levels } = crossing(rows, groups);
    // People are counted, not weights: the page says "of 1,000".
    const { n, y, score, groups: groupings, rows: numbers } = rows;
    const plain = { n, y, groups: groupings, rows: numbers, ...(score ? { score } : {}) };
    const members = positionsByCode(codes, levels.length);
    return {
      tables: levels.flatMap((key, code) => {
        const own = members[code]!;
        if (own.length === 0) return [];
        const { scores, positives, negatives, allPositives } = rocScan(plain, own);
        return [
          {
            key,
            n: own.length,
            positives: allPositives,
            scores,
            tp: Int32Array.from(positives),
            fp: Int32Array.from(negatives),
          },
        ];
      }),
    };
  },
};
