// Looking for misconceptions never gets in the way: one look at a time, only the newest log, and what fails stays silent.

import { describe, expect, test } from 'vitest';
import type { Session } from '../../../../src/core/exercise/session';
import { Noticing } from '../../../../src/page/state/noticing.svelte';
import { smallPack } from './small-pack';

const session = (length: number): Session =>
  ({ pack: smallPack, log: Array.from({ length }, (_none, n) => ({ n })) }) as never;
const note = (id: string) => ({ id }) as never;

function drafts() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    read: (field: string) => Promise.resolve(kept.get(field)),
    write: (field: string, value: unknown) => void kept.set(field, value),
  };
}

/** A lab whose answers come when they are let. */
function slowLab() {
  const asked: { spec: { log: unknown[]; how: string }; answer: (found: unknown) => void }[] = [];
  const lab = {
    do: (_kind: string, spec: never) => new Promise((answer) => asked.push({ spec, answer })),
  };
  return { asked, lab: lab as never };
}

describe('noticing', () => {
  test('looks at one log at a time, and of those that wait at the newest', async () => {
    const { asked, lab } = slowLab();
    const noticing = new Noticing(lab, drafts());
    const done = noticing.look(session(2));
    void noticing.look(session(3));
    void noticing.look(session(4));
    expect(asked.map(({ spec }) => spec.log.length)).toEqual([2]);
    asked[0]!.answer([note('a')]);
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]!.spec).toMatchObject({ how: 'quickly' });
    expect(asked[1]!.spec.log).toHaveLength(4);
    asked[1]!.answer([note('b')]);
    await done;
    expect(noticing.quick).toEqual([{ id: 'b' }]);
    // Nothing new in the log: nothing to look for.
    await noticing.look(session(4));
    expect(asked).toHaveLength(2);
  });

  test('is silent where it cannot be worked out', async () => {
    const lab = { do: () => Promise.reject(new Error('no rows')) } as never;
    const noticing = new Noticing(lab, drafts());
    await noticing.look(session(1));
    await noticing.lookWholly(session(1));
    expect([noticing.quick, noticing.whole]).toEqual([[], []]);
  });

  test('keeps what a check found and what was put away', async () => {
    const shelf = drafts();
    const lab = { do: () => Promise.resolve([note('a')]) } as never;
    const noticing = new Noticing(lab, shelf);
    await noticing.lookWholly(session(1));
    noticing.putAway('b');
    noticing.putAway('b');
    const again = new Noticing(lab, shelf);
    await expect.poll(() => again.away).toEqual(['b']);
    expect(again.whole).toEqual([{ id: 'a' }]);
  });
});
