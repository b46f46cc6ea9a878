// What a yes costs by group, as rows of a chart and as a finding that claims no more than the intervals carry.

import type { IntervalRow } from '../../../../charts/chart-data';
import { explain } from '../../../../words/explain';
import type { Subject } from '../../subject';
import type { Found } from './ask';

const say = explain.recourse;
/** As for any cell: fewer people than this are not judged. */
const LEAST = 20;

export function recourseRows(
  { groups }: Found<'recourse'>,
  column: string,
  subject: Subject,
): IntervalRow[] {
  const names = subject.groups([column]);
  return names
    .sorted(groups, ({ level }) => level)
    .map(({ level, summary }) => ({
      key: level,
      label: names.of(level).label,
      shape: names.of(level).shape,
      value: summary.median,
      lo: summary.limits?.lo ?? null,
      hi: summary.limits?.hi ?? null,
      part: null,
      n: summary.n,
      tooSmall: summary.n < LEAST,
    }));
}

/** A difference is said only of two groups whose intervals lie apart. */
export function recourseTitle(
  rows: readonly IntervalRow[],
  subject: Subject,
  column: string,
): string {
  const judged = rows.filter(({ tooSmall, lo, hi }) => !tooSmall && lo !== null && hi !== null);
  if (judged.length < 2) return say.single;
  const ordered = [...judged].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [most, least] = [ordered[0]!, ordered.at(-1)!];
  if (most.lo! <= least.hi!) return say.same;
  return say.title(subject.level(column, most.key), subject.level(column, least.key));
}
