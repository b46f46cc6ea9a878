// Every shipped data set is the file its card describes: bytes, rows, columns, base rates, roles, and nothing that names a person.
// Tables of shares, which have no rows of people, are in share-tables.test.ts.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { sha256 } from '../../src/core/base/sha256';
import type { DatasetAbout } from '../../src/core/lab/lab';
import { readParquet } from '../../src/core/table/parquet';
import { asCategory, type Table } from '../../src/core/table/table';
import { aboutOf } from '../experiments';

/** Rows and favourable base rate in percent, as published for each set (the card's own figures are computed). */
const PUBLISHED: Readonly<Record<string, readonly [number, number]>> = {
  adult: [48_842, 23.9],
  compas_two_year: [7214, 54.9],
  german_credit: [1000, 70.0],
  hmda_boston: [2380, 88.0],
  law_school: [21_791, 88.8],
  marijuana_arrests: [5226, 82.9],
  ucb_admissions: [4526, 38.8],
  nl_research_funding: [2823, 16.5],
  florida_death_penalty: [326, 89.0],
};
const PERSONAL = /name$|^name|birth|dob|case_number|address|e-?mail|phone_number/;

interface Entry {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly missing: number;
}

const manifest = JSON.parse(
  readFileSync(inRoot('datasets/manifest.json'), 'utf8'),
) as readonly Entry[];
const folders = readdirSync(inRoot('datasets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ids = folders.filter((id) => existsSync(inRoot('datasets', id, 'dataset.yaml')));
const bytesOf = (id: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(inRoot(`datasets/${id}/data.parquet`)));

/** What is wrong with a table, against its card; each a sentence. */
function faults(about: DatasetAbout, bytes: Uint8Array, table: Table): string[] {
  const found: string[] = [];
  const hash = sha256(bytes);
  if (hash !== about.sha256)
    found.push(`the file hashes to ${hash}, the card says ${about.sha256}`);
  if (table.n !== about.rows) found.push(`${table.n} rows, the card says ${about.rows}`);
  const names = about.columns.map(({ name }) => name);
  if (names.join() !== [...table.columns.keys()].join()) found.push('columns differ from the card');
  const label = asCategory(table, about.label.column);
  const good = label.levels.indexOf(about.label.favourable);
  const rate = (test: (row: number) => boolean): { n: number; rate: number } => {
    let n = 0;
    let favourable = 0;
    for (let row = 0; row < table.n; row++) {
      if (!test(row)) continue;
      n++;
      if (label.codes[row] === good) favourable++;
    }
    return { n, rate: favourable / n };
  };
  const all = rate(() => true).rate;
  if (Math.abs(all - about.baseRates.all!) > 5e-5)
    found.push(`base rate ${all}, the card says ${about.baseRates.all}`);
  for (const [column, levels] of Object.entries(about.baseRates.groups)) {
    const { codes, levels: own } = asCategory(table, column);
    for (const [level, said] of Object.entries(levels)) {
      const code = own.indexOf(level);
      const counted = rate((row) => codes[row] === code);
      if (counted.n !== said.n || Math.abs(counted.rate - said.rate) > 5e-5)
        found.push(`${column} ${level}: ${counted.n} rows at ${counted.rate}`);
    }
  }
  return found;
}

test('the folder, the manifest and the published list name the same sets', () => {
  expect(manifest.map(({ id }) => id).sort()).toEqual([...folders].sort());
  expect(Object.keys(PUBLISHED).sort()).toEqual([...ids].sort());
});

describe.each(ids)('%s', (id) => {
  const about = aboutOf(id);
  const bytes = bytesOf(id);

  test('is the file its card and the manifest describe', async () => {
    const table = await readParquet(bytes);
    expect(faults(about, bytes, table)).toEqual([]);
    const entry = manifest.find((each) => each.id === id);
    expect(entry).toMatchObject({ bytes: bytes.length, sha256: about.sha256, rows: about.rows });
  });

  test('has the rows and the base rate it is known for', () => {
    const [rows, percent] = PUBLISHED[id]!;
    expect(about.rows).toBe(rows);
    expect(Math.abs(100 * about.baseRates.all! - percent)).toBeLessThanOrEqual(0.05);
  });

  test('names nobody, and its roles are columns', () => {
    const names = about.columns.map(({ name }) => name);
    expect(names.filter((name) => PERSONAL.test(name))).toEqual([]);
    const used = [
      about.label.column,
      ...about.features,
      ...about.groups.map(({ column }) => column),
    ];
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
    const excluded = about.excluded.map(({ column }) => column);
    expect(about.features.filter((name) => excluded.includes(name))).toEqual([]);
    expect(about.problems.length).toBeGreaterThanOrEqual(2);
  });
});

test('planted: one changed byte, row or rate is noticed', async () => {
  const about = aboutOf('german_credit');
  const bytes = bytesOf('german_credit');
  const table = await readParquet(bytes);
  const bent = bytes.slice();
  bent[100] = bent[100]! ^ 1;
  expect(faults(about, bent, table)).toHaveLength(1);
  expect(faults({ ...about, rows: 999 }, bytes, table)).toHaveLength(1);
  const rates = { ...about.baseRates, all: about.baseRates.all! + 0.001 };
  expect(faults({ ...about, baseRates: rates }, bytes, table)).toHaveLength(1);
});
