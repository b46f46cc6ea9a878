// A walk through a solution: one check shown earns that check and hardly anything else; the whole is what a machine plays.

import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../../../src/core/base/canonical';
import { remembering, type EvidenceLab } from '../../../../src/core/evidence/answer';
import type { Lap } from '../../../../src/core/evidence/entry';
import type { Authoring } from '../../../../src/core/exercise/authoring';
import { hint } from '../../../../src/core/exercise/moves';
import type { Pack } from '../../../../src/core/exercise/pack';
import { play } from '../../../../src/core/exercise/play';
import { score } from '../../../../src/core/exercise/score';
import type { Session } from '../../../../src/core/exercise/session';
import { record, scene } from '../../../../src/core/exercise/session';
import { beginWalk, passBy, planned, playMove } from '../../../../src/core/exercise/walk';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
let lab: EvidenceLab;
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  lab = remembering(testLab() as EvidenceLab);
  ({ pack, authoring } = await testPack('P10'));
});

async function walked(lap: Lap, seed: number, check?: string): Promise<Session> {
  let walk = beginWalk(pack, about, { lap, seed });
  const spec = pack.exercise.checks.find(({ id }) => id === check);
  for (const { move, part } of planned(authoring.solution, lap, spec))
    walk = await (part === 'around' ? passBy : playMove)(walk, move, { lab });
  return walk.session;
}

describe('a walk', () => {
  it('through all moves is what a machine plays, to the byte', async () => {
    for (const lap of ['core', 'full'] as const) {
      const { session } = await play(pack, about, authoring.solution, { lap, seed: 0 }, lab);
      expect(canonical((await walked(lap, 0)).log)).toBe(canonical(session.log));
    }
  });

  it.each([
    ['core', 0],
    ['core', 3],
    ['full', 0],
  ] as const)('through one check earns it in full: %s, deal %i', async (lap, seed) => {
    const asked = pack.exercise.checks.filter((check) => lap === 'full' || check.lap === 'core');
    const short: string[] = [];
    for (const { id } of asked) {
      const card = await score(pack, (await walked(lap, seed, id)).log, about, lab);
      const verdict = card.checks.find((check) => check.id === id)!;
      if (verdict.points < verdict.of) short.push(`${id}: ${verdict.case}`);
    }
    expect(short).toEqual([]);
  });

  it('trains no model that the shown check does not need', async () => {
    const runs = (await walked('full', 0, 'repair')).log.filter(({ kind }) => kind === 'run');
    expect(runs.map((entry) => entry.kind === 'run' && entry.body.recipe)).toEqual([
      'cut-off-per-group',
      'same-found-rate',
    ]);
  });

  it('shows something for every check', () => {
    const empty = pack.exercise.checks.filter((check) =>
      planned(authoring.solution, 'full', check).every(({ part }) => part !== 'shown'),
    );
    expect(empty).toEqual([]);
  });

  it('names what is shown, what it rests on and what is passed by', () => {
    const parts = planned(authoring.solution, 'core', { id: 'findings', step: 'decide' });
    const named = (part: string): (string | undefined)[] =>
      parts.filter((each) => each.part === part).map(({ move }) => move.as);
    expect(named('shown')).toEqual([
      'base-women',
      'base-men',
      'husbands',
      'finding-labels',
      'finding-proxy',
      'finding-silent',
    ]);
    expect(named('needed')).toEqual(['missed-gap']);
    expect(parts.some(({ move }) => move.lap === 'full')).toBe(false);
  });
});

describe('a check that was shown', () => {
  it('is worth nothing on its seed, whatever is done after, and counts on another', async () => {
    const { session } = await play(pack, about, authoring.solution, { lap: 'core', seed: 0 }, lab);
    const tried = record(
      session,
      'decide',
      [{ kind: 'check', body: { checks: [{ id: 'findings', points: 12, of: 12 }] } }],
      1,
    );
    const shown = record(tried, 'decide', [hint(tried, 'findings', 4)], 2);
    expect(scene(shown).attempt.hints.get('findings')).toBe(4);
    const points = async (log: Session['log']): Promise<number> =>
      (await score(pack, log, about, lab)).checks.find(({ id }) => id === 'findings')!.points;
    expect(await points(tried.log)).toBe(12);
    expect(await points(shown.log)).toBe(0);
    const other = await play(pack, about, authoring.solution, { lap: 'core', seed: 1 }, lab);
    expect(await points(other.session.log)).toBe(12);
  });

  it('has to be tried first', async () => {
    const { session } = await play(pack, about, [], { lap: 'core', seed: 0 }, lab);
    expect(() => hint(session, 'findings', 4)).toThrow(/Try it once first/);
  });
});
