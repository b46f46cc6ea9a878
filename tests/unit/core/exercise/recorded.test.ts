// A recorded play-through plays again: on its own rows it earns the same, on other rows it still earns the points.

import { describe, expect, it } from 'vitest';
import type { EvidenceLab } from '../../../../src/core/evidence/answer';
import { derivedReference } from '../../../../src/core/exercise/derived-reference';
import { aboutOf } from '../../../../src/core/exercise/pack-data';
import { play } from '../../../../src/core/exercise/play';
import { recorded } from '../../../../src/core/exercise/recorded';
import { INVENTED, newPack } from '../../../../src/core/exercise/source/new-pack';
import { openSource } from '../../../../src/core/exercise/source/open-source';
import { nodeLab } from '../../../../src/cli/host';
import { packAbout, testLab, testPack } from '../../../exercise-lab';

describe('a recorded play-through', () => {
  it('of a short pack is played again on other rows', async () => {
    const entries = Object.entries(newPack({ title: 'A loan', roles: INVENTED.roles })).map(
      ([path, text]) => ({
        path,
        bytes: new TextEncoder().encode(text),
      }),
    );
    const { pack, tables } = openSource('own/loan', entries, []);
    const lab = nodeLab(tables.map(({ bytes }) => bytes));
    const about = aboutOf(pack!.exercise, 0, []);
    const moves = derivedReference(pack!)!;
    const { session } = await play(
      pack!,
      about,
      moves,
      { lap: 'full', seed: 0 },
      lab as EvidenceLab,
    );
    const again = recorded(session);
    expect(again.lost.map(({ kind, step, body }) => [kind, step, body])).toEqual([]);
    const other = await play(
      pack!,
      about,
      again.moves,
      { lap: 'full', seed: 3 },
      lab as EvidenceLab,
    );
    expect(other.refused).toEqual([]);
    expect((await lab.do('score', { pack: pack!, log: other.session.log })).score).toBe(100);
  });

  it('of P10 earns what it earned', async () => {
    const { pack, authoring } = await testPack('P10');
    const lab = testLab();
    const about = packAbout(pack, 0);
    const first = await play(
      pack,
      about,
      authoring.solution,
      { lap: 'full', seed: 0 },
      lab as EvidenceLab,
    );
    const again = recorded(first.session);
    expect(again.lost.map(({ kind, step, body }) => [kind, step, body])).toEqual([]);
    const second = await play(
      pack,
      about,
      again.moves,
      { lap: 'full', seed: 0 },
      lab as EvidenceLab,
    );
    const scoreOf = async (log: typeof first.session.log): Promise<number> =>
      (await lab.do('score', { pack, log })).score;
    expect(await scoreOf(second.session.log)).toBe(await scoreOf(first.session.log));
  });
});
