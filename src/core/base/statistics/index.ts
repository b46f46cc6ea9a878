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
export { groupedArea, type Guessed } from './grouped-area';
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
export { agrestiCoull } from './agresti-coull';
export { clopperPearson } from './clopper-pearson';
export { jeffreys } from './jeffreys';
export { cohensH, pooledZ, waldZ, type PartOf, type ZTest } from './two-shares';
export { chiSquare, type ChiSquare } from './chi-square';
export { cramersVBand } from './cramers-v-band';
export { chiSquareTail } from './incomplete-gamma';
export { betaQuantile, incompleteBeta } from './incomplete-beta';
export { logGamma } from './log-gamma';
export { fisherExact, type FisherExact } from './fisher';
export { mannWhitney, type MannWhitney } from './mann-whitney';
export { permutationTest, permutationTestExact, type PermutationTest } from './permutation-test';
export { bcaLimits, bootstrapDraws } from './bca';
export { hochberg } from './hochberg';
export { benjaminiHochberg, benjaminiYekutieli } from './false-discovery';
export { powerOfH, sampleSize } from './power';
export { detectableGap, type DetectableGap } from './detectable-gap';
export {
  equivalence,
  equivalenceVerdict,
  type Equivalence,
  type EquivalenceVerdict,
} from './equivalence';
export { binShares, populationStability, quantileEdges } from './population-stability';
export { jensenShannon } from './jensen-shannon';
export { wasserstein } from './wasserstein';
export { kolmogorovSmirnov, type KolmogorovSmirnov } from './kolmogorov-smirnov';
export { kolmogorovTail } from './kolmogorov';
export { mantelHaenszel, type MantelHaenszel } from './mantel-haenszel';
export { kappa, type KappaWeights } from './kappa';
export { krippendorffAlpha, krippendorffLimits, type RatedUnit } from './krippendorff';
