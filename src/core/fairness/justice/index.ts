// Table of contents of justice by utilities: four patterns, who has a claim, what a rule is worth to each side, and what
// other cut-offs would be worth.

export { cutoffFrontier, type CutoffFrontier, type CutoffPoint } from './cutoff-frontier';
export { groupUtilities, type GroupUtilities, type GroupUtility } from './group-utilities';
export { judge, justiceFrontier, type Judged, type JusticeSpec } from './judge';
export { namedMetric, type NamedMetric } from './named-metric';
export type { Pattern } from './pattern';
export { justiceOf, patternDraws, type PatternDraws } from './pattern-draws';
export { patternById, patterns } from './patterns';
export {
  expectedUtility,
  outcomesOf,
  type Claim,
  type ExpectedUtility,
  type Outcome,
  type Utilities,
} from './utility';
