// Repairs before training inside the pipeline: later rows are changed as training rows were, and no stage keeps another's answer.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { sha256 } from '../../../../src/core/base/sha256';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { labJobs } from '../../../../src/core/lab/jobs/index';
import { localLab, type Env } from '../../../../src/core/lab/lab';
import { decide } from '../../../../src/core/lab/pipeline';
import { workshop } from '../../../../src/core/lab/workshop';

const random = rng('rows');
const text = [
  'sex,place,hours,mark,y,again',
  ...Array.from({ length: 300 }, () => {
    const woman = random.int(2);
    const hours = 30 + random.int(20) - 8 * woman;
    const good = hours + random.int(12) > 38;
    const again = random.int(10) === 0 ? !good : good;
    const say = (yes: boolean): string => (yes ? 'yes' : 'no');
    return `${woman ? 'F' : 'M'},${['east', 'west'][random.int(2)]},${hours},${hours / 60},${say(good)},${say(again)}`;
  }),
].join('\n');
const bytes = new TextEncoder().encode(text);
const file = { name: 'rows.csv', bytes: bytes.length, sha256: sha256(bytes) };
const never = (): Promise<never> => Promise.reject(new Error('not asked for'));
const env: Env = {
  datasets: [],
  datasetBytes: never,
  asset: never,
  wasm: never,
  ownFile: () => Promise.resolve(bytes),
};
const base: Experiment = {
  v: 1,
  data: {
    source: 'own',
    ...file,
    reading: {
      separator: ',',
      decimal: '.',
      encoding: 'utf-8',
      header: 'first-row',
      kinds: {
        sex: 'category',
        place: 'category',
        hours: 'number',
        mark: 'number',
        y: 'category',
        again: 'category',
      },
      missing: [''],
      complete: [],
    },
  },
  roles: {
    label: 'y',
    favourable: 'yes',
    groups: ['sex'],
    reference: { sex: 'M' },
    features: ['hours', 'place'],
    missing: 'level',
  },
  split: { salt: 'pipeline' },
  learner: { id: 'logistic', params: {} },
  mitigations: [],
  cutoff: { kind: 'fixed', value: 0.5 },
  seed: 0,
};
const repaired = (id: string, params: object, from: Experiment = base): Experiment => ({
  ...from,
  mitigations: [{ id, params: { groups: ['sex'], ...params } }],
});
const shop = workshop(env);
const scores = async (experiment: Experiment, where = shop): Promise<number[]> => [
  ...(await decide(experiment, where, makeCall())).score,
];

describe('a repair that changes columns', () => {
  it.each([
    ['disparate-impact-remover', { level: 0.4 }, { level: 1 }],
    ['correlation-remover', { alpha: 0.4 }, { alpha: 1 }],
    ['fair-representations', { prototypes: 2 }, { prototypes: 3 }],
  ])(
    '%s: scores every row, each setting its own, the same as in a fresh lab',
    async (id, one, other) => {
      const [first, second] = [await scores(repaired(id, one)), await scores(repaired(id, other))];
      expect(first).toHaveLength(300);
      expect(first.every((score) => score > 0 && score < 1)).toBe(true);
      expect(second).not.toEqual(first);
      expect(first).not.toEqual(await scores(base));
      expect(second).toEqual(await scores(repaired(id, other), workshop(env)));
    },
  );

  it('at zero scores as without it', async () => {
    const plain = await scores(base);
    expect(await scores(repaired('disparate-impact-remover', { level: 0 }))).toEqual(plain);
    expect(await scores(repaired('correlation-remover', { alpha: 0 }))).toEqual(plain);
  });

  it('leaves the groups that are compared, and the label, as they were', async () => {
    const before = await decide(base, shop, makeCall());
    const after = await decide(repaired('fair-representations', {}), shop, makeCall());
    expect(after.rows.all).toBe(before.rows.all);
  });

  it('changes a given score too, and each setting keeps its own', async () => {
    const given: Experiment = {
      ...base,
      roles: { ...base.roles, features: ['mark'], score: 'mark' },
      learner: { id: 'given', params: {} },
    };
    const half = await scores(repaired('disparate-impact-remover', { level: 0.5 }, given));
    const whole = await scores(repaired('disparate-impact-remover', { level: 1 }, given));
    expect(half).not.toEqual(await scores(given));
    expect(whole).not.toEqual(half);
  });

  it('refuses rows it cannot repair, in a sentence', async () => {
    const bare = { ...base, roles: { ...base.roles, features: ['place'] } };
    await expect(scores(repaired('disparate-impact-remover', {}, bare))).rejects.toThrow(
      /No feature is a number column/,
    );
  });
});

describe('label repair', () => {
  it('says in the report of the fit what it cost, and tells fits apart by budget', async () => {
    const lab = localLab(env, labJobs);
    const run = (budget: number) =>
      lab.do('run', {
        experiment: repaired('label-repair', { column: 'again', budget }),
        measures: [],
      });
    const [none, some] = [await run(0), await run(60)];
    expect(some.model.report.notes[0]).toMatch(
      /^Label repair looked at 60 of \d+ rows again, in "again"; \d+ of them/,
    );
    expect(none.model.report.notes[0]).toMatch(/looked at 0 of/);
    expect(some.model.bytes).not.toBe(none.model.bytes);
  });
});
