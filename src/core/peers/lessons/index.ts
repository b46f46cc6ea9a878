// Table of contents of the lessons, the plainest first.

import { averageOddsCancel } from './average-odds-cancel';
import { consistencyOfItself } from './consistency-of-itself';
import { cornerOfTheGrid } from './corner-of-the-grid';
import { crossingCurves } from './crossing-curves';
import { doubledRootLesson } from './doubled-root';
import { entropyAtAlphaZero } from './entropy-at-alpha-zero';
import { equalizedOddsWithoutPositives } from './equalized-odds-without-positives';
import type { Lesson } from './lesson';
import { mixingBeyondOne } from './mixing-beyond-one';
import { predictiveEqualityOfMisses } from './predictive-equality-of-misses';
import { repairOfDistinctValues } from './repair-of-distinct-values';
import { rowsInNeitherGroup } from './rows-in-neither-group';
import { zeroForNobody } from './zero-for-nobody';

export const lessons: readonly Lesson[] = [
  equalizedOddsWithoutPositives,
  zeroForNobody,
  averageOddsCancel,
  predictiveEqualityOfMisses,
  consistencyOfItself,
  crossingCurves,
  mixingBeyondOne,
  repairOfDistinctValues,
  rowsInNeitherGroup,
  doubledRootLesson,
  entropyAtAlphaZero,
  cornerOfTheGrid,
];

/** Throws an error naming those there are. */
export function lessonById(id: string): Lesson {
  const found = lessons.find((lesson) => lesson.id === id);
  if (found) return found;
  throw new Error(
    `There is no lesson "${id}". There are: ${lessons.map((lesson) => lesson.id).join(', ')}.`,
  );
}
