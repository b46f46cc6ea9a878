// What is said of a check when its pack says nothing of its own: one record a kind. Figures stand only in the slots of its cases.

import type { Hints, Level, Rubric } from '../pack';

type Sentences = Rubric['checks'][string];

export interface CheckWords extends Pick<Sentences, 'well' | 'change' | 'cases'> {
  /** Id of the kind of check. */
  readonly kind: string;
  readonly level: Level;
  /** The instrument its step needs. */
  readonly instrument: string;
  readonly hints: Hints[string];
}
