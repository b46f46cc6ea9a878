// Ways of going wrong that a data audit invites, each said in P7 and answered with the learner's own rows; nobody else is told so.

import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceLab } from '../../../../src/core/evidence/answer';
import type { Authoring, Edit } from '../../../../src/core/exercise/authoring';
import type { Noticed } from '../../../../src/core/exercise/misconceptions/index';
import type { Pack } from '../../../../src/core/exercise/pack';
import { aboutOf } from '../../../../src/core/exercise/pack-data';
import { edited, play } from '../../../../src/core/exercise/play';
import { testLab, testPack } from '../../../exercise-lab';

const lab = testLab();
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  ({ pack, authoring } = await testPack('P7'));
});

async function noticedIn(edits: readonly Edit[], seed = 0): Promise<Noticed[]> {
  const { session } = await play(
    pack,
    aboutOf(pack.exercise, seed, []),
    edited(authoring.solution, edits),
    { lap: 'full', seed },
    lab as EvidenceLab,
  );
  return lab.do('notice', { pack, log: session.log, how: 'quickly' });
}

const said = (move: string, action: Record<string, unknown>): Edit => ({
  edit: 'replace',
  move,
  do: action,
});

describe('a mistake of a data audit', () => {
  it.each<[string, Edit]>([
    [
      'unawareness',
      said('decision', {
        reason: 'We leave out race, so the model cannot treat the groups differently.',
        cites: ['@gap-race', '@copies'],
      }),
    ],
    [
      'pooled-as-everywhere',
      said('said-table', {
        reason:
          'Women are approved less often in every product and across the board, so the gap is real.',
      }),
    ],
    [
      'over-adjustment',
      said('said-table', {
        reason: 'The product explains the difference between women and men, so it goes away.',
      }),
    ],
    ['tiny-slice', said('decision', { cites: ['@youngest', '@copies'] })],
    [
      'correlation-as-cause',
      said('said-table', {
        reason: 'They are refused because they are women and for no other reason.',
      }),
    ],
    [
      'four-fifths-as-law',
      said('said-youngest', {
        reason: 'Below four fifths it is unlawful, so the rate shows discrimination.',
      }),
    ],
  ])('%s is answered', async (id, edit) => {
    expect((await noticedIn([edit])).map((each) => each.id)).toEqual([id]);
  });

  it('is seen in nobody who worked well, whatever was planted', async () => {
    for (const seed of [0, 1, 3, 5]) expect(await noticedIn([], seed)).toEqual([]);
  });
});
