// Ten kinds of bad input at the command line's two doors: `lab audit` on decisions in a file, `lab run` on an experiment with an own file.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Roles } from '../../../src/core/lab/experiment';
import { ownExperiment } from '../../../src/core/lab/own-experiment';
import { guessCsv } from '../../../src/core/table/csv-guess';
import { badRows, rowsWith, type BadRows } from '../../bad-rows';
import { call, type Said } from './call';

const folder = mkdtempSync(join(tmpdir(), 'fairground-bad-'));
const path = join(folder, 'bad.csv');
const bad = (what: BadRows): void => writeFileSync(path, badRows[what]);

const audit = (...more: string[]): Promise<Said> =>
  call(
    ...['audit', path, '--label', 'y', '--prediction', 'd', '--favourable', 'yes'],
    ...['--groups', 'sex', '--json', ...more],
  );

async function run(own: Partial<Roles> = {}, params: Record<string, number> = {}): Promise<Said> {
  const bytes = readFileSync(path);
  const mark = {
    name: 'bad.csv',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const roles: Roles = {
    label: 'y',
    favourable: 'yes',
    groups: ['sex'],
    reference: { sex: 'M' },
    features: ['age', 'home'],
    missing: 'level',
    ...own,
  };
  const { reading } = guessCsv(new Uint8Array(bytes), 'bad.csv');
  const experiment = ownExperiment(mark, reading!, roles);
  const recipe = join(folder, 'recipe.json');
  const { learner } = experiment;
  writeFileSync(recipe, JSON.stringify({ ...experiment, learner: { ...learner, params } }));
  return call('run', recipe, '--own', path);
}

describe('lab audit', () => {
  it.each<[BadRows, string[], RegExp]>([
    ['an empty label', [], /^Row 5 of “bad.csv”, column “y”: the cell is empty/],
    ['all weights zero', ['--weight', 'w'], /^Column “w” of “bad.csv” is 0 in every row/],
    ['an empty weight', ['--weight', 'w'], /no number in the weight “w”; the first is row 5\./],
    ['a negative weight', ['--weight', 'w'], /^Row 5 of “bad.csv” has the value -2 in the weight/],
    ['a NaN score', ['--score', 's'], /no number in the score “s”; the first is row 5\./],
    ['300 groups', [], /^Column “sex” of “bad.csv” has 300 different values .* up to 50\./],
    ['a text label', [], /^Column “y” of “bad.csv” is never “yes”: it has 240 values, .*--label\./],
    ['nothing', ['--score', 'home'], /column “home”: “town” is not a number/],
  ])('refuses %s with a sentence', async (what, more, says) => {
    bad(what);
    const { code, out, err } = await audit(...more);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });

  it.each<[BadRows, string[], RegExp]>([
    ['one group', [], /^Column “sex” of “bad.csv” has one value only, “F”, so there are no groups/],
    ['a single class', [], /^Column “y” of “bad.csv” has one value only, “yes”: rates of people/],
    ['a constant score', ['--score', 's'], /^Column “s” .* tells nobody apart/],
    ['an empty group', [], /^1 row of “bad.csv” has no value in “sex” \(the first is row 5\)/],
    ['scores outside [0, 1]', ['--score', 's'], /^Column “s” .* row 2 has 300\. .* only its order/],
    ['one group but for two rows', [], /“M” has fewer than 30 rows and will be too small to judge/],
  ])('measures %s and says what to know', async (what, more, says) => {
    bad(what);
    const { code, out, err } = await audit(...more);
    expect(code).toBe(0);
    expect(err).toMatch(says);
    expect(out).not.toContain('NaN');
    expect(err).not.toContain('NaN');
  });

  it('gives no rate that is not defined as 0', async () => {
    bad('a single class');
    const single = JSON.parse((await audit()).out);
    expect(single.overall['false-positive-rate']).toBeNull();
    expect(single.disparities['equalized-odds-difference']).toBeNull();
    bad('one group');
    const alone = JSON.parse((await audit()).out);
    expect(alone.byGroup.F['selection-rate']).toBeGreaterThan(0);
    expect(alone.disparities['demographic-parity-difference']).toBeNull();
    bad('a group of weight zero');
    const weighed = JSON.parse((await audit('--weight', 'w')).out);
    expect(weighed.byGroup.F['selection-rate']).toBeNull();
    expect(weighed.byGroup.M['selection-rate']).toBeGreaterThan(0);
    expect(weighed.disparities['demographic-parity-difference']).toBeNull();
    bad('scores outside [0, 1]');
    const scored = JSON.parse((await audit('--score', 's')).out);
    expect(scored.overall['roc-auc']).toBeGreaterThan(0);
    expect([scored.overall['brier'], scored.overall['log-loss']]).toEqual([null, null]);
  });

  it('takes a label of numbers that is also the weight', async () => {
    writeFileSync(
      path,
      rowsWith((i) => ({ y: i % 2, d: i % 2 })),
    );
    const { code, err } = await audit('--favourable', '1', '--weight', 'y');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('lab run', () => {
  it.each<[BadRows, Partial<Roles>, RegExp]>([
    ['a single class', {}, /^Column “y” of “bad.csv” has one value only/],
    ['one group', {}, /^Column “sex” of “bad.csv” has one value only/],
    ['an empty label', {}, /no value in the label “y”; the first is row 5\./],
    ['all weights zero', { weight: 'w' }, /^Column “w” of “bad.csv” is 0 in every row/],
    ['a negative weight', { weight: 'w' }, /^Row 5 of “bad.csv” has the value -2/],
    ['a NaN score', { score: 's' }, /no number in the score “s”; the first is row 5\./],
    ['300 groups', {}, /^Column “sex” of “bad.csv” has 300 different values/],
    ['a text label', {}, /^Column “y” of “bad.csv” has 240 values: .* needs two/],
  ])('refuses %s with a sentence', async (what, own, says) => {
    bad(what);
    const { code, out, err } = await run(own);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });

  it.each<[BadRows, Partial<Roles>, RegExp]>([
    ['a constant column', {}, /^Column “home” of “bad.csv” has the same value in every row/],
    ['an empty group', {}, /no value in “sex” \(the first is row 5\)/],
    ['scores outside [0, 1]', { score: 's' }, /^Column “s” of “bad.csv” is no chance/],
  ])('runs on %s and says what to know', async (what, own, says) => {
    bad(what);
    const { code, out, err } = await run(own);
    expect(code).toBe(0);
    expect(err).toMatch(says);
    expect(JSON.parse(out).frames).toHaveLength(2);
  });

  it('says where a class is missing from the rows that are learnt from', async () => {
    bad('a single class but for one row');
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(/There is nothing to tell apart: every row to learn from has "y" = "yes"/);
    expect(err).not.toContain('    at ');
  });

  it('names a setting that is none, without a place in the code', async () => {
    bad('nothing');
    const { code, err } = await run({}, { C: -1 });
    expect(code).toBe(2);
    expect(err).toContain('C');
    expect(err).not.toContain('    at ');
  });
});
