// A number for a task other than yes or no, or for whole curves: it reads what its task has, and says so with an example.

import type { About } from '../base/about';
import type { Better } from './metric';

export interface TaskMeasure<Input> extends About {
  readonly range: readonly [number, number];
  readonly better: Better;
  /** The value that means "no difference between groups"; absent where no groups are compared. */
  readonly equal?: 0 | 1;
  /** A worked example with small whole numbers, shown to learners and run by the conformance suite. */
  readonly example: { readonly input: Input; readonly value: number; readonly inWords: string };
  /** undefined = not defined here (0/0, or nothing to read it from), never a silent 0. */
  of(input: Input): number | undefined;
}
