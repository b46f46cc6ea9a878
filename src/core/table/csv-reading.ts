// How a CSV file is to be read, as plain JSON: it is guessed once, may be corrected by hand, and travels with the experiment.

import { z } from 'zod';

export const separators = [',', ';', '\t', '|'] as const;
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const columnKinds = ['number', 'category', 'text', 'ignore'] as const;

export const readingSchema = z.object({
  separator: z.enum(separators),
  decimal: z.enum(['.', ',']),
  encoding: z.enum(encodings),
  /** `none`: the columns are called "column 1", "column 2" … */
  header: z.enum(['first-row', 'none']),
  /** A column that is not named here is left out. */
  kinds: z.record(z.string(), z.enum(columnKinds)),
  /** Cells that mean "not known", after spaces at both ends are taken off. */
  missing: z.array(z.string()),
  /** Rows in which one of these columns is missing are left out. */
  complete: z.array(z.string()).default([]),
});

export type Reading = z.infer<typeof readingSchema>;
export type Separator = Reading['separator'];
export type Encoding = Reading['encoding'];
export type ColumnKind = (typeof columnKinds)[number];

/** What most files mean by "not known". Others are added by hand. */
export const usualMissing: readonly string[] = [
  '',
  'NA',
  'N/A',
  'n/a',
  'NaN',
  'nan',
  'NULL',
  'null',
  '?',
];
