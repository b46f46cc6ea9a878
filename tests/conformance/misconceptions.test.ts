// Every misconception is shown by one log and not by its near miss; nobody of good faith is told of one they do not have; and
// no counter-example comes from rows the learner has not looked at.

import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../src/core/base/canonical';
import { remembering, type EvidenceLab } from '../../src/core/evidence/answer';
import type { Log } from '../../src/core/evidence/entry';
import { misconceptions, notice, type Noticed } from '../../src/core/exercise/misconceptions/index';
import { seenBy } from '../../src/core/exercise/misconceptions/seen';
import type { Authoring, Edit } from '../../src/core/exercise/authoring';
import { assurances } from '../../src/core/documents/assurance-lint';
import type { Pack } from '../../src/core/exercise/pack';
import { edited, play } from '../../src/core/exercise/play';
import { sceneOf } from '../../src/core/exercise/scene';
import { score } from '../../src/core/exercise/score';
import { aboutOf } from '../experiments';
import { testLab, testPack } from '../exercise-lab';
import { examples, type LogExample } from './misconception-examples';

const about = aboutOf('adult');
let lab: EvidenceLab;
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  lab = remembering(testLab() as EvidenceLab);
  ({ pack, authoring } = await testPack('P10'));
});

/** Parts that were asked for, wherever they stand in a job's spec. */
function partsIn(spec: unknown): string[] {
  return [...JSON.stringify(spec).matchAll(/"part":"(\w+)"/g)].map((match) => match[1]!);
}

async function played({ edits, lap = 'core', pack: change, then }: LogExample): Promise<{
  pack: Pack;
  log: Log;
}> {
  const own = change ? change(pack) : pack;
  const moves = edited(authoring.solution, edits);
  const { session, refused } = await play(own, about, moves, { lap, seed: 0 }, lab);
  expect(refused.map(({ why }) => why)).toEqual([]);
  return { pack: own, log: then ? then(session.log) : session.log };
}

const noticed = async (
  example: LogExample,
  id?: string,
): Promise<{ found: Noticed[]; parts: Set<string> }> => {
  const { pack: own, log } = await played(example);
  const parts = new Set<string>();
  const watched: EvidenceLab = {
    do: (kind, spec, call) => {
      for (const part of partsIn(spec)) parts.add(part);
      return lab.do(kind, spec, call);
    },
  };
  const table = misconceptions.filter((one) => id === undefined || one.id === id);
  return { found: await notice(table, sceneOf(own, about, log), watched, 'wholly'), parts };
};

describe('misconceptions', () => {
  it.each(examples.map((example, at) => [`${example.id} (${at})`, example] as const))(
    '%s: shown by its log, not by the near miss',
    async (_name, { id, shows, near }) => {
      const { found, parts } = await noticed(shows, id);
      expect(found.map((one) => one.id)).toEqual([id]);
      const [one] = found;
      console.log(`${id}: ${one!.did} | ${one!.found} | ${one!.why} | ${one!.next}`);
      const text = `${one!.did} ${one!.found} ${one!.why} ${one!.next}`;
      expect(text).not.toMatch(/\{|\}|undefined|NaN|null|not defined|Infinity/);
      expect(one!.found, 'a counter-example has figures').toMatch(/\d/);
      expect([...parts]).not.toContain('judge');
      expect((await noticed(near, id)).found).toEqual([]);
    },
  );

  it('has an example for each', () => {
    const shown = new Set(examples.map(({ id }) => id));
    expect(misconceptions.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it.each(['core', 'full'] as const)('finds none in the reference, %s', async (lap) => {
    const { found, parts } = await noticed({ edits: [], lap });
    expect(found).toEqual([]);
    expect([...parts]).not.toContain('judge');
  });

  it('finds in players of good faith only what they do', async () => {
    const told: Record<string, string[]> = {};
    for (const { id, edits } of authoring.players) {
      const moves = edited(authoring.solution, edits);
      const { session } = await play(pack, about, moves, { lap: 'full', seed: 0 }, lab);
      const found = await notice(misconceptions, sceneOf(pack, about, session.log), lab, 'wholly');
      if (found.length > 0) told[id] = found.map((one) => one.id);
    }
    expect(told).toEqual(ALLOWED);
  });

  it('types no figure, promises nothing, and speaks plainly', () => {
    const sentences = misconceptions.flatMap(({ says, plain }) => [...Object.values(says), plain]);
    // "Of 1,000" and "of 100" are a way to count, not results.
    const bare = sentences.map((text) => text.replace(/\{[a-z-]+\}|1,000|of 100/g, ''));
    expect(bare.filter((text) => /\d/.test(text))).toEqual([]);
    expect(
      sentences.filter((text) => /!|well done|great|simply|de-?bias|obvious/i.test(text)),
    ).toEqual([]);
    expect(sentences.flatMap((text) => assurances(text).map(({ sentence }) => sentence))).toEqual(
      [],
    );
  });

  it('changes neither log nor score', async () => {
    const { log } = await played(examples[0]!.shows);
    const before = canonical([log, await score(pack, log, about, lab)]);
    await notice(misconceptions, sceneOf(pack, about, log), lab, 'wholly');
    expect(canonical([log, await score(pack, log, about, lab)])).toBe(before);
  });

  it('says the same twice, and leaves out what trains while somebody works', async () => {
    const { shows } = examples.find(({ id }) => id === 'one-seed')!;
    const { log } = await played(shows);
    const scene = sceneOf(pack, about, log);
    const twice = [
      await notice(misconceptions, scene, lab, 'wholly'),
      await notice(misconceptions, scene, testLab() as EvidenceLab, 'wholly'),
    ];
    expect(canonical(twice[0])).toBe(canonical(twice[1]));
    expect((await notice(misconceptions, scene, lab, 'quickly')).map(({ id }) => id)).not.toContain(
      'one-seed',
    );
  });

  it('does not stumble over a recipe that cannot be run', async () => {
    const { log } = await played({
      edits: [{ edit: 'keep', moves: ['lock', 'by-hand', 'found', 'choose'] }],
    });
    const broken = log.map((entry) =>
      entry.kind === 'run'
        ? {
            ...entry,
            body: {
              ...entry.body,
              experiment: { ...entry.body.experiment, learner: { id: 'oracle', params: {} } },
            },
          }
        : entry,
    );
    await expect(
      notice(misconceptions, sceneOf(pack, about, broken), lab, 'wholly'),
    ).resolves.toBeInstanceOf(Array);
  });
});

/** A player who takes a learnt repair over one by hand is told that another deal turns the order: it is so. */
const ALLOWED = { 'other-repair': ['one-seed'] };

describe('rows that were not looked at', () => {
  const gap = {
    kind: 'difference',
    metric: 'false-negative-rate',
    groups: ['sex'],
    cell: 'Female',
    reference: 'Male',
  } as const;
  const asked = async (
    edits: readonly Edit[],
    part: 'audit' | 'judge',
    experiment = 'inherited',
  ) => {
    const { log } = await played({ edits });
    const scene = sceneOf(pack, about, log);
    const query = {
      experiment: scene.experiment(experiment),
      part,
      ask: { ...gap, groups: ['sex'] },
    };
    return seenBy(scene, lab).answer({ ...query, filter: [], margin: 0.1, family: 1 });
  };
  const keep = (...moves: string[]): Edit => ({ edit: 'keep', moves });

  it('are refused: held-back rows always', async () => {
    await expect(asked([], 'judge')).rejects.toThrow(/not looked at/);
  });
  it('are refused: audit rows before they were opened, or of another model', async () => {
    await expect(asked([keep('lock')], 'audit')).rejects.toThrow(/not looked at/);
    await expect(asked([keep('lock', 'open')], 'audit', 'higher-line')).rejects.toThrow(
      /not looked at/,
    );
    await expect(asked([keep('lock', 'open')], 'audit')).resolves.toMatchObject({
      tooSmall: false,
    });
  });
});
