// Small data sets with known models for the tests of explanations: one whose log-odds are a sum, one with a cross term.

import { sigmoid } from '../../../../../src/core/base/math';
import { rng } from '../../../../../src/core/base/rng';
import type { AdditiveLogit, Scorer } from '../../../../../src/core/fairness/explanations/index';
import { dataset, type Dataset } from '../../../../../src/core/table/dataset';
import { asCategory, column, type Column } from '../../../../../src/core/table/table';

export const FEATURES = ['age', 'hours', 'job', 'noise'];
const JOBS = ['clerk', 'driver', 'nurse'];

/** n people: two numbers, a category of three levels, a number no model reads, and a group nobody learns from. */
export function people(n: number, seed = 'people'): Dataset {
  const random = rng(seed);
  const draw = (levels: number): Int32Array =>
    Int32Array.from({ length: n }, () => random.int(levels));
  const numbers = (of: number): Column => ({ kind: 'number', values: Float64Array.from(draw(of)) });
  const group = draw(2);
  const columns = new Map<string, Column>([
    ['age', numbers(6)],
    ['hours', { kind: 'number', values: Float64Array.from(draw(5), (h, i) => h + 2 * group[i]!) }],
    ['job', { kind: 'category', codes: draw(3), levels: JOBS }],
    ['noise', numbers(4)],
    ['g', { kind: 'category', codes: group, levels: ['a', 'b'] }],
    ['y', { kind: 'category', codes: draw(2), levels: ['no', 'yes'] }],
  ]);
  return dataset(
    'people',
    { n, columns },
    { label: 'y', favourable: 'yes', groups: ['g'], features: FEATURES },
  );
}

function numbersOf(rows: Dataset, name: string): Float64Array {
  const source = column(rows.table, name);
  if (source.kind !== 'number') throw new Error(name);
  return source.values;
}

/** 0.4 age + 0.7 hours + (0, 0.5, −1) by job − 3. */
export const additive: AdditiveLogit = {
  intercept: -3,
  columns: FEATURES,
  contributions: (rows) => [
    numbersOf(rows, 'age').map((value) => 0.4 * value),
    numbersOf(rows, 'hours').map((value) => 0.7 * value),
    Float64Array.from(asCategory(rows.table, 'job').codes, (code) => [0, 0.5, -1][code]!),
    new Float64Array(rows.n),
  ],
};

export const additiveScorer: Scorer = {
  predict: (rows) => {
    const parts = additive.contributions(rows);
    return Promise.resolve(
      Float64Array.from({ length: rows.n }, (_, i) =>
        sigmoid(parts.reduce((sum, part) => sum + part[i]!, additive.intercept)),
      ),
    );
  },
};

/** Age and hours count only together; the two are alike to it. */
export const crossScorer: Scorer = {
  predict: (rows) => {
    const [age, hours] = [numbersOf(rows, 'age'), numbersOf(rows, 'hours')];
    return Promise.resolve(
      Float64Array.from({ length: rows.n }, (_, i) => sigmoid(age[i]! * hours[i]! * 0.3 - 2)),
    );
  },
};

export const range = (from: number, to: number): Int32Array =>
  Int32Array.from({ length: to - from }, (_, i) => from + i);
