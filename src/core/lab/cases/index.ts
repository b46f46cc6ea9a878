// The adapters for reference cases of learners and mitigations: the table of contents of this folder.

import type { CaseAdapter } from '../../peers/cases/index';
import { logisticCases } from './logistic-cases';
import { reweighingCases } from './reweighing-cases';
import { thresholdCases } from './threshold-cases';

export const mitigationCases: readonly CaseAdapter[] = [
  reweighingCases,
  thresholdCases,
  logisticCases,
];
