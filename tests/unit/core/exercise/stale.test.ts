// A pinned number goes stale with its run or its lock, and only with them; and few practice rows can be looked at.

import { beforeAll, describe, expect, it } from 'vitest';
import { remembering, type EvidenceLab } from '../../../../src/core/evidence/answer';
import type { Entry } from '../../../../src/core/evidence/entry';
import type { Query } from '../../../../src/core/evidence/query';
import type { Authoring, Edit, Move } from '../../../../src/core/exercise/authoring';
import type { Pack } from '../../../../src/core/exercise/pack';
import { edited, play } from '../../../../src/core/exercise/play';
import { sceneOf, type Scene } from '../../../../src/core/exercise/scene';
import { record, type Session } from '../../../../src/core/exercise/session';
import { staleness } from '../../../../src/core/exercise/stale';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
const whole = testLab();
let lab: EvidenceLab;
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  lab = remembering(whole as EvidenceLab);
  ({ pack, authoring } = await testPack('P10'));
});

const keep = (...moves: string[]): Edit => ({ edit: 'keep', moves });
const add = (step: string, instrument: string, action: Record<string, unknown>): Edit => {
  const move: Move = { step, instrument, for: 'repair', lap: 'core', do: action };
  return { edit: 'add', move };
};

async function played(...edits: Edit[]): Promise<Session> {
  const moves = edited(authoring.solution, edits);
  return (await play(pack, about, moves, { lap: 'core', seed: 0 }, lab)).session;
}

/** How each pin stands, in the order they were pinned. */
function stand({ log }: Session): (string | undefined)[] {
  const scene: Scene = sceneOf(pack, about, log);
  return scene.attempt.evidence.map((entry) => staleness(scene, entry));
}

const COUNT = keep('lock', 'open', 'missed-gap', 'by-hand', 'women-gained');
const run = (women: number): Edit =>
  add('repair', 'bench', { do: 'run', recipe: 'cut-off-per-group', knobs: { women, men: 0.5 } });

describe('a pinned number', () => {
  it('stands while its run does, also when another repair is run or the same once more', async () => {
    const other = add('repair', 'bench', { do: 'run', recipe: 'same-found-rate' });
    expect(stand(await played(COUNT, other, run(0.4)))).toEqual([undefined, undefined]);
  });

  it('goes stale when its run is set anew, and stands again when that is taken back', async () => {
    const session = await played(COUNT, run(0.3));
    expect(stand(session)).toEqual([undefined, 'run-set-anew']);
    const last = session.log.at(-1)!;
    const back = record(session, 'repair', [{ kind: 'withdrawn', body: { entry: last.n } }], 1);
    expect(stand(back)).toEqual([undefined, undefined]);
  });

  it('goes stale when its run is taken back', async () => {
    const session = await played(COUNT);
    const made = session.log.find((entry): entry is Entry<'run'> => entry.kind === 'run')!;
    const gone = record(session, 'repair', [{ kind: 'withdrawn', body: { entry: made.n } }], 1);
    expect(stand(gone)).toEqual([undefined, 'run-withdrawn']);
  });

  it('goes stale when another reference or margin is locked, not when only the reason is another', async () => {
    const { do: lock } = authoring.solution.find(({ as }) => as === 'lock')!;
    const again = (change: Record<string, unknown>): Edit =>
      add('missed', 'auditor', { ...lock, ...change });
    const pins = keep('lock', 'open', 'missed-gap');
    expect(stand(await played(pins, again({ reason: 'Said better.' })))).toEqual([undefined]);
    expect(stand(await played(pins, again({ margin: 0.05 })))).toEqual(['locked-anew']);
    expect(
      stand(await played(pins, again({ reference: { sex: 'Female', race: 'White' } }))),
    ).toEqual(['locked-anew']);
  });
});

describe('the rows behind a number', () => {
  const cell = (level: string, part: Query['part'] = 'practice'): Query => {
    const scene = sceneOf(pack, about, session.log);
    const groups = ['sex', 'race'];
    const ask = { kind: 'cell' as const, metric: 'false-negative-rate', groups, cell: level };
    return {
      experiment: scene.experiment('inherited'),
      part,
      ask,
      filter: [],
      margin: 0.1,
      family: 1,
    };
  };
  let session: Session;
  beforeAll(async () => {
    session = await played(keep('lock'));
  });

  it('are those it counts, with the decision about each', async () => {
    const found = await whole.do('rows', { query: cell('Female|Other'), most: 30 });
    const [answer] = await whole.do('answers', { queries: [cell('Female|Other')] });
    expect(found.numbers).toHaveLength(answer!.n);
    expect(found.decided.filter((decided) => !decided)).toHaveLength(answer!.part!);
    const values = (name: string): unknown[] => [
      ...new Set(found.columns.find((column) => column.name === name)!.values),
    ];
    expect([values('sex'), values('race'), values('income')]).toEqual([
      ['Female'],
      ['Other'],
      ['>50K'],
    ]);
  });

  it('are refused where they are many, or not practice rows', async () => {
    await expect(whole.do('rows', { query: cell('Female|White'), most: 30 })).rejects.toThrow(
      /counts 1002 rows/,
    );
    for (const part of ['audit', 'judge'] as const)
      await expect(
        whole.do('rows', { query: cell('Female|Other', part), most: 30 }),
      ).rejects.toThrow(/Only practice rows/);
  });
});
