// `lab packs` and `lab grade` on the exercises there are: the reference earns its score, and a played log is graded to the same bytes.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exercises } from 'virtual:exercises';
import { describe, expect, it } from 'vitest';
import { nodeLab } from '../../../src/cli/host';
import { beyondProof, summarise } from '../../../src/cli/pack-summary';
import { canonical } from '../../../src/core/base/canonical';
import type { EvidenceLab } from '../../../src/core/evidence/answer';
import type { Log } from '../../../src/core/evidence/entry';
import { openAuthoring, openPack } from '../../../src/core/exercise/open-pack';
import { packAbout } from '../../exercise-lab';
import { play } from '../../../src/core/exercise/play';
import type { Row } from '../../../src/core/exercise/prove';
import { call } from './call';

const folder = mkdtempSync(join(tmpdir(), 'fairground-packs-'));

function json(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

async function solved(lap: 'core' | 'full'): Promise<{ log: Log; bytes: string }> {
  const entry = exercises.find(({ about }) => (about as { id: string }).id === 'P10')!;
  const pack = openPack(await entry.load());
  const { solution } = openAuthoring(await entry.authoring(), pack);
  const about = packAbout(pack, 0);
  const lab = nodeLab();
  const { session } = await play(pack, about, solution, { lap, seed: 0 }, lab as EvidenceLab);
  return { log: session.log, bytes: canonical(await lab.do('score', { pack, log: session.log })) };
}

describe('lab grade', () => {
  it("prints the scorecard of the reference's log, byte for byte, and holds an edited one", async () => {
    const { log, bytes } = await solved('core');
    const graded = await call('grade', json('log.json', log));
    expect(graded.err).toBe('');
    expect(graded.out).toBe(`${bytes}\n`);
    expect((JSON.parse(graded.out) as { score: number }).score).toBeGreaterThanOrEqual(90);
    const edited = log.map((entry) => (entry.n === 2 ? { ...entry, at: entry.at + 1 } : entry));
    const held = await call('grade', json('edited.json', edited));
    expect(held.code).toBe(1);
    const card = JSON.parse(held.out) as {
      score: number;
      gates: { id: string; sentence: string }[];
    };
    expect(card.score).toBe(49);
    expect(card.gates).toMatchObject([{ id: 'R6', sentence: expect.stringContaining('Entry 2') }]);
  });
});

describe('lab packs', () => {
  it('gives one row a player over all seeds, and keeps what broke', () => {
    const row = (seed: number, score: number, broken: string[] = []): Row => ({
      ...({
        exercise: 'P10',
        role: 'bot',
        who: 'blank',
        lap: 'core',
        gates: [],
        checks: {},
      } as const),
      seed,
      score,
      broken,
    });
    expect(summarise([row(0, 12), row(1, 60, ['too much'])])).toEqual([
      {
        exercise: 'P10',
        role: 'bot',
        who: 'blank',
        lap: 'core',
        lowest: 12,
        highest: 60,
        broken: ['seed 1: too much'],
      },
    ]);
  });

  it('tells a score that lies outside its proof of the same edition', () => {
    const summary = {
      ...({ exercise: 'P10', role: 'bot', who: 'blank', lap: 'core', broken: [] } as const),
      lowest: 12,
      highest: 12,
    };
    const proof = { pack: 'a', core: '1', rows: [{ ...summary, lowest: 0, highest: 9 }] };
    expect(beyondProof([summary], proof, { pack: 'a', core: '1' })[0]?.broken).toEqual([
      'outside proof.json, which has 0 to 9',
    ]);
    expect(beyondProof([summary], proof, { pack: 'b', core: '1' })).toEqual([summary]);
    expect(beyondProof([summary], null, { pack: 'a', core: '1' })).toEqual([summary]);
  });

  it('refuses an exercise that is not there and a number that is none', async () => {
    expect(await call('packs', '--only', 'P999')).toMatchObject({
      code: 2,
      err: expect.stringContaining('P10'),
    });
    expect(await call('packs', '--seeds', 'many')).toMatchObject({
      code: 2,
      err: expect.stringContaining('whole number'),
    });
  });
});
