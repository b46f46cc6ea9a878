// One threshold for everybody: given, or set so that a given share is selected.

import { z } from 'zod';
import type { Scored } from '../scored';
import type { PostMitigation } from './mitigation';
import type { RocScan } from '../roc-scan';
import { above, soleCut, thresholdRule, type Mix } from './threshold-rule';
import { cutAbove } from './tradeoff';
import { scanTogether, sizeOf } from './tuning';

const params = z.discriminatedUnion('kind', [
  /** Favourable when the score is above the value. */
  z.strictObject({ kind: z.literal('fixed').default('fixed'), value: z.number().default(0.5) }),
  /** As many are selected as have the favourable label: sets with a low or high base rate need it. */
  z.strictObject({ kind: z.literal('base-rate') }),
  /** The share with the highest scores is selected: a fixed number of places. */
  z.strictObject({ kind: z.literal('top'), share: z.number().min(0).max(1) }),
  /** The line whose errors cost least, where one wrong yes weighs `costRatio` missed people. */
  z.strictObject({ kind: z.literal('cost'), costRatio: z.number().positive() }),
]);
export type SingleThresholdParams = z.infer<typeof params>;

export const singleThreshold: PostMitigation<SingleThresholdParams> = {
  id: 'single-threshold',
  name: 'One threshold',
  plain: 'The same cut-off for everybody, whatever the group.',
  source: 'The ordinary decision rule; Corbett-Davies et al. 2017 argue for it.',
  family: 'post',
  params,
  guide: {
    when: 'The places are few, or the cost of an error is the same for everybody.',
    cannot: 'It leaves any gap in the scores as a gap in the decisions.',
  },
  needsGroups: false,
  randomised: false,
  fits: () => true,
  promises: () => ({ within: 0, exempt: 'One line for all makes nothing equal.' }),
  fit(options, tune) {
    return Promise.resolve(
      thresholdRule({ kind: 'thresholds', groups: [], cells: {}, other: mixOf(options, tune) }),
    );
  },
};

function mixOf(options: SingleThresholdParams, tune: Omit<Scored, 'yhat'>): Mix {
  if (options.kind === 'fixed') return above(options.value);
  const scan = scanTogether(tune);
  if (options.kind === 'cost')
    return soleCut(cutAbove(scan.scores, cheapest(scan, options.costRatio)));
  const wanted = options.kind === 'top' ? options.share * sizeOf(scan) : scan.allPositives;
  return soleCut(cutAbove(scan.scores, nearest(scan, wanted)));
}

/** The place with the least cost of errors; of equals the one that selects fewest. */
function cheapest({ scores, positives, negatives }: RocScan, costRatio: number): number {
  let best = -1;
  let gain = 0;
  for (let i = 0; i < scores.length; i++) {
    const gained = positives[i]! - costRatio * negatives[i]!;
    if (gained > gain) {
      best = i;
      gain = gained;
    }
  }
  return best;
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
