// R4: a metric that was changed after looking needs a sentence; looking around before locking costs nothing.

import { beforeAll, describe, expect, it } from 'vitest';
import { append } from '../../../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../../../src/core/evidence/entry';
import { unlockedMetric } from '../../../../src/core/exercise/gates/unlocked-metric';
import type { Pack } from '../../../../src/core/exercise/pack';
import { sceneOf } from '../../../../src/core/exercise/scene';
import { startSession } from '../../../../src/core/exercise/session';
import { lockOn, openOn } from '../../../conformance/check-scenes/scene-example';
import { aboutOf } from '../../../experiments';
import { testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
let pack: Pack;
beforeAll(async () => {
  ({ pack } = await testPack('P10'));
});

const lock = (metric: string, reason = 'Whoever is missed never hears of it.'): EntryDraft => {
  const draft = lockOn(metric, ['sex'], { sex: 'Male' }) as EntryDraft<'lock'>;
  return { kind: 'lock', body: { ...draft.body, reason } };
};
const open = openOn('false-negative-rate', ['sex']);
const back = (entry: number): EntryDraft => ({ kind: 'withdrawn', body: { entry } });
const held = async (...drafts: readonly EntryDraft[]): Promise<string[]> => {
  const begun = startSession(pack, about, { lap: 'core', seed: 0, at: 0 }).log;
  const log = drafts.reduce<Log>(
    (told, draft) => append(told, draft, { step: 'missed', at: 1 }),
    begun,
  );
  const open = await unlockedMetric.holds({ scene: sceneOf(pack, about, log) } as never);
  for (const { sentence, marked } of open) {
    expect(sentence.slice(marked.from, marked.to)).toBe('offers made');
  }
  return open.map(({ id }) => id);
};

describe('R4, unlocked metric', () => {
  it('holds a change after the rows were opened that gives no sentence of reason', async () => {
    expect(await held(lock('false-negative-rate'), open, lock('selection-rate', ''))).toEqual([
      'R4',
    ]);
    expect(
      await held(lock('false-negative-rate'), open, lock('selection-rate', 'Because.')),
    ).toEqual(['R4']);
  });
  it('holds it too where the first lock was taken back in between', async () => {
    expect(
      await held(lock('false-negative-rate'), open, back(1), lock('selection-rate', '')),
    ).toEqual(['R4']);
  });
  it('holds it too where somebody had looked around before the first lock', async () => {
    expect(await held(open, lock('false-negative-rate'), open, lock('selection-rate', ''))).toEqual(
      ['R4'],
    );
  });
  it('does not take the lock of one product for a change of another', async () => {
    const of = (question: string, metric: string, reason: string): EntryDraft => {
      const draft = lock(metric, reason) as EntryDraft<'lock'>;
      return { kind: 'lock', body: { ...draft.body, question } };
    };
    const cards = of('cards', 'false-negative-rate', 'Whoever is missed never hears of it.');
    expect(await held(cards, open, of('loans', 'selection-rate', ''))).toEqual([]);
    expect(await held(cards, open, of('cards', 'selection-rate', ''))).toEqual(['R4']);
  });
  it.each([
    ['nothing was locked or opened', []],
    ['nothing was changed', [lock('false-negative-rate'), open]],
    [
      'the change came before the rows were opened',
      [lock('false-negative-rate'), lock('selection-rate', ''), open],
    ],
    ['somebody looked around before locking', [open, lock('selection-rate', '')]],
    [
      'a sentence says why',
      [lock('false-negative-rate'), open, lock('selection-rate', 'The bank asked for reach.')],
    ],
    [
      'only the margin or the reason is another',
      [lock('false-negative-rate'), open, lock('false-negative-rate', '')],
    ],
    [
      'the change was taken back',
      [lock('false-negative-rate'), open, lock('selection-rate', ''), back(3)],
    ],
    [
      'it was locked again with a sentence',
      [
        lock('false-negative-rate'),
        open,
        lock('selection-rate', ''),
        lock('selection-rate', 'The bank asked for reach.'),
      ],
    ],
  ] as const)('leaves it alone when %s', async (_when, drafts) => {
    expect(await held(...drafts)).toEqual([]);
  });
});
