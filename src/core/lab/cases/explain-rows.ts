// Rows of a reference case of explanations: numbers of its file, and the linear model that the case writes out.

import { z } from 'zod';
import { sigmoid } from '../../base/math';
import type { CaseInputs, ReferenceCase } from '../../peers/cases/index';
import type { AdditiveLogit, Scorer } from '../../fairness/explanations/index';
import { dataset, takeRows, type Dataset } from '../../table/dataset';
import { column, type Column } from '../../table/table';

const range = z.union([
  z.int().transform((to): [number, number] => [0, to]),
  z.tuple([z.int(), z.int()]),
]);
const caseModel = z.object({ coef: z.array(z.number()), intercept: z.number() });

const input = z.object({
  csv: z.string(),
  model: caseModel,
  label: z.string().optional(),
  rows: range.optional(),
  background_rows: range.optional(),
  explain_rows: range.optional(),
});

export interface CaseRows {
  readonly all: Dataset;
  /** The features, in the order of the coefficients: the first columns of the file. */
  readonly features: readonly string[];
  readonly coefficients: readonly number[];
  readonly intercept: number;
  readonly additive: AdditiveLogit;
  readonly scorer: Scorer;
  /** Positions of the slices the case names; all rows where it names none. */
  readonly rows: Int32Array;
  readonly background: Int32Array;
  readonly explained: Int32Array;
}

export function caseRows(testCase: ReferenceCase, inputs: CaseInputs): CaseRows {
  const asked = input.parse(testCase.input);
  const { coef: coefficients, intercept } = asked.model;
  const file = inputs.csv(asked.csv);
  const features = Object.keys(file).slice(0, coefficients.length);
  const columns = new Map<string, Column>(
    features.map((name) => [
      name,
      { kind: 'number', values: Float64Array.from(file[name]!, Number) },
    ]),
  );
  const n = file[features[0]!]!.length;
  const label = asked.label ?? Object.keys(file).find((name) => !features.includes(name))!;
  const codes = Int32Array.from(file[label]!, (text) => (Number(text) === 1 ? 1 : 0));
  columns.set(label, { kind: 'category', codes, levels: ['0', '1'] });
  const all = dataset('case', { n, columns }, { label, favourable: '1', groups: [], features });
  const slice = ([from, to]: readonly [number, number] = [0, n]): Int32Array =>
    Int32Array.from({ length: Math.min(to, n) - from }, (_, i) => from + i);
  const contributions = (rows: Dataset): Float64Array[] =>
    features.map((name, j) => {
      const source = column(rows.table, name);
      if (source.kind !== 'number') throw new Error(`The column "${name}" is not made of numbers.`);
      return source.values.map((value) => value * coefficients[j]!);
    });
  return {
    all,
    features,
    coefficients,
    intercept,
    additive: { intercept, columns: features, contributions },
    scorer: {
      predict(rows) {
        const parts = contributions(rows);
        return Promise.resolve(
          Float64Array.from({ length: rows.n }, (_, i) =>
            sigmoid(parts.reduce((sum, part) => sum + part[i]!, intercept)),
          ),
        );
      },
    },
    rows: slice(asked.rows),
    background: slice(asked.background_rows),
    explained: slice(asked.explain_rows),
  };
}

/** The rows at these positions. */
export function sliceOf({ all }: CaseRows, positions: Int32Array): Dataset {
  return takeRows(all, positions);
}
