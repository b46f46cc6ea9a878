// Isotonic regression: the rising curve nearest to the share of favourable labels at each score.

import type { RocScan } from '../roc-scan';
import type { ScoreMap } from './score-map';

/**
 * Pool adjacent violators (Ayer et al. 1955; least squares, weighted). Between blocks the map is straight, as in
 * scikit-learn's IsotonicRegression; each block keeps its first and last score. O(distinct scores).
 */
export function isotonicMap({ scores, positives, negatives }: RocScan): ScoreMap {
  const blocks: { first: number; last: number; good: number; all: number }[] = [];
  for (let i = scores.length - 1; i >= 0; i--) {
    const good = positives[i]! - (i > 0 ? positives[i - 1]! : 0);
    const all = good + negatives[i]! - (i > 0 ? negatives[i - 1]! : 0);
    // A score whose rows all weigh nothing says nothing.
    if (!(all > 0)) continue;
    let block = { first: scores[i]!, last: scores[i]!, good, all };
    for (
      let before = blocks.at(-1);
      before && before.good * block.all >= block.good * before.all;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        first: before.first,
        last: block.last,
        good: before.good + block.good,
        all: before.all + block.all,
      };
    }
    blocks.push(block);
  }
  const ends = blocks.flatMap(({ first, last, good, all }) => {
    // Sums of weights can leave a share a last bit outside.
    const value = Math.min(1, Math.max(0, good / all));
    return first === last
      ? [{ at: first, value }]
      : [
          { at: first, value },
          { at: last, value },
        ];
  });
  return { kind: 'steps', at: ends.map(({ at }) => at), value: ends.map(({ value }) => value) };
}
