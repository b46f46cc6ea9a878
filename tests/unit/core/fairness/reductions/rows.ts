// Eight people in two groups, small enough to work by hand, and a learner that knows all there is to know of a few cells.

import { dataset, groupColumn, type Dataset } from '../../../../../src/core/table/dataset';
import type { FitOptions, Model } from '../../../../../src/core/table/learning';

/** A: 2 favourable, 2 not; B: 1 favourable, 3 not. */
export const LABELS = [1, 1, 0, 0, 1, 0, 0, 0];
export const GROUPS = ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'B'];
/** A: both favourable rows and one other are selected; B: the favourable row. */
export const DECISIONS = [1, 1, 1, 0, 1, 0, 0, 0];

export function peopleOf(labels: readonly number[], groups: readonly string[]): Dataset {
  const levels = [...new Set(groups.filter((group) => group !== ''))].sort();
  const n = labels.length;
  return dataset(
    'hand',
    {
      n,
      columns: new Map([
        ['label', { kind: 'category', codes: Int32Array.from(labels), levels: ['no', 'yes'] }],
        [
          'group',
          { kind: 'category', codes: Int32Array.from(groups, (g) => levels.indexOf(g)), levels },
        ],
        ['x', { kind: 'number', values: Float64Array.from({ length: n }, (_, i) => i) }],
      ]),
    },
    { label: 'label', favourable: 'yes', groups: ['group'], features: ['x', 'group'] },
  );
}

/** The weighted share of favourable labels in each cell of two columns: the exact best answer to any weighted problem. */
export function exactLearner(columns: readonly [string, string]) {
  return (rows: Dataset, { weights }: FitOptions): Promise<Model> => {
    const cellsOf = (of: Dataset): Int32Array => {
      const [one, two] = columns.map((name) => groupColumn(of, name).codes);
      return one!.map((code, i) => 8 * (code + 1) + two![i]! + 1);
    };
    const sums = new Map<number, [number, number]>();
    cellsOf(rows).forEach((cell, i) => {
      const [all, good] = sums.get(cell) ?? [0, 0];
      const weight = weights ? weights[i]! : 1;
      sums.set(cell, [all + weight, good + (rows.y[i] === 1 ? weight : 0)]);
    });
    const state = [...sums].map(([cell, [all, good]]) => [cell, all > 0 ? good / all : 0]);
    const known = new Map(state as [number, number][]);
    return Promise.resolve({
      learner: 'exact',
      state,
      report: { loss: [], iterations: 1, converged: true, backend: 'own', notes: [] },
      predict: (later) =>
        Promise.resolve(Float64Array.from(cellsOf(later), (cell) => known.get(cell) ?? 0)),
    });
  };
}
