// Words of the Data explorer: the table in numbers, and a sample of it as a data frame.

import { count, percent, plain } from './format';

export const explorer = {
  title: 'The rows, column by column',
  lead: (n: number, columns: number) => `${count(n)} rows, ${count(columns)} columns.`,
  repeats: (n: number) =>
    n === 0 ? '' : n === 1 ? 'One row repeats another.' : `${count(n)} rows repeat another.`,
  head: ['column', 'kind', 'missing', 'values', 'what it holds'],
  caption: 'Every column in numbers',
  kinds: { number: 'number', category: 'category', text: 'text' } as Readonly<
    Record<string, string>
  >,
  noneMissing: '0',
  missing: (n: number, of: number) => `${count(n)} (${percent(n / of)})`,
  numbers: (least: number, median: number, most: number) =>
    `from ${plain(least)} to ${plain(most)}, half below ${plain(median)}`,
  levels: (levels: readonly string[], more: number) =>
    more > 0 ? `${levels.join(', ')} and ${count(more)} more` : levels.join(', '),
  empty: 'nothing: every cell is missing',
  pick: 'Column',
  histogram: (name: string, quarter: number, threeQuarters: number) =>
    `Half of the rows have ${name} between ${plain(quarter)} and ${plain(threeQuarters)}`,
  histogramSubtitle: (known: number, missing: number) =>
    `${count(known)} rows${missing > 0 ? `; ${count(missing)} are missing` : ''}.`,
  bars: (name: string, level: string, share: number) =>
    `${percent(share, share < 0.1 ? 1 : 0)} of the rows have ${name} ${level}`,
  barsSubtitle: (distinct: number, shown: number) =>
    distinct > shown
      ? `The ${count(shown)} most frequent of ${count(distinct)} values.`
      : `All ${count(distinct)} values.`,
  gaps: 'Is what is missing missing alike for everybody?',
  gapsCaption: 'Missing cells by group',
  gapsHead: ['column', 'among', 'missing', 'of rows', 'share'],
  allGaps: (n: number) => `All ${count(n)} lines`,
  fewerGaps: 'Only the first lines',
  noGaps: 'No cell is missing in these rows.',
  working: 'Counting the columns',

  frame: {
    title: 'As a data frame',
    open: 'Open a sample as a DataFrame',
    says: 'danfojs, a data frame for JavaScript much like pandas, opens some of the rows. It is for looking around; nothing here is graded.',
    loading: 'Fetching danfojs, about half a megabyte, once',
    sample: (n: number, of: number) =>
      `A sample of ${count(n)} of ${count(of)} rows, drawn with a fixed seed.`,
    whole: (n: number) => `All ${count(n)} rows.`,
    failed: 'The data frame could not be opened',
    what: 'What to do',
    head: 'first rows',
    query: 'rows that match',
    counts: 'count values',
    means: 'mean by group',
    column: 'Column',
    operator: 'is',
    operators: {
      eq: 'equal to',
      ne: 'not equal to',
      gt: 'above',
      ge: 'at least',
      lt: 'below',
      le: 'at most',
    } as Readonly<Record<string, string>>,
    value: 'Value',
    numberWanted: 'This column holds numbers: type a number.',
    by: 'Group by',
    of: 'Mean of',
    meanOf: (name: string) => `mean of ${name}`,
    rows: 'rows',
    run: 'Run',
    code: 'In danfojs',
    matched: (n: number, of: number) =>
      `${count(n)} of ${count(of)} rows match; the first are shown.`,
    nothing: 'No row matches.',
    meanNote: (left: number) =>
      left > 0
        ? `${count(left)} rows with a gap were left out first: danfojs gives no mean of a group with a gap.`
        : '',
    noNumbers: 'These rows have no column of numbers to average.',
  },
} as const;
