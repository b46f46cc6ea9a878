// Words for a person's own file: choosing it, how it was read, what each column is, what is wrong.

import { count } from './format';

export const ownData = {
  title: 'Or your own CSV file',
  lead: 'It is read in this tab and kept in this browser until you erase it. Nothing is uploaded.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  dropNow: 'Let go to read it here',
  limit: (megabytes: number) =>
    `Up to ${count(megabytes)} MB. One row of column names, then one line a row.`,
  oneOnly: 'One file at a time, please.',
  recent: 'Files kept in this browser',
  keptSince: (bytes: string, day: string) => `${bytes}, since ${day}`,
  open: 'Open',
  forget: 'Erase',
  forgetLabel: (name: string) => `Erase ${name} from this browser`,
  notLasting:
    'This browser has no room for the file or keeps nothing: it is here until you close the page.',
  bytes: (bytes: number) =>
    bytes < 1000
      ? `${count(bytes)} bytes`
      : bytes < 1e6
        ? `${count(bytes / 1000)} kB`
        : `${(bytes / 1e6).toFixed(1)} MB`,
  found: (rows: number, columns: number) => `${count(rows)} rows, ${count(columns)} columns`,
  wanted: (name: string, bytes: string) =>
    `This experiment runs on “${name}” (${bytes}), a file that a link cannot carry.`,
  wantedHow:
    'Choose that file: it is compared by its SHA-256, read here and not uploaded. Its name may have changed.',
  wantedTitle: 'The link needs its file',

  stops: 'This stops the file',
  notes: 'Good to know',
  kept: 'What you picked is kept. Mend the file, then choose it again.',

  reading: 'How it was read',
  readingHint: 'Guessed from the file; change what is wrong.',
  separator: 'Between values',
  separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as Readonly<
    Record<string, string>
  >,
  decimal: 'Decimals',
  decimals: { '.': 'point, 1.5', ',': 'comma, 1,5' } as Readonly<Record<string, string>>,
  encoding: 'Letters',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, turned',
    'windows-1252': 'Windows-1252',
  } as Readonly<Record<string, string>>,
  header: 'First row',
  headers: { 'first-row': 'names', none: 'values' } as Readonly<Record<string, string>>,
  missing: 'What means “not known”',
  missingHint: 'With commas between them. An empty cell always counts.',
  leftOut: (columns: string) => `Rows without ${columns} are left out.`,
  putBack: 'Put them back',

  columns: 'The columns',
  column: 'column',
  kind: 'read as',
  kinds: { number: 'number', category: 'category', text: 'text', ignore: 'leave out' } as Readonly<
    Record<string, string>
  >,
  gaps: 'missing',
  values: 'values',
  examples: 'most frequent',
  kindOf: (name: string) => `Read ${name} as`,
  allColumns: (n: number) => `All ${count(n)} columns`,
  fewerColumns: 'Fewer columns',

  fixes: {
    'label-missing': 'Leave those rows out',
    'unit-missing': 'Leave those rows out',
    'weight-missing': 'Leave those rows out',
    'score-missing': 'Leave those rows out',
    'no-header': 'Row 1 holds the names',
    'feature-is-label': 'Take it out of the features',
    'feature-is-text': 'Take it out of the features',
    'feature-many-levels': 'Take it out of the features',
    'feature-constant': 'Take it out of the features',
    'unit-likely': 'Choose it as the unit',
  } as Readonly<Record<string, string>>,

  cautions: 'Before you use it',
  cautionTexts: [
    'The lab does not know how these rows came about: who is missing, who wrote the label, what a value meant. Ask whoever made them.',
    'Rows about people stay personal data in this browser too. Use them only if you may, and erase them when you are done.',
  ],
  use: 'Use these rows',
  cannotUse: 'Mend what stops it first.',
} as const;
