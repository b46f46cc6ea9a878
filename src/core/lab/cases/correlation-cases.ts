// Reference cases of Fairlearn's CorrelationRemover: the slopes, and the columns less what the sensitive ones foretell.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { leastSquares, lessFitted } from '../../base/least-squares';
import { caseColumns, type CaseAdapter, type CaseColumns } from '../../peers/cases/index';
import { isNumeric } from './case-dataset';

const input = z.object({ sensitive: z.array(z.string()), features: z.array(z.string()) });
const params = z.object({ alpha: z.number() });

export const correlationCases: CaseAdapter = {
  prefix: 'mitigation/correlation-remover-',
  async answer(testCase, inputs) {
    const { sensitive, features } = input.parse(testCase.input);
    const { alpha } = params.parse(testCase.params);
    // The case's rows are counted by its label, and these cases have none.
    const counted = { ...testCase, input: { ...testCase.input, label: sensitive[0] } };
    const columns = caseColumns(counted, inputs);
    const others = sensitive.map((name) => coded(columns, name, 'sensitive'));
    const read = features.map((name) => coded(columns, name, 'features'));
    const fits = await leastSquares(others, read, makeCall());
    const less = read.map((column, k) => lessFitted(column, others, fits[k]!, alpha));
    const sum = (column: Float64Array, of: (value: number) => number): number =>
      column.reduce((total, value) => total + of(value), 0);
    return {
      beta: others.map((_, j) => fits.map(({ slopes }) => slopes[j]!)),
      sensitive_mean: fits[0]?.means ?? [],
      rows_first_25: Array.from({ length: Math.min(25, columns.n) }, (_, i) =>
        less.map((column) => column[i]!),
      ),
      column_sums: less.map((column) => sum(column, (value) => value)),
      column_sum_squares: less.map((column) => sum(column, (value) => value * value)),
    };
  },
};

/** Numbers as they are; a text column is 1 for its last value in sort order. */
function coded(
  { text, numbers, grouping }: CaseColumns,
  name: string,
  field: string,
): Float64Array {
  if (isNumeric(text(name, field))) return numbers(name, field);
  const { codes, levels } = grouping(name, field);
  return Float64Array.from(codes, (code) => (code === levels.length - 1 ? 1 : 0));
}
