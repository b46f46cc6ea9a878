// Models whose log-odds are a sum over source columns, as explanations see them: their parts read straight from the rows.

import type { AdditiveLogit } from '../../fairness/explanations/index';
import type { LogisticState } from '../../models/logistic';
import type { MlpState } from '../../models/mlp-model';
import type { Dataset } from '../../table/dataset';
import type { CategoryFeature, Encoder, NumberFeature } from '../../table/encode';
import type { Model } from '../../table/learning';
import { asCategory, column } from '../../table/table';

/** Undefined for a model of another kind. A network without a hidden layer is one of this kind. */
export function additiveModel({ learner, state }: Model): AdditiveLogit | undefined {
  if (learner === 'logistic') {
    const { encoder, coefficients, intercept } = state as LogisticState;
    return additiveLogit(encoder, coefficients, intercept);
  }
  const { encoder, layers } = state as Partial<MlpState>;
  const [only, ...more] = layers ?? [];
  if (learner !== 'mlp' || !encoder || !only || more.length > 0) return undefined;
  return additiveLogit(encoder, only.weights, only.bias[0]!);
}

function additiveLogit(
  { numbers, categories }: Encoder,
  coefficients: readonly number[],
  intercept: number,
): AdditiveLogit {
  return {
    intercept,
    columns: [...numbers, ...categories].map(({ name }) => name),
    contributions(rows) {
      let offset = numbers.length;
      return [
        ...numbers.map((feature, j) => ofNumber(rows, feature, coefficients[j]!)),
        ...categories.map((feature) => {
          const own = coefficients.slice(offset, (offset += feature.shares.length));
          return ofCategory(rows, feature, own);
        }),
      ];
    },
  };
}

/** A missing number is the mean, so it adds nothing. */
function ofNumber(
  rows: Dataset,
  { name, mean, sd }: NumberFeature,
  coefficient: number,
): Float64Array {
  const source = column(rows.table, name);
  if (source.kind !== 'number') throw new Error(`The model learnt "${name}" as numbers.`);
  const { values } = source;
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) {
    const value = values[i]!;
    out[i] = Number.isNaN(value) ? 0 : ((value - mean) / sd) * coefficient;
  }
  return out;
}

/** A level never seen in training adds nothing; so does a missing value where none was seen. */
function ofCategory(
  rows: Dataset,
  { name, levels, missing }: CategoryFeature,
  coefficients: readonly number[],
): Float64Array {
  const source = asCategory(rows.table, name);
  const known = new Map(levels.map((level, i) => [level, coefficients[i]!]));
  const parts = Float64Array.from(source.levels, (level) => known.get(level) ?? 0);
  const absent = missing ? coefficients[levels.length]! : 0;
  const out = new Float64Array(source.codes.length);
  for (let i = 0; i < out.length; i++) {
    const code = source.codes[i]!;
    out[i] = code < 0 ? absent : parts[code]!;
  }
  return out;
}
