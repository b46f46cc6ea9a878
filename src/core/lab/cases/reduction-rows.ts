// The rows of a reduction's reference case, and the moment that its constraint names.

import { z } from 'zod';
import { labelledGroups } from '../../fairness/reductions/labelled-groups';
import { parityMoment, type Parity } from '../../fairness/reductions/parity-moment';
import type { Moment } from '../../fairness/reductions/moment';
import { caseColumns, type CaseInputs, type ReferenceCase } from '../../peers/cases/index';
import { takeRows, type Dataset } from '../../table/dataset';
import { caseDataset } from './case-dataset';

const input = z.object({
  csv: z.string(),
  label: z.string(),
  sensitive: z.union([z.string(), z.array(z.string()).min(1)]),
  train_rows: z.int().positive(),
});

const PARITIES: Readonly<Record<string, Parity>> = {
  DemographicParity: 'demographic-parity',
  EqualizedOdds: 'equalized-odds',
  TruePositiveRateParity: 'true-positive-rate-parity',
  FalsePositiveRateParity: 'false-positive-rate-parity',
  ErrorRateParity: 'error-rate-parity',
};

export interface ReductionRows {
  readonly train: Dataset;
  readonly test: Dataset;
  /** The design: the columns of the file before its label. */
  readonly columns: readonly string[];
  readonly groups: readonly string[];
}

export function reductionRows(testCase: ReferenceCase, inputs: CaseInputs): ReductionRows {
  const { csv, label, sensitive, train_rows: n } = input.parse(testCase.input);
  const file = inputs.csv(csv);
  const names = Object.keys(file);
  const columns = names.slice(0, names.indexOf(label));
  const groups = typeof sensitive === 'string' ? [sensitive] : sensitive;
  const { grouping } = caseColumns(testCase, inputs);
  const all = caseDataset(file, [...columns, ...groups], grouping, {
    label,
    groups,
    features: columns,
  });
  const positions = (from: number, to: number): Int32Array =>
    Int32Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return {
    train: takeRows(all, positions(0, Math.min(n, all.n))),
    test: takeRows(all, positions(n, all.n)),
    columns,
    groups,
  };
}

/** Throws, naming those known, for another constraint. */
export function caseMoment({ train, groups }: ReductionRows, name: string, bound: number): Moment {
  const parity = PARITIES[name];
  if (!parity) {
    throw new Error(`No constraint "${name}". There are: ${Object.keys(PARITIES).join(', ')}.`);
  }
  return parityMoment(labelledGroups(train, groups, undefined), parity, { bound, ratio: 1 });
}
