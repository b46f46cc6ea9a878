import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { verify } from '../../../../src/core/evidence/chain';
import { Attempt } from '../../../../src/page/state/attempt.svelte';
import { Attempts } from '../../../../src/page/state/attempts.svelte';
import { openStorage } from '../../../../src/page/state/storage';
import { smallAbout, smallPack } from './small-pack';

const first = { step: 'first', instrument: 'line' };
const second = { step: 'second', instrument: 'line' };
const card = {
  lap: 'core',
  score: 60,
  pass: false,
  checks: [{ id: 'said', step: 'first', points: 5, of: 10, status: 'partly' }],
};

/** What the worker would answer, without rows. */
const lab = {
  do(kind: string, spec: { pending?: unknown }) {
    return Promise.resolve(kind === 'fulfil' ? spec.pending : card);
  },
} as never;

let time = Date.UTC(2026, 0, 1, 9);
const now = (): number => (time += 60_000);

async function opened(): Promise<Attempts> {
  return Attempts.open({ storage: await openStorage(), lab, now, aboutOf: () => smallAbout });
}

async function started(): Promise<{ attempts: Attempts; attempt: Attempt }> {
  const attempts = await opened();
  return {
    attempts,
    attempt: await attempts.start(smallPack, { lap: 'core', seed: 0 }),
  };
}

/** A page that is opened afresh: nothing is shared but the browser's store. */
async function reloaded(): Promise<Attempt> {
  const attempts = await opened();
  const found = await attempts.reopen(attempts.of('track/small')[0]!, smallPack);
  if (!(found instanceof Attempt)) throw new Error('It was another edition.');
  return found;
}

afterEach(async () => (await openStorage()).erase());

describe('an attempt', () => {
  test('does an action at once and logs what follows', async () => {
    const { attempt } = await started();
    await attempt.act(first, { do: 'move', to: 0.38 });
    expect(attempt.stateAt(first)).toMatchObject({ cutoff: 0.38, moved: true });
    expect(attempt.log).toHaveLength(1);
    await attempt.act(first, { do: 'set', reason: 'The bank pays.' });
    expect(attempt.log.map(({ kind }) => kind)).toEqual(['start', 'decision']);
    expect(verify(attempt.log)).toEqual({ holds: true });
  });

  test('a refusal is a sentence where it was asked for, and nothing is logged', async () => {
    const { attempt } = await started();
    await attempt.act(first, { do: 'set', reason: 'The bank pays.' });
    expect(attempt.problem).toMatchObject({ place: first, reread: false });
    expect(attempt.problem?.text).toContain('Move the line first');
    expect(attempt.log).toHaveLength(1);
  });

  test('is after a reload exactly where it was', async () => {
    const { attempt } = await started();
    await attempt.visit('second');
    await attempt.act(second, { do: 'move', to: 0.2 });
    await attempt.act(second, { do: 'set', reason: 'Everybody pays a little.' });
    await attempt.act(second, { do: 'move', to: 0.25 });
    await attempt.check('second', 'checking');
    await attempt.drafts.flush();
    const again = await reloaded();
    expect(again.log).toEqual(attempt.log);
    expect(again.stateAt(second)).toEqual(attempt.stateAt(second));
    expect(again.kept.step).toBe('second');
    expect(again.card).toEqual(card);
  });

  test('undo withdraws what the action logged and gives the picture back; a drag is one move', async () => {
    const { attempt } = await started();
    for (const to of [0.4, 0.3, 0.2]) await attempt.act(first, { do: 'move', to });
    await attempt.act(first, { do: 'set', reason: 'The bank pays.' });
    await attempt.undo();
    expect(attempt.stateAt(first)).toMatchObject({ cutoff: 0.2, set: false });
    expect(attempt.scene.attempt.decisions.size).toBe(0);
    expect(attempt.log.at(-1)).toMatchObject({ kind: 'withdrawn', body: { entry: 1 } });
    await attempt.undo();
    expect(attempt.stateAt(first)).toMatchObject({ cutoff: 0.5, moved: false });
    expect(attempt.canUndo).toBe(false);
  });

  test('a step is started again without touching the others', async () => {
    const { attempt } = await started();
    for (const place of [first, second]) {
      await attempt.act(place, { do: 'move', to: 0.2 });
      await attempt.act(place, { do: 'set', reason: 'The bank pays.' });
    }
    await attempt.startAgain('first');
    expect(attempt.stateAt(first)).toMatchObject({ cutoff: 0.5, set: false });
    expect(attempt.stateAt(second)).toMatchObject({ cutoff: 0.2, set: true });
    expect([...attempt.scene.attempt.decisions.keys()]).toEqual(['second-line']);
  });

  test('a second tab is told, loses nothing, and goes on after reading again', async () => {
    const { attempt: one } = await started();
    const two = await reloaded();
    await one.act(first, { do: 'move', to: 0.4 });
    await one.act(first, { do: 'set', reason: 'First tab.' });
    await two.act(first, { do: 'move', to: 0.3 });
    two.drafts.write('text/card/uses', 'Half a sentence');
    await two.act(first, { do: 'set', reason: 'Second tab.' });
    expect(two.problem).toMatchObject({ reread: true });
    expect(two.problem?.text).toContain('Another tab');
    expect(two.log).toHaveLength(1);
    await two.drafts.flush();
    const again = await reloaded();
    expect(again.log).toEqual(one.log);
    expect(await again.drafts.read('text/card/uses')).toBe('Half a sentence');
    await again.act(first, { do: 'set', reason: 'Second tab, again.' });
    expect(again.log).toHaveLength(3);
  });

  test('a check is noted in the log, a score is kept as the best', async () => {
    const { attempt, attempts } = await started();
    await attempt.check('first', 'checking');
    expect(attempt.log.at(-1)).toMatchObject({
      kind: 'check',
      step: 'first',
      body: { checks: [{ id: 'said', points: 5, of: 10 }] },
    });
    await attempt.score('scoring');
    expect(attempt.kept.best).toEqual({ core: 60 });
    await attempts.refresh();
    expect(attempts.best('track/small', 'core')).toBe(60);
  });

  test('the second hint waits for an attempt', async () => {
    const { attempt } = await started();
    await attempt.openHint('first', 'said', 1);
    await attempt.openHint('first', 'said', 2);
    expect(attempt.problem?.text).toContain('Try it once first');
    await attempt.check('first', 'checking');
    await attempt.openHint('first', 'said', 2);
    expect(attempt.scene.attempt.hints.get('said')).toBe(2);
  });

  test('goes on to Full with its work', async () => {
    const { attempt } = await started();
    await attempt.act(first, { do: 'move', to: 0.2 });
    await attempt.goOn('full');
    expect(attempt.scene.attempt.lap).toBe('full');
    expect(attempt.kept.lap).toBe('full');
    expect(attempt.stateAt(first)).toMatchObject({ cutoff: 0.2 });
  });
});
