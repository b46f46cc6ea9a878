// How two models are compared for a score: on held-back rows, or where real rows are few by cross-fitting their recipes.

import type { Experiment } from '../../lab/experiment';
import type { Gap } from '../../lab/frontier';
import type { Comparison } from '../../lab/jobs/compare';
import type { Given } from './check';

/** Below this a held-back part holds too few people to judge by (curriculum section 1, "Calibrated marks"). */
const FEW = 20_000;

export type Compare = (
  before: Experiment,
  after: Experiment,
  metrics?: readonly string[],
) => Promise<Comparison>;

/** The first against the second, in pairs; balanced accuracy and the gap's own metric are always measured. */
export function comparing(pair: Gap, { scene, lab }: Pick<Given, 'scene' | 'lab'>): Compare {
  return (before, after, more = []) => {
    const metrics = [...new Set(['balanced-accuracy', pair.metric, ...more])];
    return fewRows({ scene })
      ? lab.do('cross-compare', { before, after, metrics, gap: pair })
      : lab.do('compare', { before, after, part: 'judge', metrics, gap: pair });
  };
}

/** Real people, and few: a world has as many fresh rows as are asked for. */
export function fewRows({ scene: { about } }: Pick<Given, 'scene'>): boolean {
  return about.kind === 'real' && about.rows < FEW;
}
