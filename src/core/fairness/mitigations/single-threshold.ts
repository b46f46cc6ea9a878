// One threshold for everybody: given, or set so that a given share is selected.

import { z } from 'zod';
import type { Scored } from '../scored';
import type { PostMitigation } from './mitigation';
import { rocScan, type RocScan } from '../roc-scan';
import { above, soleCut, thresholdRule, type Mix } from './threshold-rule';
import { cutAbove } from './tradeoff';

const params = z.discriminatedUnion('kind', [
  /** Favourable when the score is above the value. */
  z.strictObject({ kind: z.literal('fixed').default('fixed'), value: z.number().default(0.5) }),
  /** As many are selected as have the favourable label: sets with a low or high base rate need it. */
  z.strictObject({ kind: z.literal('base-rate') }),
  /** The share with the highest scores is selected: a fixed number of places. */
  z.strictObject({ kind: z.literal('top'), share: z.number().min(0).max(1) }),
]);
export type SingleThresholdParams = z.infer<typeof params>;

export const singleThreshold: PostMitigation<SingleThresholdParams> = {
  id: 'single-threshold',
  name: 'One threshold',
  plain: 'The same cut-off for everybody, whatever the group.',
  source: 'The ordinary decision rule; Corbett-Davies et al. 2017 argue for it.',
  family: 'post',
  params,
  needsGroups: false,
  fits: () => true,
  fit(options, tune) {
    return Promise.resolve(
      thresholdRule({ kind: 'thresholds', groups: [], cells: {}, other: mixOf(options, tune) }),
    );
  },
};

function mixOf(options: SingleThresholdParams, tune: Omit<Scored, 'yhat'>): Mix {
  if (options.kind === 'fixed') return above(options.value);
  const scan = rocScan(
    tune,
    Int32Array.from({ length: tune.n }, (_, i) => i),
  );
  const all = scan.allPositives + scan.allNegatives;
  return soleCut(
    cutAbove(
      scan.scores,
      nearest(scan, options.kind === 'top' ? options.share * all : scan.allPositives),
    ),
  );
}

/** The place whose selection is nearest to what is wanted: rows of equal score stand or fall together. Of two, the smaller. */
function nearest({ scores, positives, negatives }: RocScan, wanted: number): number {
  let best = -1;
  let distance = wanted;
  for (let i = 0; i < scores.length; i++) {
    const off = Math.abs(positives[i]! + negatives[i]! - wanted);
    if (off < distance) {
      best = i;
      distance = off;
    }
  }
  return best;
}
