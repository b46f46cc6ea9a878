// From rows to what a learner reads: standardised numbers, and for each category column one position among the one-hot columns.

import type { Dataset } from './dataset';
import { asCategory, column, type CategoryColumn } from './table';

/** A number column: mean and standard deviation (ddof 0; 1 where it is constant) over the training rows. */
export interface NumberFeature {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
}

/** A category column: one one-hot column a level, and one for missing values where training rows had any. */
export interface CategoryFeature {
  readonly name: string;
  readonly levels: readonly string[];
  readonly missing: boolean;
  /** Share of the training rows in each one-hot column, in the same order; missing comes last. */
  readonly shares: readonly number[];
}

/** Learnt on training rows, applied to any rows. Plain JSON. One-hot columns follow the number columns. */
export interface Encoder {
  readonly numbers: readonly NumberFeature[];
  readonly categories: readonly CategoryFeature[];
  /** Columns of the dense form. */
  readonly width: number;
}

/** Encoded rows, by column. The dense form is never written out except in batches. */
export interface Design {
  readonly n: number;
  /** Standardised values, one array a number column. */
  readonly numeric: readonly Float64Array[];
  /** Position of the 1 among all dense columns, one array a category column; `width` = no 1 at all. */
  readonly codes: readonly Int32Array[];
  readonly width: number;
}

/**
 * Learns the encoding of the feature columns, in the order of the roles. Row weights play no part, as in
 * scikit-learn's StandardScaler, so every mitigation that only reweighs learns from the same numbers.
 * Throws, naming the column, when a feature is free text.
 */
export function encoder(train: Dataset): Encoder {
  const numbers: NumberFeature[] = [];
  const categories: CategoryFeature[] = [];
  for (const name of train.roles.features) {
    const source = column(train.table, name);
    if (source.kind === 'number') numbers.push(numberFeature(name, source.values));
    else if (source.kind === 'category') categories.push(categoryFeature(name, source));
    else
      throw new Error(
        `The feature "${name}" is free text. Take it out of the features, or make it a category.`,
      );
  }
  const width = categories.reduce((sum, { shares }) => sum + shares.length, numbers.length);
  return { numbers, categories, width };
}

function numberFeature(name: string, values: Float64Array): NumberFeature {
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
  }
  const mean = n === 0 ? 0 : sum / n;
  let squares = 0;
  // A missing number becomes the mean, so it adds nothing here but counts as a row.
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  const sd = values.length === 0 ? 0 : Math.sqrt(squares / values.length);
  return { name, mean, sd: sd > 0 ? sd : 1 };
}

function categoryFeature(name: string, { codes, levels }: CategoryColumn): CategoryFeature {
  const counts = new Float64Array(levels.length + 1);
  for (const code of codes) counts[code < 0 ? levels.length : code]! += 1;
  const missing = counts[levels.length]! > 0;
  const seen = levels.filter((_, code) => counts[code]! > 0);
  const shares = [...counts].filter((count) => count > 0).map((count) => count / codes.length);
  return { name, levels: seen, missing, shares };
}

/** Encodes rows. A missing number is the mean; a level never seen in training is all zero. Throws, naming the column, on another kind. */
export function design(state: Encoder, rows: Dataset): Design {
  const numeric = state.numbers.map(({ name, mean, sd }) => {
    const source = column(rows.table, name);
    if (source.kind !== 'number') {
      throw new Error(
        `The model learnt the feature "${name}" as numbers; these rows hold it as ${source.kind}.`,
      );
    }
    const { values } = source;
    const out = new Float64Array(values.length);
    for (let i = 0; i < out.length; i++) {
      const value = values[i]!;
      out[i] = Number.isNaN(value) ? 0 : (value - mean) / sd;
    }
    return out;
  });
  let offset = state.numbers.length;
  const codes = state.categories.map((feature) => {
    const source = asCategory(rows.table, feature.name);
    const known = new Map(feature.levels.map((level, i) => [level, i]));
    const start = offset;
    offset += feature.shares.length;
    const position = source.levels.map((level) => {
      const at = known.get(level);
      return at === undefined ? state.width : start + at;
    });
    const absent = feature.missing ? start + feature.levels.length : state.width;
    return Int32Array.from(source.codes, (code) => (code < 0 ? absent : position[code]!));
  });
  return { n: rows.n, numeric, codes, width: state.width };
}

/** Names of the dense columns: numbers, then `column_level` (`column_missing` for a missing value). */
export function columnNames(state: Encoder): string[] {
  return [
    ...state.numbers.map(({ name }) => name),
    ...state.categories.flatMap(({ name, levels, missing }) => [
      ...levels.map((level) => `${name}_${level}`),
      ...(missing ? [`${name}_missing`] : []),
    ]),
  ];
}

/** Writes the given rows in dense form, row by row, into the front of `out` (at least rows × width values). */
export function writeDense(source: Design, rows: ArrayLike<number>, out: Float32Array): void {
  const { numeric, codes, width } = source;
  out.fill(0, 0, rows.length * width);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const start = k * width;
    for (let j = 0; j < numeric.length; j++) out[start + j] = numeric[j]![row]!;
    for (const positions of codes) {
      const at = positions[row]!;
      if (at < width) out[start + at] = 1;
    }
  }
}
