// Builds a regression measure that is one quantity of each group compared in one registered way.

import { compareValues } from '../compare-values';
import type { Contrast } from '../disparity';
import type { TaskMeasure } from '../task-measure';
import type { Predicted, PredictedGroups } from './predictions';
import { fourAndFour } from './worked-predictions';

type Stated = Omit<
  TaskMeasure<PredictedGroups>,
  'of' | 'equal' | 'better' | 'range' | 'example'
> & {
  readonly range: readonly [number, number];
  readonly value: number;
  readonly inWords: string;
};

export function groupMeasure(
  quantity: (rows: Predicted, groups: PredictedGroups) => number | undefined,
  contrast: Contrast,
  { value, inWords, ...stated }: Stated,
): TaskMeasure<PredictedGroups> {
  const { equal } = contrast;
  return {
    ...stated,
    better: 'neither',
    ...(equal === undefined ? {} : { equal }),
    example: { input: fourAndFour, value, inWords },
    of: (input) =>
      compareValues(
        contrast,
        input.groups.map((rows) => quantity(rows, input)),
        input.reference,
      ),
  };
}
