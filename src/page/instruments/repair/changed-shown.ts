// From the people who changed to what is said: a finding, a table by group and label, and the rows of those who are few.

import type { Changed, ChangedLine } from '../../../core/exercise/jobs/changed';
import { count, plain } from '../../charts/format';
import type { TwinTable } from '../../ui/twin-table';
import { whoChanged } from '../../words/instruments-bench';
import type { CaseWords } from '../../words/instruments-cases';
import { capital } from '../../../core/base/capital';
import type { GroupNames } from '../groups';

export interface ChangedShown {
  /** The finding. */
  readonly title: string;
  /** One sentence of people by group; empty where nobody changed. */
  readonly reading: string;
  readonly table: TwinTable;
  readonly few: readonly { readonly title: string; readonly table: TwinTable }[];
}

export function changedShown(
  { lines, columns }: Changed,
  names: GroupNames,
  words: CaseWords,
): ChangedShown {
  const sorted = names.sorted(lines, ({ group }) => group);
  const sum = (some: readonly ChangedLine[], way: 'gained' | 'lost'): number =>
    some.reduce((total, line) => total + line[way].count, 0);
  const total = sum(sorted, 'gained') + sum(sorted, 'lost');
  const everybody = sorted.reduce((all, { n }) => all + n, 0);
  const groups = [...new Set(sorted.map(({ group }) => group))].flatMap((group) => {
    const own = sorted.filter((line) => line.group === group);
    const [gained, lost] = [sum(own, 'gained'), sum(own, 'lost')];
    return gained + lost === 0
      ? []
      : [whoChanged.balance(capital(names.of(group).whole), gained, lost)];
  });
  return {
    title: total === 0 ? whoChanged.none : whoChanged.finding(total, everybody),
    reading: groups.length === 0 ? '' : `${groups.join('; ')}.`,
    table: {
      caption: whoChanged.caption,
      head: [...whoChanged.head],
      rows:
        total === 0
          ? []
          : sorted.map(({ group, label, n, gained, lost }) => [
              names.of(group).whole,
              whoChanged.who(label, words),
              count(n),
              count(gained.count),
              count(lost.count),
            ]),
    },
    few: sorted.flatMap((line) =>
      (['gained', 'lost'] as const).flatMap((way) => {
        const { rows } = line[way];
        if (rows.length === 0) return [];
        const who = whoChanged.who(line.label, words);
        return [
          {
            title: whoChanged.few(rows.length, names.of(line.group).whole, who, way),
            table: {
              caption: whoChanged.rowsCaption,
              head: [
                whoChanged.rowHead,
                ...columns.map((name) => name.replaceAll('_', ' ')),
                whoChanged.before,
                whoChanged.after,
              ],
              rows: rows.map(({ number, values, scores }) => [
                count(number),
                ...values.map(cell),
                whoChanged.score(scores[0]),
                whoChanged.score(scores[1]),
              ]),
            },
          },
        ];
      }),
    ),
  };
}

function cell(value: number | string | null): string {
  if (value === null) return whoChanged.missing;
  return typeof value === 'number' ? plain(value) : value;
}
