// Table of contents of the ways to compare one metric between groups.

import type { Contrast } from '../disparity';
import { difference } from './difference';
import { differenceToOverall } from './difference-to-overall';
import { ratio } from './ratio';
import { ratioToOverall } from './ratio-to-overall';
import { signedDifference } from './signed-difference';
import { signedRatio } from './signed-ratio';
import { worstGroup } from './worst-group';

export const contrasts: readonly Contrast[] = [
  difference,
  ratio,
  differenceToOverall,
  ratioToOverall,
  worstGroup,
  signedDifference,
  signedRatio,
];
