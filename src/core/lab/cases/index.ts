// The adapters for reference cases of learners, mitigations and privacy: the table of contents of this folder.

import type { CaseAdapter } from '../../peers/cases/index';
import { calibratedOddsCases } from './calibrated-odds-cases';
import { equalizedOddsCases } from './equalized-odds-cases';
import { correlationCases } from './correlation-cases';
import { exponentiatedGradientCases } from './exponentiated-gradient-cases';
import { gridSearchCases } from './grid-search-cases';
import { logisticCases } from './logistic-cases';
import { modelWideCases } from './model-wide-cases';
import { privacyCases } from './privacy-cases';
import { prototypeCases } from './prototype-cases';
import { distinctRepairCases, quantileRepairCases } from './repair-cases';
import { rerankCases } from './rerank-cases';
import { rejectOptionCases } from './reject-option-cases';
import { reweighingCases } from './reweighing-cases';
import { shapleyCases } from './shapley-cases';
import { thresholdCases } from './threshold-cases';
import { whatIfCases } from './what-if-cases';

export const mitigationCases: readonly CaseAdapter[] = [
  reweighingCases,
  distinctRepairCases,
  quantileRepairCases,
  correlationCases,
  prototypeCases,
  rerankCases,
  thresholdCases,
  equalizedOddsCases,
  calibratedOddsCases,
  rejectOptionCases,
  exponentiatedGradientCases,
  gridSearchCases,
  logisticCases,
  ...privacyCases,
];

/** Those of explanations. */
export const explanationCases: readonly CaseAdapter[] = [
  ...shapleyCases,
  ...modelWideCases,
  ...whatIfCases,
];
