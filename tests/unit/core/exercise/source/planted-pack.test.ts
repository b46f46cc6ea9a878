// Effects planted in a pack's rows without code: their truth is counted, differs by seed, and a check can ask for it.

import { describe, expect, it } from 'vitest';
import type { EvidenceLab } from '../../../../../src/core/evidence/answer';
import { aboutOf, dataOf } from '../../../../../src/core/exercise/pack-data';
import { INVENTED, newPack } from '../../../../../src/core/exercise/source/new-pack';
import { openSource, type OpenedSource } from '../../../../../src/core/exercise/source/open-source';
import { scene, startSession } from '../../../../../src/core/exercise/session';
import { truthAt } from '../../../../../src/core/exercise/truth';
import { nodeLab } from '../../../../../src/cli/host';
import { packAbout } from '../../../../exercise-lab';
import { shipped } from '../../../../../src/cli/pack-folder';

const made = newPack({ title: 'A loan', roles: INVENTED.roles });
const csv = made[INVENTED.name]!.trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const could = csv.filter(([age, , , repaid]) => age === '30 or younger' && repaid === 'yes').length;

function withPlant(plant: string): OpenedSource {
  const text = made['exercise.yaml']!.replace('groups:', `  plant:\n    - ${plant}\ngroups:`);
  const files = { ...made, 'exercise.yaml': text };
  return openSource(
    'own/planted',
    Object.entries(files).map(([path, each]) => ({ path, bytes: new TextEncoder().encode(each) })),
    [],
  );
}

describe('a plant in a pack', () => {
  it('takes its roles from the pack, and its truth equals a recount of the file', async () => {
    const { pack, tables } = withPlant(
      '{ plant: flip_label, share: 0.2, group: { age: 30 or younger } }',
    );
    const lab = nodeLab(tables.map(({ bytes }) => bytes));
    const data = dataOf(pack!.exercise, 0);
    const { truth } = await lab.do('planted', { data });
    expect(truth.counts).toEqual({ 'flip-label': Math.round(0.2 * could), 'flip-label-of': could });
    const { columns } = await lab.do('open', { data });
    const yes = columns
      .find(({ name }) => name === 'repaid')!
      .levels.find(({ level }) => level === 'yes')!.n;
    expect(yes).toBe(
      csv.filter(([, , , repaid]) => repaid === 'yes').length - Math.round(0.2 * could),
    );
  });

  it.each([
    ['{ plant: add_proxy, share: 1, name: income }', 'There is a column "income" already'],
    ['{ plant: shift_score, share: 1, by: 0.1, score: scor }', 'Did you mean "score"?'],
    ['{ plant: shift_score, share: 1, by: 0.1, score: repaid }', 'no column of numbers "repaid"'],
    ['{ plant: flip_label, share: 1, label: repayed }', 'Did you mean "repaid"?'],
  ])('that does not fit its rows is refused where it stands: %s', (plant, says) => {
    const { problems } = withPlant(plant);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'exercise.yaml' });
    expect(problems[0]!.line).toBeGreaterThan(1);
    expect(problems[0]!.says).toContain(says);
  });

  it('is what a solution may name, and wears the badge of invented rows', async () => {
    const { pack, tables } = withPlant(
      '{ plant: duplicate_rows, share: 0.1, group: { age: over 30 } }',
    );
    const lab = nodeLab(tables.map(({ bytes }) => bytes)) as EvidenceLab;
    const about = aboutOf(pack!.exercise, 0, []);
    expect(about.kind).toBe('synthetic');
    const begun = scene(startSession(pack!, about, { lap: 'core', seed: 0, at: 0 }));
    const old = csv.filter(([age]) => age === 'over 30').length;
    expect(await truthAt('planted.counts.duplicate-rows', begun, lab)).toBe(Math.round(0.1 * old));
    expect(await truthAt('planted.sets.groups', begun, lab)).toEqual(['over 30']);
  });

  it('with a range draws another share for each seed', async () => {
    const { pack, tables } = withPlant(
      '{ plant: flip_label, share: [0.1, 0.4], group: { age: 30 or younger } }',
    );
    const lab = nodeLab(tables.map(({ bytes }) => bytes));
    const counts = await Promise.all(
      [0, 1, 2, 3, 4].map(
        async (seed) =>
          (await lab.do('planted', { data: dataOf(pack!.exercise, seed) })).truth.counts[
            'flip-label'
          ]!,
      ),
    );
    expect(counts[0]).toBe(Math.round(0.25 * could));
    expect(new Set(counts).size).toBeGreaterThan(3);
    for (const n of counts) expect(n / could).toBeGreaterThanOrEqual(0.09);
  });

  it('a proxy becomes a column that a model may read', () => {
    const text = made['exercise.yaml']!.replace('  score: "score"\n', '').replace(
      'groups:',
      '  plant:\n    - { plant: add_proxy, share: 0.8, group: { age: 30 or younger }, name: postcode }\ngroups:',
    );
    const entries = Object.entries({ ...made, 'exercise.yaml': text }).map(([path, each]) => ({
      path,
      bytes: new TextEncoder().encode(each),
    }));
    const { pack, problems } = openSource('own/planted', entries, []);
    expect(problems).toEqual([]);
    expect(pack!.lab.experiments['model']!.roles!['features']).toContain('postcode');
  });

  it.each([
    ['{ plant: flip_label, share: 2 }', 'share'],
    ['{ plant: drop_row, share: 0.2 }', 'plant'],
    ['{ plant: shift_score, share: 0.2 }', 'by how much'],
    ['{ plant: drop_rows, share: 0.2, group: { age: yung } }', 'has no value "yung"'],
    ['{ plant: drop_rows, share: 0.2, group: { agge: 1 } }', 'Did you mean "age"?'],
  ])('%s is refused at its line', (plant, says) => {
    const [first] = withPlant(plant).problems;
    expect(first!.line).toBe(12);
    expect(first!.says).toContain(says);
  });
});

describe('a short pack on a shipped data set', () => {
  const text = `title: Are the young granted loans as often?
data: german_credit
groups: { age_over_25: over 25 }
steps:
  - { title: Measure it, use: slice-auditor }
  - { title: Say it, use: findings-board }
checks:
  - { id: rate, ask: { metric: selection-rate, of: { age_over_25: 25 or younger } } }
  - { id: meaning, kind: statement }
  - { id: gap, ask: { metric: selection-rate, of: { age_over_25: 25 or younger }, against: { age_over_25: over 25 } } }
`;
  const open = (changed: string): OpenedSource =>
    openSource(
      'own/german',
      [{ path: 'exercise.yaml', bytes: new TextEncoder().encode(changed) }],
      shipped,
    );

  it('takes its roles from the card of the data', () => {
    const { pack, problems } = open(text);
    expect(problems).toEqual([]);
    expect(pack!.exercise.data).toEqual({ id: 'german_credit', kind: 'real' });
    expect(packAbout(pack!, 0).title).toBe('German credit');
    expect(pack!.lab.experiments['model']!.roles).toMatchObject({
      label: 'credit',
      favourable: 'good',
    });
  });

  it('says which data sets, groups and levels there are', () => {
    expect(open(text.replace('over 25 }', 'over 52 }')).problems[0]).toMatchObject({ line: 3 });
    expect(
      open(text.replace('groups: { age_over_25', 'groups: { age_over')).problems[0]!.says,
    ).toContain('Did you mean "age_over_25"?');
    expect(open(text.replace('german_credit', 'german_creditt')).problems[0]).toMatchObject({
      file: 'exercise.yaml',
      line: 2,
    });
  });
});
