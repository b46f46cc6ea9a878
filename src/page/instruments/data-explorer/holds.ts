// What a column holds, in one line of words.

import type { ColumnProfile } from '../../../core/table/profile';
import { words } from '../../words/en';

const SHOWN = 4;

export function holds({ numbers, levels, distinct }: ColumnProfile): string {
  const say = words.explorer;
  if (numbers) return say.numbers(numbers.least, numbers.median, numbers.most);
  if (levels.length === 0) return say.empty;
  const shown = levels
    .slice(0, SHOWN)
    .map(({ level }) => (level.length > 24 ? `${level.slice(0, 23)}…` : level));
  return say.levels(shown, distinct - shown.length);
}
