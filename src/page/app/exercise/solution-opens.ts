// When the model solution of an exercise may be seen, and on which rows.

export interface Tries {
  /** A score of the exercise reached the pass mark. */
  readonly passed: boolean;
  /** How often its score was asked for, each time with something new. */
  readonly scored: number;
}

/** So many tries open it where none has passed (curriculum 9.4). */
export const TRIES = 3;

/** A deal that nobody comes to by asking for other rows, so that its numbers are nobody's answers. */
export const SOLUTION_SEED = 9999;

export function opensSolution({ passed, scored }: Tries): boolean {
  return passed || scored >= TRIES;
}
