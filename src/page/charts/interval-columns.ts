// How wide the columns of words beside an interval chart are: value, then interval, then (dense) the count at the edge.

import type { IntervalRow } from './chart-data';
import { sansFont, textWidth } from './text-width';

/** What is printed beside a row. */
export interface Said {
  readonly value: string;
  readonly interval: string;
  readonly counted: string;
}

/** @returns Where the interval begins, and how wide all columns are together, in px. */
export function wordColumns(
  rows: readonly IntervalRow[],
  said: readonly Said[],
  difference: Said | null,
  mode: 'dense' | 'wide',
): { interval: number; total: number } {
  const dense = mode === 'dense';
  const small = dense ? 14 : 16;
  const wide = (text: string, px: number, weight = 400): number =>
    textWidth(text, sansFont(px, weight));
  const judged = said.filter((_, i) => !rows[i]?.tooSmall);
  const unjudged = said.filter((_, i) => rows[i]?.tooSmall);
  const values = [...judged.map((row) => row.value), difference?.value ?? ''];
  const value =
    Math.max(...values.map((text) => wide(text, dense ? 15 : 18, 600))) + (dense ? 12 : 14);
  const intervals = [...judged.map((row) => row.interval), difference?.interval ?? ''];
  const interval = Math.max(0, ...intervals.map((text) => wide(text, small)));
  const words = Math.max(value + interval, ...unjudged.map((row) => wide(row.value, small)));
  const counts = Math.max(0, ...said.map((row) => wide(row.counted, 13)));
  const caption = wide(difference?.counted ?? '', 13);
  return {
    interval: value,
    total: dense ? words + 18 + counts : Math.max(words, counts, caption),
  };
}
