// A sample of rows as a danfojs DataFrame. The only file that loads danfojs; what is slow or wrong in it is not offered.

import { DataFrame, type Series } from 'danfojs';
import type { Sample } from '../../../core/lab/jobs/sample';
import { count, plain } from '../../charts/format';
import type { TwinTable } from '../../ui/twin-table';
import { words } from '../../words/en';

export const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Operator = (typeof comparisons)[number];

export interface FrameAnswer {
  readonly table: TwinTable;
  /** The same question in danfojs. */
  readonly code: string;
  readonly note: string;
}

export interface Frame {
  head(): FrameAnswer;
  query(column: string, operator: Operator, value: string | number): FrameAnswer;
  counts(column: string): FrameAnswer;
  means(by: string, of: string): FrameAnswer;
}

const SHOWN = 10;
const say = words.explorer.frame;
const gap = (value: unknown): boolean =>
  value === undefined || value === null || Number.isNaN(value);

export function openFrame(sample: Sample): Frame {
  // danfojs knows a gap as NaN in numbers and undefined in texts.
  const data = Object.fromEntries(
    sample.columns.map(({ name, kind, values }) => [
      name,
      values.map((value) => value ?? (kind === 'number' ? NaN : undefined)),
    ]),
  );
  const dtypes = sample.columns.map(({ kind }) => (kind === 'number' ? 'float32' : 'string'));
  const df = new DataFrame(data, { config: {}, dtypes });
  const series = (column: string): Series => df.column(column);
  const n = sample.rows.length;

  return {
    head: () => ({ table: tableOf(df, say.head), code: 'df.head(10)', note: '' }),
    query(column, operator, value) {
      // Its types know numbers only; it compares texts too.
      const found = df.query(series(column)[operator](value as number));
      const matched = found.shape[0] ?? 0;
      return {
        table: tableOf(found, say.query),
        code: `df.query(df[${text(column)}].${operator}(${text(value)}))`,
        note: matched === 0 ? say.nothing : say.matched(matched, n),
      };
    },
    counts(column) {
      const found = series(column).valueCounts();
      const pairs = (found.values as number[]).map((times, i) => ({
        value: found.index[i]!,
        times,
      }));
      pairs.sort((a, b) => b.times - a.times);
      return {
        table: {
          caption: say.counts,
          head: [column, words.explorer.frame.rows],
          rows: pairs.slice(0, 50).map(({ value, times }) => [written(value), count(times)]),
        },
        code: `df[${text(column)}].valueCounts()`,
        note: '',
      };
    },
    means(by, of) {
      const [keys, numbers] = [series(by).values, series(of).values] as [unknown[], unknown[]];
      const whole = keys.map((key, i) => !gap(key) && !gap(numbers[i]));
      const left = whole.filter((each) => !each).length;
      const found = df.query(whole).groupby([by]).col([of]).mean();
      return {
        table: {
          caption: say.means,
          head: [by, words.explorer.frame.meanOf(of)],
          rows: (found.values as unknown[][]).map(([key, mean]) => [
            written(key),
            plain(mean as number),
          ]),
        },
        code: `df.groupby([${text(by)}]).col([${text(of)}]).mean()`,
        note: say.meanNote(left),
      };
    },
  };
}

function tableOf(df: DataFrame, caption: string): TwinTable {
  const rows = (df.shape[0] ?? 0) === 0 ? [] : (df.head(SHOWN).values as unknown[][]);
  return { caption, head: df.columns, rows: rows.map((row) => row.map(written)) };
}

function written(value: unknown): string {
  if (gap(value) || value === 'undefined' || value === 'NaN') return '–';
  return typeof value === 'number' ? plain(value) : String(value);
}

function text(value: string | number): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
