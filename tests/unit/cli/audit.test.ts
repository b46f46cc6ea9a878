// `lab audit`: the numbers of a peer's frame on the same file, and a sentence for every file that does not fit.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/root.js';
import { call } from './call';

const goldens = (path: string): string => inRoot('tests/golden', path);
const folder = mkdtempSync(join(tmpdir(), 'fairground-audit-'));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Audit {
  overall: Record<string, number | null>;
  byGroup: Record<string, Record<string, number | null>>;
  disparities: Record<string, number | null>;
}

/** Our ids for the peer's names. */
const IDS: Record<string, string> = {
  count: 'count',
  accuracy: 'accuracy',
  selection_rate: 'selection-rate',
  tpr: 'true-positive-rate',
  fpr: 'false-positive-rate',
  fnr: 'false-negative-rate',
  tnr: 'true-negative-rate',
  precision: 'precision',
  f1: 'f1',
  balanced_accuracy: 'balanced-accuracy',
};

describe('lab audit', () => {
  it('prints what Fairlearn prints for full Adult by sex and race', async () => {
    const { input, expected } = JSON.parse(
      readFileSync(goldens('cases/metrics/frame-adult-full-sex-race-label.json'), 'utf8'),
    );
    const { code, out } = await call(
      ...['audit', goldens(input.csv), '--label', input.y_true, '--prediction', input.y_pred],
      ...['--groups', input.sensitive.join(','), '--json'],
    );
    expect(code).toBe(0);
    const audit = JSON.parse(out) as Audit;
    for (const [theirs, ours] of Object.entries(IDS)) {
      expect(audit.overall[ours]).toBeCloseTo(expected.overall[theirs], 12);
      for (const [key, value] of Object.entries(expected.by_group[theirs])) {
        expect(audit.byGroup[key]?.[ours], `${ours} of ${key}`).toBeCloseTo(value as number, 12);
      }
    }
  });

  const small =
    'y,yhat,s,w,sex,race,age\n1,1,.9,1,f,a,o\n1,0,.2,1,f,b,o\n0,0,.1,2,m,a,y\n1,1,.8,1,m,b,y\n0,1,.6,1,m,a,o\n';

  it('crosses groups, holds control columns fixed and puts them first in the key', async () => {
    const { out } = await call(
      ...['audit', file('small.csv', small), '--label', 'y', '--prediction', 'yhat'],
      ...['--groups', 'sex', '--control', 'age', '--json'],
    );
    const { byGroup, disparities } = JSON.parse(out) as Audit;
    expect(Object.keys(byGroup)).toEqual(expect.arrayContaining(['o|f', 'o|m', 'y|m']));
    expect(byGroup['o|f']?.['true-positive-rate']).toBe(0.5);
    expect(byGroup['o|m']?.['true-positive-rate']).toBe(null);
    expect(disparities).toHaveProperty('demographic-parity-difference', 0.5);
  });

  it('weighs rows, takes a score, and compares with a reference', async () => {
    const { out } = await call(
      ...[
        'audit',
        file('small.csv', small),
        '--label',
        'y',
        '--prediction',
        'yhat',
        '--weight',
        'w',
      ],
      ...['--score', 's', '--groups', 'sex', '--reference', 'sex=m', '--json'],
    );
    const { overall, disparities } = JSON.parse(out) as Audit;
    expect(overall['selection-rate']).toBe(0.5);
    expect(overall).toHaveProperty('roc-auc');
    expect(disparities['statistical-parity-difference']).toBe(0);
  });

  it('takes another favourable value, and 1.0 for 1', async () => {
    const path = file('words.csv', 'y,yhat,g\nyes,yes,a\nno,yes,b\n');
    const words = await call(
      'audit',
      path,
      '--label',
      'y',
      '--prediction',
      'yhat',
      '--groups',
      'g',
      '--favourable',
      'no',
      '--json',
    );
    expect((JSON.parse(words.out) as Audit).overall['selection-rate']).toBe(0);
    const floats = file('floats.csv', 'y,yhat,g\n1.0,1,a\n0.0,1,b\n');
    const numbers = await call(
      'audit',
      floats,
      '--label',
      'y',
      '--prediction',
      'yhat',
      '--groups',
      'g',
      '--json',
    );
    expect((JSON.parse(numbers.out) as Audit).overall['accuracy']).toBe(0.5);
  });

  it('prints a table without --json', async () => {
    const { code, out } = await call(
      'audit',
      file('small.csv', small),
      '--label',
      'y',
      '--prediction',
      'yhat',
      '--groups',
      'sex',
    );
    expect(code).toBe(0);
    expect(out).toContain('everybody');
    expect(out).toContain('demographic-parity-difference');
  });

  const bad: [string, string, string[], RegExp][] = [
    [
      'an empty cell',
      '1,0,a,.2\n0,,b,.1\n',
      [],
      /Row 3 of “bad\.csv”, column “yhat”: the cell is empty/,
    ],
    [
      'a weight below 0',
      '1,0,a,-1\n',
      ['--weight', 's'],
      /Row 2 of “bad\.csv” has the value -1 in the weight “s”/,
    ],
    [
      'a word for a number',
      '1,0,a,many\n',
      ['--score', 's'],
      /Row 2 of “bad\.csv”, column “s”: “many”/,
    ],
    ['a favourable value that never occurs', '1,0,a,1\n', ['--favourable', 'yes'], /ever “yes”/],
    ['a row too long', '1,0,a,1,9\n', [], /Row 2 of “bad\.csv”/],
    ['no rows', '', [], /bad\.csv/],
    [
      'a group column that is not there',
      '1,0,a,1\n',
      ['--groups', 'sex'],
      /has no column .sex.*y.*yhat/s,
    ],
    ['a reference of no group column', '1,0,a,1\n', ['--reference', 'sex=m'], /COLUMN=VALUE/],
  ];
  it.each(bad)('refuses %s with a sentence and exit code 2', async (_, rows, more, says) => {
    const path = file('bad.csv', `y,yhat,g,s\n${rows}`);
    const { code, out, err } = await call(
      'audit',
      path,
      '--label',
      'y',
      '--prediction',
      'yhat',
      '--groups',
      'g',
      ...more,
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });
});
