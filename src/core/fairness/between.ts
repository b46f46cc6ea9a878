// The same comparisons for every metric of a frame: difference and ratio between groups and to everybody, and the worst group.

import { difference } from './contrasts/difference';
import { differenceToOverall } from './contrasts/difference-to-overall';
import { ratio } from './contrasts/ratio';
import { ratioToOverall } from './contrasts/ratio-to-overall';
import { worstGroup } from './contrasts/worst-group';
import type { Contrast } from './disparity';
import type { Measured } from './measure';
import { farthestStratum } from './over-strata';
import type { Stratum } from './strata';

/** One metric compared over the cells that have rows; null where one of them has no value. */
export interface Between {
  readonly difference: number | null;
  readonly ratio: number | null;
  readonly differenceToOverall: number | null;
  readonly ratioToOverall: number | null;
  /** The lowest value where high is good, the highest where low is good; null where neither is. */
  readonly worst: { readonly key: string; readonly value: number } | null;
}

/** `cells`: the metric on every cell; `overall`: the metric on everybody of each stratum. */
export function between(
  strata: readonly Stratum[],
  keys: readonly string[],
  cells: readonly Measured[],
  overall: readonly Measured[],
): Between {
  const better = overall[0]!.metric.better;
  const values = strata.map(({ filled }) => filled.map((k) => cells[k]!.value));
  const value = (contrast: Contrast): number | null => {
    const found = strata.map((_, s) =>
      contrast.of(values[s]!, { overall: overall[s]!.value, reference: undefined, better }),
    );
    return farthestStratum(strata, found, contrast.equal ?? 0)?.found.value ?? null;
  };
  const filled = strata.flatMap((stratum) => stratum.filled);
  const worst = worstGroup.of(values.flat(), { overall: undefined, reference: undefined, better });
  return {
    difference: value(difference),
    ratio: value(ratio),
    differenceToOverall: value(differenceToOverall),
    ratioToOverall: value(ratioToOverall),
    worst: worst ? { key: keys[filled[worst.cells[0]!]!]!, value: worst.value } : null,
  };
}
