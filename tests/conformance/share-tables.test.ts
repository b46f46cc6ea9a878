// Every shipped table of shares is the file its card describes, and does what it is shipped for: curves, thresholds, the identity.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { sha256 } from '../../src/core/base/sha256';
import { areaUnder, scanCurve } from '../../src/core/fairness/curves/roc-curve';
import { lineRates } from '../../src/core/fairness/line-rates';
import { upperHull } from '../../src/core/fairness/mitigations/hull';
import { bestParity } from '../../src/core/fairness/mitigations/parity';
import { measureOf } from '../../src/core/fairness/mitigations/reach';
import { sizeOf } from '../../src/core/fairness/mitigations/tuning';
import { tradeoffPoints } from '../../src/core/fairness/mitigations/tradeoff';
import { shareGroups, type ShareGroup } from '../../src/core/fairness/share-table';
import type { ShareTableAbout } from '../../src/core/lab/share-table-about';
import { readParquet } from '../../src/core/table/parquet';

const ids = readdirSync(inRoot('datasets')).filter((id) =>
  existsSync(inRoot('datasets', id, 'table.yaml')),
);
const aboutOf = (id: string): ShareTableAbout =>
  parse(readFileSync(inRoot('datasets', id, 'table.yaml'), 'utf8')) as ShareTableAbout;
const bytesOf = (id: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(inRoot('datasets', id, 'data.parquet')));

async function groupsOf(about: ShareTableAbout, bytes = bytesOf(about.id)): Promise<ShareGroup[]> {
  return [...shareGroups(await readParquet(bytes), about.shares)];
}

/** What is wrong with a table, against its card; each a sentence. */
async function faults(about: ShareTableAbout, bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const found: string[] = [];
  const hash = sha256(bytes);
  if (hash !== about.sha256)
    found.push(`the file hashes to ${hash}, the card says ${about.sha256}`);
  const table = await readParquet(bytes);
  if (table.n !== about.rows) found.push(`${table.n} rows, the card says ${about.rows}`);
  if (about.columns.map(({ name }) => name).join() !== [...table.columns.keys()].join())
    found.push('columns differ from the card');
  const groups = await groupsOf(about, bytes);
  const said = about.baseRates.groups[about.shares.group] ?? {};
  for (const { level, people, scan } of groups) {
    const rate = scan.allPositives / sizeOf(scan);
    if (said[level]?.n !== people || Math.abs(said[level].rate - rate) > 5e-5)
      found.push(`${level}: ${people} people at ${rate}`);
  }
  const all = groups.reduce((sum, { scan }) => sum + scan.allPositives, 0);
  const share = all / groups.reduce((sum, { people }) => sum + people, 0);
  if (Math.abs(share - about.baseRates.all!) > 5e-5) found.push(`all: ${share}`);
  return found;
}

describe.each(ids)('%s', (id) => {
  test('is the file its card describes', async () => {
    expect(await faults(aboutOf(id), bytesOf(id))).toEqual([]);
    expect(aboutOf(id).problems.length).toBeGreaterThanOrEqual(2);
  });

  test('is the file the manifest lists', () => {
    const manifest = JSON.parse(readFileSync(inRoot('datasets/manifest.json'), 'utf8')) as {
      readonly id: string;
    }[];
    const { rows, sha256: hash } = aboutOf(id);
    expect(manifest.find((entry) => entry.id === id)).toMatchObject({
      bytes: bytesOf(id).length,
      sha256: hash,
      rows,
    });
  });

  test('names groups that are in the table, and a reference among them', async () => {
    const about = aboutOf(id);
    const levels = (await groupsOf(about)).map(({ level }) => level);
    expect(Object.keys(about.groups[0]!.levels).sort()).toEqual(levels);
    expect(levels).toContain(about.groups[0]!.reference);
  });
});

describe('the credit scores', () => {
  const about = aboutOf('fico_credit_scores');

  test('have the totals and shares they are known for', async () => {
    const groups = await groupsOf(about);
    expect(Object.fromEntries(groups.map(({ level, people }) => [level, people]))).toEqual({
      Asian: 7906,
      Black: 18_274,
      Hispanic: 14_702,
      White: 133_165,
    });
    for (const { people, scan } of groups) expect(sizeOf(scan)).toBeCloseTo(people, 6);
  });

  // What the package's own build_FICO_dataset() gives for the same three files, run once with scikit-learn 1.9.1: aucs, tpr and fpr.
  test('have the areas under the curve that the source computes', async () => {
    const areas = (await groupsOf(about)).map(({ level, scan }) => [
      level,
      areaUnder(scanCurve(scan)!),
    ]);
    expect(Object.fromEntries(areas)).toEqual({
      Asian: expect.closeTo(0.8988880359228419, 9) as number,
      Black: expect.closeTo(0.8982058174108182, 9) as number,
      Hispanic: expect.closeTo(0.8936648804549012, 9) as number,
      White: expect.closeTo(0.9248716376141113, 9) as number,
    });
  });

  test('have the rates at one line that the source computes', async () => {
    // The source selects at 50 and above; the lab above the line, and the next score below is 49.5.
    const rates = (await groupsOf(about)).map(({ level, scan }) => {
      const { tpr, fpr } = lineRates(scan, 49.5);
      return [level, [tpr, fpr]];
    });
    const near = (share: number): number => expect.closeTo(share, 12) as number;
    expect(Object.fromEntries(rates)).toEqual({
      Asian: [near(0.6971677781868587), near(0.1086731218204126)],
      Black: [near(0.40138964537904126), near(0.019462027088456596)],
      Hispanic: [near(0.5131708221049406), near(0.04783847909720015)],
      White: [near(0.7074470998224761), near(0.06662544446570196)],
    });
  });

  test('keep the identity of error rates at every line, to 1e-9', async () => {
    let checked = 0;
    for (const { scan } of await groupsOf(about))
      for (const score of scan.scores) {
        const { baseRate: p, tpr, fpr, ppv } = lineRates(scan, score);
        if (!ppv) continue;
        checked++;
        expect(Math.abs((p! / (1 - p!)) * ((1 - ppv) / ppv) * tpr! - fpr!)).toBeLessThan(1e-9);
      }
    // Of 4 × 198 lines the highest selects nobody; nor does the next in the two groups that reach 100 per cent below it.
    expect(checked).toBe(4 * 197 - 2);
  });

  test('one line for all misses groups unequally; equal opportunity needs a line for each', async () => {
    const groups = await groupsOf(about);
    const at50 = groups.map(({ scan }) => lineRates(scan, 50).tpr!);
    expect(Math.max(...at50) - Math.min(...at50)).toBeGreaterThan(0.3);

    const people = groups.reduce((sum, each) => sum + each.people, 0);
    const hulls = groups.map(({ level, people: own, scan }) => ({
      share: own / people,
      hull: upperHull(
        tradeoffPoints(scan, {
          x: { name: 'true-positive-rate', of: measureOf('true-positive-rate', 1) },
          y: { name: 'cost', of: measureOf('cost', 6) },
          direction: 'above',
          group: level,
        }),
      ),
    }));
    const { xs } = bestParity(hulls, 0, { kind: 'exact' });
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(1e-12);
    // Lowest where repaying is rarest: to reach as many of those who pay, the line must go down there.
    const lines = groups.map(({ level, scan }) => ({ level, line: lineReaching(scan, xs[0]!) }));
    expect(lines.sort((a, b) => a.line - b.line).map(({ level }) => level)[0]).toBe('Black');
  });
});

/** The highest score at or above which at least this share of the good outcomes lies. */
function lineReaching(
  { scores, positives, allPositives }: ShareGroup['scan'],
  tpr: number,
): number {
  return scores[positives.findIndex((count) => count / allPositives >= tpr)]!;
}

test('planted: another hash, row or rate is noticed', async () => {
  const about = aboutOf('fico_credit_scores');
  const bytes = bytesOf('fico_credit_scores');
  expect(await faults({ ...about, rows: 791 }, bytes)).toHaveLength(1);
  expect(await faults({ ...about, sha256: '0'.repeat(64) }, bytes)).toHaveLength(1);
  const rates = { ...about.baseRates, all: about.baseRates.all! + 0.001 };
  expect(await faults({ ...about, baseRates: rates }, bytes)).toHaveLength(1);
});
