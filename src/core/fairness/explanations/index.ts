// Table of contents of the explanations: each says what a model does with a row, none says why the world is so.

export type { AdditiveLogit } from './additive-logit';
export type { Attribution, PairedAttribution } from './attribution';
export { exactShapley, MOST_COLUMNS } from './exact-shapley';
export { linearShap, type LinearShap } from './linear-shap';
export { kernelShap, type KernelAttribution } from './kernel-shap';
export { lime, type LimeBand } from './lime';
export { additiveGames, modelGames, type Games } from './pair-games';
export { backgroundDraws } from './background-draws';
export { stableReasons, type StableReasons, type TopReason, type Toward } from './stable-reasons';
export { permutationImportance, type ColumnImportance } from './permutation-importance';
export { partialDependence, type Dependence } from './partial-dependence';
export { valueGrid, type ValueGrid } from './value-grid';
export { flippedRows, flipOutcome, type FlipOutcome } from './flip-test';
export { gapDecomposition, type GapDecomposition } from './gap-decomposition';
export { columnScales, type ColumnScale } from './column-distance';
export { nearestUnlike, type NearestUnlike } from './nearest-unlike';
export { smallestStep } from './smallest-step';
export { columnOf, ruledColumns, type ColumnRule, type Move } from './column-rules';
export {
  actionableCounterfactuals,
  type Counterfactual,
  type Decider,
} from './actionable-counterfactual';
export { plausibility, usualDistance, type Plausibility } from './plausibility';
export { recourseCosts, recourseSummary, type RecourseSummary } from './recourse-cost';
export { mixedRows, type Scorer } from './mixed-rows';
