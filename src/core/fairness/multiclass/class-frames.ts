// A frame for each class: any metric of counts, of each group, with that class as the favourable answer.

import { contrasts } from '../contrasts';
import type { CountMetric } from '../metric';
import type { Confusion } from './confusion';
import { oneVsRest } from './one-vs-rest';

export interface ClassFrame {
  readonly chosen: number;
  /** Of each group, in the order of the tensor; undefined where 0/0. */
  readonly values: readonly (number | undefined)[];
  /** By contrast id, over the groups; no group is the reference. */
  readonly between: Readonly<Record<string, number | undefined>>;
}

export function classFrames(tensor: readonly Confusion[], metric: CountMetric): ClassFrame[] {
  const classes = tensor[0]?.length ?? 0;
  return Array.from({ length: classes }, (_, chosen) => {
    const values = tensor.map((table) => metric.of(oneVsRest(table, chosen)));
    const beside = { overall: undefined, reference: undefined, better: metric.better };
    return {
      chosen,
      values,
      between: Object.fromEntries(
        contrasts.map((contrast) => [contrast.id, contrast.of(values, beside)?.value]),
      ),
    };
  });
}
