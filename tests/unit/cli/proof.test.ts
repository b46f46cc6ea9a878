// Every exercise stands within its limits on one seed, and its proof.json was made for this edition of pack and core.

import { exercises } from 'virtual:exercises';
import { describe, expect, it } from 'vitest';
import { CORE_VERSION } from '../../../src/core/evidence/version';
import { call } from './call';

const idOf = (about: unknown): string => (about as { id: string }).id;

describe.each(exercises.map((entry) => [idOf(entry.about), entry] as const))(
  'exercise %s',
  (id, entry) => {
    it('holds its limits: reference, bots and players', async () => {
      const { code, out } = await call('packs', '--only', id);
      expect(out.split('\n').filter((line) => line !== '' && !line.endsWith('  ok'))).toEqual([]);
      expect(code).toBe(0);
    });

    it('has a proof of this edition', async () => {
      const { data } = await entry.authoring();
      expect(
        data['proof.json'],
        `run: npm run --silent lab -- packs --only ${id} --seeds 20 --write`,
      ).toMatchObject({
        pack: entry.hash,
        core: CORE_VERSION,
      });
    });
  },
);
