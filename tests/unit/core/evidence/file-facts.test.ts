// Facts of a file: rows that repeat another, counted by hand and against what a world planted; and how well columns give a group
// away, held against what the world says of itself and against groups that were shuffled.

import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/core/base/sha256';
import { answer, type EvidenceLab } from '../../../../src/core/evidence/answer';
import { unitOf, type Ask, type Query } from '../../../../src/core/evidence/query';
import { jobs } from '../../../../src/core/exercise/jobs';
import type { Experiment, Part } from '../../../../src/core/lab/experiment';
import { localLab } from '../../../../src/core/lab/lab';
import { kinds, type Kind } from '../../../../src/core/worlds/index';
import { testEnv, testLab } from '../../../exercise-lab';

let lab: EvidenceLab;
beforeAll(() => {
  lab = testLab() as EvidenceLab;
});

function harbor(kind: Kind, seed = 0): Experiment {
  return {
    v: 1,
    data: { source: 'world', id: 'harbor-loans', seed, kind, variant: 'zip' },
    roles: {
      label: 'decision',
      favourable: 'approved',
      groups: ['gender'],
      reference: { gender: 'man' },
      features: ['payments'],
      score: 'payments',
      missing: 'level',
    },
    split: { salt: 'facts' },
    learner: { id: 'given', params: {} },
    mitigations: [],
    cutoff: { kind: 'fixed', value: 0.5 },
    seed: 0,
  };
}

const query = (experiment: Experiment, part: Part, ask: Ask): Query => ({
  experiment,
  part,
  ask,
  filter: [],
  margin: 0.1,
  family: 1,
});

describe('copies', () => {
  it.each(kinds)(
    'of a %s world are those that were planted, with none between the parts',
    async (kind) => {
      const experiment = harbor(kind);
      const count = async (part: Part): Promise<number> =>
        (await answer(query(experiment, part, { kind: 'copies', within: [] }), lab)).part!;
      const { truth } = await lab.do('planted', { data: experiment.data });
      expect((await count('practice')) + (await count('audit'))).toBe(truth.counts['copies']);
      expect(await count('judge')).toBe(truth.counts['copies']);
    },
  );

  it('are counted cell for cell: one cell that differs is no copy, two blanks are alike, a third copy counts again', async () => {
    const lines = [
      ...['a,1,x', 'a,1,x', 'a,1,x', 'a,2,x', 'b,,x', 'b,,x', 'c,3,x', 'c,3,y'],
      // Enough rows of each label that the split has something to deal.
      ...Array.from({ length: 40 }, (_, k) => `d,${100 + k},${k % 2 === 0 ? 'x' : 'y'}`),
    ];
    const bytes = new TextEncoder().encode(`who,n,label\n${lines.join('\n')}\n`);
    const file = { name: 'rows.csv', bytes: bytes.length, sha256: sha256('rows.csv') };
    const own = localLab({ ...testEnv(), ownFile: () => Promise.resolve(bytes) }, jobs);
    const { reading } = await own.do('open-own', { file, decided: {} });
    const experiment: Experiment = {
      ...harbor('null'),
      data: { source: 'own', ...file, reading: { ...reading! } },
      roles: {
        label: 'label',
        favourable: 'x',
        groups: ['who'],
        reference: {},
        features: ['n'],
        missing: 'drop',
      },
    };
    const found = { n: 0, part: 0 };
    for (const part of ['practice', 'audit', 'judge'] as const) {
      const ask: Ask = { kind: 'copies', within: [] };
      const { n, part: repeats } = await answer(query(experiment, part, ask), own as EvidenceLab);
      found.n += n;
      found.part += repeats ?? 0;
    }
    // a,1,x three times is two repeats; b with its blank twice is one; a,2 and c,3,y are none.
    expect(found).toEqual({ n: 48, part: 3 });
  });
});

describe('an area for a group', () => {
  const area = async (kind: Kind, columns: string[], part: Part = 'practice') =>
    answer(query(harbor(kind), part, { kind: 'proxy', group: 'race', columns }), lab);

  it('lies near what the world was made with, and its interval holds it or nearly so', async () => {
    const { truth } = await lab.do('planted', { data: harbor('harmful').data });
    for (const columns of [['zip'], ['phone_prefix'], ['channel', 'hour']]) {
      const planted = truth.estimands[`area-${columns.join(' + ')}`]!.value;
      const { value, interval } = await area('harmful', columns);
      expect(Math.abs(value! - planted)).toBeLessThan(0.05);
      expect(interval!.lo).toBeLessThan(value!);
      expect(interval!.hi).toBeGreaterThan(value!);
    }
  });

  it('says nothing where nothing was planted', async () => {
    for (const columns of [['zip'], ['branch'], ['channel', 'hour']])
      expect(Math.abs((await area('null', columns)).value! - 0.5)).toBeLessThan(0.06);
  });

  it('is the same for a pair whichever column is named first', async () => {
    const one = await area('harmful', ['channel', 'hour']);
    expect(await area('harmful', ['hour', 'channel'])).toEqual(one);
  });

  it('is read as a plain number, and a missing column is named', async () => {
    expect(unitOf({ kind: 'proxy', group: 'race', columns: ['zip'] })).toBe('ratio');
    await expect(area('harmful', ['postcode'])).rejects.toThrow('postcode');
  });
});
