// Table of contents of the reference cases of metrics: who answers which; others bring adapters of their own.

import { aif360Cases } from './aif360-cases';
import { aif360DatasetCases } from './aif360-dataset-cases';
import { definitionCases } from './definition-cases';
import { calibrationCases } from './calibration-cases';
import { fairlearnCases } from './fairlearn-cases';
import { rankingCases } from './ranking-cases';
import type { CaseAdapter } from './reference-case';
import { statisticsCases } from './statistics-cases';

export { caseColumns, sameValue, type CaseColumns } from './case-rows';
export { differences } from './compare';
export { readColumns } from './read-csv';
export type { CaseAdapter, CaseInputs, ReferenceCase, Tolerance } from './reference-case';
export { adapterFor, caseInputs, runCase, type CaseResult } from './run-case';

export const metricCases: readonly CaseAdapter[] = [
  ...fairlearnCases,
  ...aif360Cases,
  calibrationCases,
  ...rankingCases,
  ...aif360DatasetCases,
  ...definitionCases,
  ...statisticsCases,
];
