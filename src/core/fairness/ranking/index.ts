// Table of contents of the numbers of ranked lists, in the order a person meets them.

import type { TaskMeasure } from '../task-measure';
import { appearanceEntropy } from './appearance-entropy';
import { catalogueCoverage } from './catalogue-coverage';
import { exposureDifference } from './exposure-difference';
import { exposureGini } from './exposure-gini';
import { exposureMeritRatio } from './exposure-merit-ratio';
import { exposureRatio } from './exposure-ratio';
import { ndcg } from './ndcg';
import { ndkl } from './ndkl';
import type { Rankings } from './rankings';
import { rawExposureRatio } from './raw-exposure-ratio';

export const rankingMeasures: readonly TaskMeasure<Rankings>[] = [
  ndcg,
  rawExposureRatio,
  exposureRatio,
  exposureDifference,
  exposureMeritRatio,
  ndkl,
  exposureGini,
  catalogueCoverage,
  appearanceEntropy,
];
