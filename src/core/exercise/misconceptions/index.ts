// The misconceptions that a log can show: the table of contents of this folder, what misleads most first.

import { accuracyHidesTheGap } from './accuracy-hides-the-gap';
import { baseRateNeglect } from './base-rate-neglect';
import { clearAsLarge } from './clear-as-large';
import { correlationAsCause } from './correlation-as-cause';
import { countsAsRates } from './counts-as-rates';
import { errorsThatCancel } from './errors-that-cancel';
import { fourFifthsAsLaw } from './four-fifths-as-law';
import { levellingDown } from './levelling-down';
import { metricShopping } from './metric-shopping';
import type { Misconception } from './misconception';
import { notShownAsNone } from './not-shown-as-none';
import { oneSeed } from './one-seed';
import { otherReference } from './other-reference';
import { overAdjustment } from './over-adjustment';
import { overlapAsTest } from './overlap-as-test';
import { pooledAsEverywhere } from './pooled-as-everywhere';
import { precisionAsRecall } from './precision-as-recall';
import { ratioOfErrors } from './ratio-of-errors';
import { rowsAsPopulation } from './rows-as-population';
import { signedAsAbsolute } from './signed-as-absolute';
import { tinyReference } from './tiny-reference';
import { tinySlice } from './tiny-slice';
import { tuningOnTheCheck } from './tuning-on-the-check';
import { unawareness } from './unawareness';

export { notice, type Noticed } from './notice';

export const misconceptions: readonly Misconception[] = [
  levellingDown,
  signedAsAbsolute,
  otherReference,
  metricShopping,
  accuracyHidesTheGap,
  unawareness,
  overAdjustment,
  correlationAsCause,
  pooledAsEverywhere,
  notShownAsNone,
  tinySlice,
  tinyReference,
  precisionAsRecall,
  baseRateNeglect,
  errorsThatCancel,
  ratioOfErrors,
  fourFifthsAsLaw,
  overlapAsTest,
  countsAsRates,
  clearAsLarge,
  rowsAsPopulation,
  tuningOnTheCheck,
  oneSeed,
];
