// What the gallery and a data set's page draw from a data card: base rates as rows, columns with their use.

import type { DatasetAbout } from '../../core/lab/lab';
import type { ShareTableAbout } from '../../core/lab/share-table-about';
import { wilson } from '../../core/base/statistics/wilson';
import type { IntervalRow } from '../charts/chart-data';
import { count, percent, percentDigits } from '../charts/format';
import { Z95 } from '../charts/z95';
import { groupShape } from '../ui/shapes';
import { words } from '../words/en';

/** The card of anything the gallery shows: rows of people, or a table of shares. */
export type CardAbout = DatasetAbout | ShareTableAbout;

/** Under this many people a share is not drawn; the engine's own number. */
const TOO_SMALL = 30;

interface BaseRates {
  column: string;
  title: string;
  finding: string;
  rows: IntervalRow[];
}

/** Base rates of each group column, in the order of the card, which also fixes the shapes. */
export function baseRates(about: DatasetAbout): BaseRates[] {
  return about.groups.flatMap((group) => {
    const found = about.baseRates.groups[group.column];
    if (!found) return [];
    const rows = Object.entries(group.levels).flatMap(([level, label], index) => {
      const cell = found[level];
      if (!cell) return [];
      return [row(level, label, index, cell)];
    });
    return rows.length > 0
      ? [
          {
            column: group.column,
            title: group.title,
            rows,
            finding: finding(rows, about.label.yes),
          },
        ]
      : [];
  });
}

function row(
  key: string,
  label: string,
  index: number,
  { n, rate }: { n: number; rate: number },
): IntervalRow {
  const { lo, hi } = wilson(rate * n, n, Z95);
  return {
    key,
    label,
    shape: groupShape(index),
    value: rate,
    lo,
    hi,
    part: null,
    n,
    tooSmall: n < TOO_SMALL,
  };
}

/** The finding: who has most and who least, in people's words. */
function finding(rows: readonly IntervalRow[], answer: string): string {
  const judged = rows.filter((row) => !row.tooSmall && row.value !== null);
  const sorted = [...judged].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || most === least) return words.data.baseRates(answer);
  const digits = percentDigits(rows);
  return words.data.mostAndLeast(
    { label: most.label, rate: percent(most.value ?? 0, digits) },
    { label: least.label, rate: percent(least.value ?? 0, digits) },
  );
}

interface ColumnUse {
  name: string;
  kind: string;
  meaning: string;
  use: string;
}

export function columnUses(about: DatasetAbout): ColumnUse[] {
  const why = new Map(about.excluded.map(({ column, why }) => [column, why]));
  return about.columns.map(({ name, kind, meaning }) => ({
    name,
    kind: words.data.kinds[kind],
    meaning,
    use: useOf(about, name, why.get(name)),
  }));
}

function useOf(about: DatasetAbout, name: string, why: string | undefined): string {
  const { uses } = words.data;
  const found = [
    about.label.column === name && uses.label,
    about.score?.column === name && uses.score,
    about.unit.column === name && uses.unit,
    about.groups.some(({ column }) => column === name) && uses.group,
    about.features.includes(name) && uses.feature,
    why !== undefined && `${uses.none}: ${why}`,
  ].filter((use): use is string => typeof use === 'string');
  return found.join('; ') || uses.outcome;
}

/** "48,842 rows, one a person. United States, 1994." */
export function rowsLine(about: CardAbout): string {
  return words.data.rowsFrom(about.rows, about.unit.name, about.place, about.collected);
}

export const peopleCounted = (row: IntervalRow): string => `${count(row.n)} ${words.charts.rows}`;
