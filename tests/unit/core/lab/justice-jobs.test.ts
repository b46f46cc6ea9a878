// The jobs behind "What people get out of it", "Like people, like answers" and the crossings of groups, on rows whose
// answers can be worked out by hand.

import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/core/base/sha256';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { labJobs } from '../../../../src/core/lab/jobs';
import { localLab, type Env } from '../../../../src/core/lab/lab';

/** Forty people a group with the given score come in four kinds, ten each; group c is six people. */
const kinds = [
  ['f', 'yes', 0.8],
  ['f', 'no', 0.6],
  ['f', 'yes', 0.4],
  ['f', 'no', 0.2],
  ['m', 'yes', 0.9],
  ['m', 'yes', 0.7],
  ['m', 'no', 0.6],
  ['m', 'no', 0.1],
] as const;
const lines = [
  ...kinds.flatMap(([sex, good, score], kind) =>
    Array.from({ length: 10 }, () => `${sex},${kind % 2 ? 'old' : 'young'},${good},${score}`),
  ),
  ...Array.from({ length: 6 }, () => 'other,old,yes,0.9'),
];
const bytes = new TextEncoder().encode(['sex,age,good,score', ...lines].join('\n'));
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

async function experiment(change: Partial<Experiment> = {}): Promise<Experiment> {
  const { reading } = await lab.do('open-own', { file, decided: {} });
  return {
    v: 1,
    data: { source: 'own', ...file, reading: { ...reading! } },
    roles: {
      label: 'good',
      favourable: 'yes',
      groups: ['sex', 'age'],
      reference: {},
      features: ['score'],
      score: 'score',
      missing: 'level',
    },
    split: { salt: 's' },
    learner: { id: 'given', params: {} },
    mitigations: [],
    cutoff: { kind: 'fixed', value: 0.5 },
    seed: 0,
    ...change,
  };
}

/** All rows of the file, whatever part they fell into: the counts below are of the practice rows, so these are read off. */
async function practice(of: Experiment) {
  const { frames } = await lab.do('run', {
    experiment: of,
    measures: [
      {
        part: 'practice',
        metrics: ['selection-rate'],
        groups: ['sex'],
        control: [],
        filter: [],
        margin: 0.1,
        family: 1,
      },
    ],
  });
  return frames[0]!.cells;
}

const spec = {
  subjects: { tp: 2, fp: -1, fn: 0, tn: 0 },
  decider: { tp: 1, fp: -1, fn: 0, tn: 0 },
  claim: 'everybody' as const,
  pattern: 'maximin',
};

describe('justice', () => {
  const measure = { part: 'practice' as const, groups: ['sex'], filter: [] };

  it('gives each group its mean, and says who is too few', async () => {
    const of = await experiment();
    const cells = await practice(of);
    const { groups, decider, n } = await lab.do('justice', {
      experiment: of,
      measure,
      justice: spec,
    });
    for (const { key, value, n: people } of groups) {
      const { tp, fp, fn, tn } = cells.find((cell) => cell.key === key)!.counts;
      expect(people).toBe(tp + fp + fn + tn);
      expect(value).toBeCloseTo((2 * tp - fp) / people, 12);
    }
    expect(groups.find(({ key }) => key === 'other')?.tooSmall ?? true).toBe(true);
    const sum = cells.reduce((total, { counts: { tp, fp } }) => total + tp - fp, 0);
    expect(decider).toBeCloseTo(sum / n, 12);
  });

  it('with 86 rows in four parts too few are left to compare; without a split of groups there is nothing', async () => {
    const few = await lab.do('justice', {
      experiment: await experiment(),
      measure: { ...measure, part: 'audit' },
      justice: spec,
    });
    expect(few.justice).toBeNull();
    expect(few.frontier).toBeNull();
    expect(few.groups.every(({ tooSmall }) => tooSmall)).toBe(true);
    const nobody = await lab.do('justice', {
      experiment: await experiment(),
      measure: { ...measure, groups: [] },
      justice: spec,
    });
    expect(nobody.groups).toHaveLength(1);
    expect(nobody.frontier).toBeNull();
  });

  it('cut-offs of the frontier, set by hand, give what the frontier promises', async () => {
    const of = await experiment({ roles: { ...(await experiment()).roles, groups: ['age'] } });
    const byAge = { ...measure, groups: ['age'] };
    const first = await lab.do('justice', { experiment: of, measure: byAge, justice: spec });
    expect(first.settable).toBe(true);
    const { keys, own } = first.frontier!;
    expect(own.length).toBeGreaterThan(0);
    for (const { cutoffs, justice, decider, subjects } of own) {
      const thresholds = Object.fromEntries(keys.map((key, g) => [key, cutoffs[g]!]));
      const again = await lab.do('justice', {
        experiment: {
          ...of,
          mitigations: [{ id: 'manual-thresholds', params: { groups: ['age'], thresholds } }],
        },
        measure: byAge,
        justice: spec,
      });
      expect(again.justice).toBeCloseTo(justice, 12);
      expect(again.decider).toBeCloseTo(decider, 12);
      again.groups.forEach(({ value }, g) => expect(value).toBeCloseTo(subjects[g]!, 12));
    }
  });

  it('a utility that is no number is a sentence', async () => {
    await expect(
      lab.do('justice', {
        experiment: await experiment(),
        measure,
        justice: { ...spec, subjects: { ...spec.subjects, fn: NaN } },
      }),
    ).rejects.toThrow('The utility of "fn" must be a number; it is NaN.');
  });
});

describe('consistency', () => {
  const measure = { part: 'practice' as const, filter: [] };

  it('who is alike in the score gets the same answer; who is alike in age does not', async () => {
    const of = await experiment();
    const byScore = await lab.do('consistency', {
      experiment: of,
      measure,
      k: 3,
      columns: ['score'],
    });
    expect(byScore.value).toBe(1);
    expect(byScore.example).toBeUndefined();
    expect(byScore.drawn).toBe(byScore.n);
    const byAge = await lab.do('consistency', { experiment: of, measure, k: 3, columns: ['age'] });
    expect(byAge.value).toBeLessThan(0.8);
    const { person, others } = byAge.example!;
    expect(others).toHaveLength(3);
    expect(others.every(({ facts }) => facts[0] === person.facts[0])).toBe(true);
  });

  it('lots at the same rate are what two people drawn at random show', async () => {
    const { lots, selected, n } = await lab.do('consistency', {
      experiment: await experiment(),
      measure,
      k: 1,
      columns: ['sex'],
    });
    const yes = Math.round(selected * n);
    const pairs = (of: number): number => (of * (of - 1)) / 2;
    expect(lots).toBeCloseTo((pairs(yes) + pairs(n - yes)) / pairs(n), 12);
  });

  it('needs a column and two people', async () => {
    const of = await experiment();
    await expect(
      lab.do('consistency', { experiment: of, measure, k: 3, columns: [] }),
    ).rejects.toThrow('Choose at least one column that makes people alike.');
    const filter = [{ column: 'sex', level: 'nobody' }];
    await expect(
      lab.do('consistency', {
        experiment: of,
        measure: { ...measure, filter },
        k: 3,
        columns: ['age'],
      }),
    ).rejects.toThrow();
  });
});

describe('subgroups', () => {
  it('finds the crossing that bears the errors, beside what chance gives', async () => {
    const of = await experiment();
    const found = await lab.do('subgroups', {
      experiment: of,
      measure: { part: 'practice', filter: [] },
      columns: ['sex', 'age'],
      kind: 'false-negative',
    });
    // Wrongly refused are only the women who are good and score .4: young ones.
    expect(found.found!.worst.key).toMatch(/^f(\|young)?$/);
    expect(found.found!.worst.gap).toBeGreaterThan(0);
    expect(found.found!.worst.gap).toBeGreaterThan(found.chance!);
    const { tp, fn } = found.overall;
    expect(tp + fn).toBeGreaterThan(0);
  });

  it('of an error that nobody can suffer there is none, and no columns are a sentence', async () => {
    const of = await experiment();
    const filter = [{ column: 'good', level: 'yes' }];
    const none = await lab.do('subgroups', {
      experiment: of,
      measure: { part: 'practice', filter },
      columns: ['sex'],
      kind: 'false-positive',
    });
    expect(none.found).toBeNull();
    expect(none.chance).toBeNull();
    await expect(
      lab.do('subgroups', {
        experiment: of,
        measure: { part: 'practice', filter: [] },
        columns: [],
        kind: 'false-positive',
      }),
    ).rejects.toThrow('Choose at least one group column.');
  });
});
