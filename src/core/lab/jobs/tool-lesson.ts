// What a lesson on a tool's error shows: its small table, or the plain model's decisions on a shipped data set, and both numbers.

import { toolById } from '../../peers/conventions/index';
import { lessonById } from '../../peers/lessons/index';
import type { Facts, Lesson } from '../../peers/lessons/lesson';
import { printedNumber, type PrintedNumber } from '../../peers/rosetta';
import { decide, scoredPart } from '../pipeline';
import { startingExperiment } from '../starting-experiment';
import type { Job } from './job';

export interface LessonFacts extends Omit<Facts, 'printed' | 'right'> {
  readonly tool: { readonly name: string; readonly version: string };
  readonly printed: PrintedNumber;
  /** null = the definition gives no number. */
  readonly right: number | null;
}

export const toolLesson: Job<{ id: string }, LessonFacts> = {
  async run({ id }, shop, call) {
    const lesson = lessonById(id);
    if (lesson.on === 'table') return plain(lesson, await lesson.facts(call));
    const experiment = startingExperiment(shop.about(lesson.data));
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, 'practice', [lesson.group]);
    return plain(lesson, lesson.facts(rows));
  },
};

function plain({ tool }: Lesson, { printed, right, ...rest }: Facts): LessonFacts {
  const { name, version } = toolById(tool);
  return {
    ...rest,
    tool: { name, version },
    printed: printedNumber(printed),
    right: right ?? null,
  };
}
