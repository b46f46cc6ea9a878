// Table of contents of the statistics: intervals, tests for many comparisons, draws.

export type { Limits, Spread } from './limits';
export { clip, normalLimits } from './limits';
export { erfc } from './error-function';
export { normalCdf, normalQuantile, pOf, zOf } from './normal';
export { shareSpread, wilson } from './wilson';
export { newcombe } from './newcombe';
export { differenceLimits, meanOf, moverRatio } from './mover';
export { koopman } from './koopman';
export { logRatio } from './log-ratio';
export { shareRatio, type CountedShare } from './share-ratio';
export { pairedShares, pairedSpread, type Twice } from './paired-shares';
export { areaLimits } from './area-interval';
export { pValue } from './p-value';
export { effectiveNumber } from './kish';
export { bonferroni, simultaneousLevel } from './bonferroni';
export { holm } from './holm';
export { correlation, standardDeviation } from './moments';
export { percentileLimits, quantile, sorted } from './quantile';
export { logFactorial } from './log-factorial';
export { binomial, multinomial } from './binomial';
export { hypergeometric } from './hypergeometric';
export { randomTable } from './random-table';
export { drawTimes, drawUnits, gatherUnits, type UnitTable } from './unit-bootstrap';
