// Table of contents: the work that is timed, in the order of the bench's table.

import { aif360Scalars } from './aif360-scalars';
import { bootstrap } from './bootstrap';
import { count } from './count';
import { impactRemover } from './disparate-impact-remover';
import { gradientReduction } from './exponentiated-gradient';
import { frame } from './frame';
import { gridReduction } from './grid-search';
import { kernelShapOfMany } from './kernel-shap';
import { linearShapOfAll } from './linear-shap';
import { load } from './load';
import { logisticFit } from './logistic-fit';
import { rejectOptionGrid } from './reject-option';
import { run } from './run';
import { thresholdOptimiser } from './threshold-optimiser';
import type { Timing } from './timing';
import { frontierOfTolerances } from './tolerance-frontier';

export const timings: readonly Timing[] = [
  load,
  run,
  count,
  frame,
  bootstrap,
  thresholdOptimiser,
  logisticFit,
  gradientReduction,
  gridReduction,
  frontierOfTolerances,
  rejectOptionGrid,
  impactRemover,
  linearShapOfAll,
  kernelShapOfMany,
  aif360Scalars,
];
