// An experiment on a world: the learner's rows are the file, the judge's a fresh draw, and what is sealed stays sealed.

import { describe, expect, test } from 'vitest';
import { experimentSchema, type Experiment } from '../../../../src/core/lab/experiment';
import { decodeLink, encodeLink } from '../../../../src/core/lab/link';
import type { Measure } from '../../../../src/core/lab/measure';
import { openRows } from '../../../../src/core/lab/rows';
import { startingExperiment } from '../../../../src/core/lab/starting-experiment';
import { workshop } from '../../../../src/core/lab/workshop';
import { worldAbout, type WorldData } from '../../../../src/core/lab/world-about';
import { rowHashes } from '../../../../src/core/table/split';
import { takeTable } from '../../../../src/core/table/table';
import { testEnv, testLab } from '../../../exercise-lab';

const harbor: WorldData = { source: 'world', id: 'harbor-loans', seed: 4, kind: 'harmful' };
const on = (data: WorldData, change: Partial<Experiment['roles']> = {}): Experiment => {
  const begun = startingExperiment(worldAbout(data), 'rows', data);
  return experimentSchema.parse({ ...begun, roles: { ...begun.roles, ...change } });
};
const measure = (part: Measure['part'], metrics: string[], groups: string[]): Measure => ({
  part,
  metrics,
  groups,
  control: [],
  filter: [],
  margin: 0.1,
  family: 1,
});
const lab = testLab();

describe('its rows', () => {
  test('the file is dealt among practice and audit, the judge has as many fresh ones', async () => {
    const rows = await openRows(on(harbor), workshop(testEnv()));
    const [practice, audit, judge] = (['practice', 'audit', 'judge'] as const).map((name) =>
      rows.part(name),
    );
    expect(practice!.length + audit!.length).toBe(6000);
    expect(judge!.length).toBe(6000);
    expect(Math.abs(audit!.length / 6000 - 0.2 / 0.85)).toBeLessThan(0.01);
    expect(Math.abs(rows.train().length / 6000 - 0.5 / 0.85)).toBeLessThan(0.01);
    expect(Math.min(...judge!)).toBe(6000);
    const again = await openRows({ ...on(harbor), seed: 3 }, workshop(testEnv()));
    expect(again.part('audit')).toEqual(audit);
    expect(again.train()).not.toEqual(rows.train());
  });

  test('a copy stands in the same part as its original', async () => {
    const rows = await openRows(on(harbor), workshop(testEnv()));
    const seen = new Map<number, string>();
    let copies = 0;
    for (const part of ['practice', 'audit'] as const) {
      for (const hash of rowHashes(takeTable(rows.all.table, rows.part(part)))) {
        const known = seen.get(hash);
        if (known !== undefined) {
          copies++;
          expect(known).toBe(part);
        }
        seen.set(hash, part);
      }
    }
    const { truth } = await lab.do('planted', { data: harbor });
    expect(copies).toBe(truth.counts['copies']);
    expect((await lab.do('profile', { data: harbor, by: [] })).repeats).toBe(copies);
  });

  test('a row may be left out for a gap, and the judge keeps his own', async () => {
    const rows = await openRows(on(harbor, { missing: 'drop' }), workshop(testEnv()));
    expect(rows.dropped).toBeGreaterThan(500);
    expect(rows.part('judge').length).toBeGreaterThan(5000);
    expect(rows.part('judge').length).toBeLessThan(6000);
  });
});

describe('what is sealed', () => {
  test('stands in no row that is shown', async () => {
    const { columns } = await lab.do('open', { data: harbor });
    const sample = await lab.do('sample', { data: harbor, n: 5, seed: 1 });
    const profile = await lab.do('profile', { data: harbor, by: [] });
    for (const shown of [columns, sample.columns, profile.columns]) {
      expect(shown.map(({ name }) => name)).not.toContain('race');
      expect(shown).toHaveLength(18);
    }
    await expect(lab.do('profile', { data: harbor, by: ['race'] })).rejects.toThrow('race');
    await expect(
      lab.do('privacy', {
        experiment: on(harbor),
        part: 'practice',
        known: ['zip'],
        sensitive: ['race'],
      }),
    ).rejects.toThrow('race');
  });

  test('is no feature by default, and is refused as one', async () => {
    const experiment = on(harbor);
    expect(JSON.stringify(experiment.roles)).not.toContain('race');
    for (const roles of [
      { features: ['race', 'income'] },
      { weight: 'race' },
      { unit: 'race' },
      { score: 'race' },
      { label: 'race', favourable: 'Group A' },
    ])
      await expect(lab.do('run', { experiment: on(harbor, roles), measures: [] })).rejects.toThrow(
        'The column "race" is sealed',
      );
  });

  test('groups may be compared by it, but nobody is looked at beside it', async () => {
    const experiment = on(harbor, { groups: ['race'], reference: { race: 'Group A' } });
    const { frames } = await lab.do('run', {
      experiment,
      measures: [measure('practice', ['base-rate'], ['race'])],
    });
    const rate = (cell: string): number =>
      frames[0]!.cells.find(({ key }) => key === cell)!.values['base-rate']!.value!;
    expect(rate('Group A') - rate('Group B')).toBeGreaterThan(0.12);
    const ask = { method: 'people', part: 'practice', who: 'below', seed: 0 } as const;
    await expect(lab.do('explain', { experiment, ask })).rejects.toThrow('is sealed');
    await expect(
      lab.do('explain', {
        experiment: on(harbor),
        ask: { ...ask, group: { column: 'race', level: 'Group B' } },
      }),
    ).rejects.toThrow('There is no column "race"');
  });

  test('what gives it away may be asked: planted proxies stand out in the proxy map', async () => {
    const columns = ['zip', 'branch', 'phone_prefix', 'email_domain', 'channel', 'hour', 'product'];
    const { single, pairs } = await lab.do('proxies', {
      experiment: on(harbor),
      part: 'practice',
      group: 'race',
      columns,
      shuffles: 40,
    });
    const clear = single.filter(({ area, chanceOfAny }) => area > chanceOfAny + 0.03);
    expect(clear.map(({ columns: [name] }) => name)).toEqual(['zip', 'phone_prefix']);
    expect(Math.abs(clear[0]!.area - 0.8)).toBeLessThan(0.05);
    const joint = pairs.find(({ columns: both }) => both.join() === 'channel,hour')!;
    expect(joint.area).toBeGreaterThan(joint.chanceOfAny + 0.05);
  });
});

describe('what is measured on it', () => {
  test('an outcome says that it is synthetic; a link holds the world; same bytes in a fresh lab', async () => {
    const experiment = on(harbor);
    const measures = [measure('audit', ['selection-rate'], ['gender'])];
    const outcome = await lab.do('run', { experiment, measures });
    expect(outcome.synthetic).toBe(true);
    expect(outcome.rows.judge).toBe(6000);
    expect(decodeLink(encodeLink({ experiment })).experiment).toEqual(experiment);
    expect(JSON.stringify(await testLab().do('run', { experiment, measures }))).toBe(
      JSON.stringify(outcome),
    );
    const other = { ...experiment, data: { ...harbor, seed: 5 } };
    const changed = await lab.do('run', { experiment: other, measures });
    expect(changed.key).not.toBe(outcome.key);
    expect(JSON.stringify(changed.frames)).not.toBe(JSON.stringify(outcome.frames));
  });

  test('the order of the genders turns round within each product', async () => {
    const { truth } = await lab.do('planted', { data: harbor });
    const [own, other] = truth.sets['reversed']!;
    const experiment = on(harbor);
    for (const part of ['practice', 'judge'] as const) {
      const { frames } = await lab.do('run', {
        experiment,
        measures: [
          measure(part, ['base-rate'], ['gender']),
          measure(part, ['base-rate'], ['gender', 'product']),
        ],
      });
      const approved = (frame: number, key: string): number =>
        frames[frame]!.cells.find((cell) => cell.key === key)!.values['base-rate']!.value!;
      expect(approved(0, own!), part).toBeLessThan(approved(0, other!));
      for (const product of ['improvement', 'purchase'])
        expect(approved(1, `${own}|${product}`), `${part} ${product}`).toBeGreaterThan(
          approved(1, `${other}|${product}`),
        );
    }
  });

  test('ages are blank far more often for the refused', async () => {
    const { missing } = await lab.do('profile', { data: harbor, by: ['decision'] });
    const share = (level: string): number => {
      const found = missing.find((each) => each.column === 'age' && each.level === level)!;
      return found.missing / found.n;
    };
    expect(share('declined') - share('approved')).toBeGreaterThan(0.12);
  });

  test('metric world: on held-back rows the engine finds what is true of the groups', async () => {
    for (const variant of ['credit-offer', 'fraud-hold', 'tutoring']) {
      const data: WorldData = { ...harbor, id: 'metric-world', variant };
      const { truth } = await lab.do('planted', { data });
      const rates = ['true-positive-rate', 'false-positive-rate', 'precision', 'selection-rate'];
      const { frames } = await lab.do('run', {
        experiment: on(data),
        measures: [measure('judge', rates, ['group'])],
      });
      for (const group of ['Group A', 'Group B'])
        for (const rate of rates) {
          const found = frames[0]!.cells.find(({ key }) => key === group)!.values[rate]!.value!;
          expect(Math.abs(found - truth.estimands[`${rate}: ${group}`]!.value)).toBeLessThan(0.06);
        }
    }
  });

  test('metric world: no model is trained on rows that hold nothing to learn from', async () => {
    const data: WorldData = { ...harbor, id: 'metric-world' };
    const experiment = { ...on(data), learner: { id: 'logistic', params: {} } };
    await expect(lab.do('run', { experiment, measures: [] })).rejects.toThrow('come with a score');
  });

  test('base rates of a draw, as its card shows them', async () => {
    const about = worldAbout(harbor);
    const groups = about.groups.map(({ column }) => column);
    const rates = await lab.do('base-rates', {
      data: harbor,
      label: 'decision',
      favourable: 'approved',
      groups,
    });
    const gender = rates.groups['gender']!;
    expect(gender['woman']!.n + gender['man']!.n).toBe(6000);
    expect(rates.groups['age_band']!['18 to 20']!.n).toBe(14);
    const { woman, man } = gender;
    const all = (woman!.n * woman!.rate + man!.n * man!.rate) / 6000;
    expect(rates.all).toBeCloseTo(all, 12);
  });
});

test('a world or a form that is none is refused with a sentence, wherever it comes from', async () => {
  const none = { ...harbor, id: 'moon' };
  await expect(lab.do('open', { data: none })).rejects.toThrow('There is no world "moon"');
  const form = { ...harbor, variant: 'moon' };
  expect(() => worldAbout(form)).toThrow('has no variant "moon"');
  await expect(openRows({ ...on(harbor), data: form }, workshop(testEnv()))).rejects.toThrow(
    'has no variant "moon"',
  );
  expect(experimentSchema.safeParse({ ...on(harbor), data: { ...harbor, seed: -1 } }).success).toBe(
    false,
  );
});
