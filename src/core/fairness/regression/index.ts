// Table of contents of the comparisons of predicted numbers, in the order a person meets them.

import type { TaskMeasure } from '../task-measure';
import { correlationDifference } from './correlation-difference';
import { disparateImpactAtHalf } from './disparate-impact-at-half';
import { groupLoss } from './group-loss';
import { maeGap } from './mae-gap';
import { maeRatio } from './mae-ratio';
import { meanScoreDifference } from './mean-score-difference';
import { meanScoreRatio } from './mean-score-ratio';
import { pinballGap } from './pinball-gap';
import type { PredictedGroups } from './predictions';
import { rmseGap } from './rmse-gap';
import { rmseRatio } from './rmse-ratio';
import { statisticalParityArea } from './statistical-parity-area';
import { statisticalParityAtHalf } from './statistical-parity-at-half';
import { statisticalParityMax } from './statistical-parity-max';
import { zScoreDifference } from './z-score-difference';

export const regressionMeasures: readonly TaskMeasure<PredictedGroups>[] = [
  meanScoreDifference,
  meanScoreRatio,
  zScoreDifference,
  statisticalParityAtHalf,
  disparateImpactAtHalf,
  statisticalParityArea,
  statisticalParityMax,
  maeGap,
  maeRatio,
  rmseGap,
  rmseRatio,
  groupLoss,
  correlationDifference,
  pinballGap,
];
