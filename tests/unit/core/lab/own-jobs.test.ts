// The jobs behind a person's own file and the Data explorer, run in process.

import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/core/base/sha256';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { labJobs } from '../../../../src/core/lab/jobs';
import { localLab, type Env } from '../../../../src/core/lab/lab';

const text = [
  'age,sex,y',
  ...Array.from(
    { length: 60 },
    (_, i) => `${i % 7 === 0 ? '' : 20 + i},${i % 3 ? 'F' : 'M'},${i % 2 ? 'yes' : 'no'}`,
  ),
].join('\n');
const bytes = new TextEncoder().encode(text);
const file = { name: 'own.csv', bytes: bytes.length, sha256: sha256(bytes) };
const never = (): Promise<never> => Promise.reject(new Error('not asked for'));
const env: Env = {
  datasets: [],
  datasetBytes: never,
  asset: never,
  wasm: never,
  ownFile: (hash) => Promise.resolve(hash === file.sha256 ? bytes : undefined),
};
const lab = localLab(env, labJobs);

async function ownData(): Promise<Extract<Experiment['data'], { source: 'own' }>> {
  const { reading } = await lab.do('open-own', { file, decided: {} });
  return { source: 'own', ...file, reading: { ...reading! } };
}

describe('open-own', () => {
  it('guesses the reading', async () => {
    const guess = await lab.do('open-own', { file, decided: { kinds: { sex: 'text' } } });
    expect(guess.reading!.kinds).toEqual({ age: 'number', sex: 'text', y: 'category' });
    expect(guess.rows).toBe(60);
  });

  it('asks for a file that is not here', async () => {
    const lost = { ...file, sha256: '0'.repeat(64) };
    await expect(lab.do('open-own', { file: lost, decided: {} })).rejects.toThrow(
      '“own.csv” is not open here. Choose it again',
    );
  });
});

describe('check-roles', () => {
  const roles = {
    label: 'y',
    favourable: 'yes',
    groups: ['sex'],
    reference: { sex: 'M' },
    features: ['age'],
    missing: 'level' as const,
  };

  it('is silent about roles that fit', async () => {
    const { problems } = await lab.do('check-roles', { data: await ownData(), roles });
    expect(problems.filter(({ severity }) => severity === 'stop')).toEqual([]);
  });

  it('makes a file that cannot be read as told a problem with a row', async () => {
    const data = await ownData();
    const wrong = {
      ...data,
      reading: { ...data.reading, kinds: { age: 'number', sex: 'number', y: 'category' } },
    };
    const { problems } = await lab.do('check-roles', { data: wrong, roles });
    expect(problems[0]).toMatchObject({
      id: 'not-a-number',
      severity: 'stop',
      row: 2,
      column: 'sex',
    });
  });

  it('counts the file’s rows where some were left out', async () => {
    const data = await ownData();
    const partly = { ...data, reading: { ...data.reading, complete: ['age'] } };
    const { problems } = await lab.do('check-roles', {
      data: partly,
      roles: { ...roles, weight: 'age', label: 'sex', favourable: 'X' },
    });
    expect(problems[0]!.id).toBe('favourable-unknown');
  });
});

describe('profile', () => {
  it('counts, orders and bins', async () => {
    const profile = await lab.do('profile', { data: await ownData(), by: ['y', 'sex'] });
    const [age, sex] = profile.columns;
    expect(age).toMatchObject({
      kind: 'number',
      missing: 9,
      distinct: 51,
      numbers: { least: 21, most: 79 },
    });
    expect(age!.numbers!.bins.reduce((sum, { count }) => sum + count, 0)).toBe(51);
    expect(sex!.levels).toEqual([
      { level: 'F', n: 40 },
      { level: 'M', n: 20 },
    ]);
    const byLabel = profile.missing.filter(({ by }) => by === 'y');
    expect(byLabel.reduce((sum, { missing }) => sum + missing, 0)).toBe(9);
    expect(profile.repeats).toBeGreaterThanOrEqual(5);
  });
});

describe('sample', () => {
  it('draws the same rows for the same seed, others for another', async () => {
    const data = await ownData();
    const draw = (seed: number, n = 10) => lab.do('sample', { data, n, seed });
    const first = await draw(1);
    expect(first).toEqual(await draw(1));
    expect(first.rows).not.toEqual((await draw(2)).rows);
    expect(first.rows).toEqual([...first.rows].sort((a, b) => a - b));
    expect((await draw(1, 1000)).rows.length).toBe(60);
    const [age] = first.columns;
    first.rows.forEach((row, i) => expect(age!.values[i]).toBe(row % 7 === 0 ? null : 20 + row));
  });
});
