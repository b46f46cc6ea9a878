// Table of contents of the ways to compare groups when there are several classes.

import { classAverageOdds } from './class-average-odds';
import type { ClassDistance } from './class-distance';
import { classEqualOpportunity } from './class-equal-opportunity';
import { classErrorRates } from './class-error-rates';
import { classStatisticalParity } from './class-statistical-parity';

export const classDistances: readonly ClassDistance[] = [
  classStatisticalParity,
  classEqualOpportunity,
  classErrorRates,
  classAverageOdds,
];
