// Words of "Spot the tool's error": what the page says around the lessons, and the words of each by its id.

import { averageOddsCancel } from './average-odds-cancel';
import { consistencyOfItself } from './consistency-of-itself';
import { cornerOfTheGrid } from './corner-of-the-grid';
import { crossingCurves } from './crossing-curves';
import { doubledRoot } from './doubled-root';
import { entropyAtAlphaZero } from './entropy-at-alpha-zero';
import { equalizedOddsWithoutPositives } from './equalized-odds-without-positives';
import { mixingBeyondOne } from './mixing-beyond-one';
import { predictiveEqualityOfMisses } from './predictive-equality-of-misses';
import { repairOfDistinctValues } from './repair-of-distinct-values';
import { rowsInNeitherGroup } from './rows-in-neither-group';
import { zeroForNobody } from './zero-for-nobody';
import type { LessonWords } from './lesson-words';

const lessons: Readonly<Record<string, LessonWords>> = {
  'equalized-odds-without-positives': equalizedOddsWithoutPositives,
  'zero-for-nobody': zeroForNobody,
  'average-odds-cancel': averageOddsCancel,
  'predictive-equality-of-misses': predictiveEqualityOfMisses,
  'consistency-of-itself': consistencyOfItself,
  'crossing-curves': crossingCurves,
  'mixing-beyond-one': mixingBeyondOne,
  'repair-of-distinct-values': repairOfDistinctValues,
  'rows-in-neither-group': rowsInNeitherGroup,
  'doubled-root': doubledRoot,
  'entropy-at-alpha-zero': entropyAtAlphaZero,
  'corner-of-the-grid': cornerOfTheGrid,
};

export const toolErrors = {
  title: 'Spot the tool’s error',
  lead: 'Good tools print numbers that are not what their names say. Each lesson shows one: what is printed, on small rows or real ones; you say what is wrong; then the arithmetic. Nothing is scored and nothing is kept.',
  fair: 'These tools are free, careful work that a whole field stands on, and the lab is tested against them. Each error was read in the code of the version that is named; a newer version may have mended it. We make errors too: if you find one here, it belongs on this list.',
  lessons,
  all: 'All lessons',
  next: 'The next lesson',
  version: (tool: string, version: string) => `${tool} ${version}`,
  working: 'Working it out',
  countsHead: ['group', 'good outcome, yes', 'good outcome, no', 'other, yes', 'other, no'],
  countsCaption: 'Who is counted: outcome in the rows, and the model’s answer',
  prints: (tool: string) => `${tool} prints`,
  choose: 'Choose what you think; each answer has its reason. Then look at the arithmetic.',
  yes: 'That is it.',
  no: 'Not that.',
  reveal: 'Show the arithmetic',
  hide: 'Hide the arithmetic',
  none: 'not defined',
  arithmetic: 'The arithmetic',
  insteadTitle: 'What to do',
  wellTitle: 'What the tool does well',
  answered: 'answered',
  /** The groups of the lessons, as people. */
  group: (key: string): string => GROUPS[key] ?? key,
} as const;

const GROUPS: Readonly<Record<string, string>> = {
  privileged: 'privileged group',
  unprivileged: 'unprivileged group',
  some: 'first group',
  none: 'second group',
  everybody: 'everybody',
  neither: 'people in neither group',
  Female: 'women',
  Male: 'men',
  White: 'white people',
  Black: 'Black people',
};

/** Throws an error naming the lesson that has no words. */
export function lessonWords(id: string): LessonWords {
  const found = lessons[id];
  if (found) return found;
  throw new Error(`There are no words for the lesson "${id}".`);
}
