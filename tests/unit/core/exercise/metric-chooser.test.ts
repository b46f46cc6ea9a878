// The metric chooser: its tree, who speaks on a seed, what a lock must be, and what an interval says of a margin.

import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../../../src/core/evidence/entry';
import type { Given } from '../../../../src/core/exercise/checks/check';
import type { Answer } from '../../../../src/core/evidence/query';
import { verdictOf, voicesOf } from '../../../../src/core/exercise/instruments/chooser-case';
import type { ChooserPreset } from '../../../../src/core/exercise/instruments/chooser-form';
import {
  harms,
  nodes,
  traceTo,
  walked,
} from '../../../../src/core/exercise/instruments/metric-tree';
import { unlockedMetric } from '../../../../src/core/exercise/gates/unlocked-metric';
import {
  act,
  record,
  scene,
  startSession,
  type Session,
} from '../../../../src/core/exercise/session';
import { packAbout, testPack } from '../../../exercise-lab';

describe('the tree', () => {
  it('leads to every harm, and back by the answers that led there', () => {
    for (const { id } of harms) expect(walked(traceTo(id))?.harm?.id).toBe(id);
  });

  it('asks at most three questions, and each answer leads somewhere', () => {
    for (const { answers } of nodes) {
      for (const next of Object.values(answers))
        expect([...nodes, ...harms].some(({ id }) => id === next)).toBe(true);
    }
    expect(Math.max(...harms.map(({ id }) => traceTo(id).length))).toBe(3);
  });

  it('knows no answers that are not there', () => {
    expect(walked(['no-such-answer'])).toBeUndefined();
    expect(walked(['bent', 'trusted'])).toBeUndefined();
  });
});

describe('voices', () => {
  it('let one affected person speak a product, of a harm that no other product hears of', async () => {
    const { pack } = await testPack('G2');
    const preset = pack.exercise.steps
      .flatMap(({ instruments }) => instruments)
      .find(({ use }) => use === 'metric-chooser')!.preset as unknown as ChooserPreset;
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const voices = [...voicesOf(preset, `salt/${seed}`).values()];
      const heard = voices.map((all) => all.filter(({ harm }) => harm !== undefined));
      expect(heard.map(({ length }) => length)).toEqual([1, 1, 1]);
      const kinds = heard.map(([voice]) => voice!.harm!.replace(/-.*/, ''));
      expect(new Set(kinds).size).toBe(3);
      for (const all of voices) expect(all.filter(({ affected }) => !affected)).toHaveLength(1);
      seen.add(kinds.join());
    }
    // All six ways to share out three harms among three products.
    expect(seen.size).toBe(6);
  });
});

describe('a lock', () => {
  const begun = async () => {
    const { pack } = await testPack('G2');
    return startSession(pack, packAbout(pack, 0), { lap: 'core', seed: 0, at: 0 });
  };
  const place = { step: 'lock', instrument: 'chooser' };
  const good = {
    do: 'lock',
    product: 'tutoring',
    trace: ['trusted', 'undeserving'],
    metric: 'false-positive-rate',
    reference: { group: 'Group A' },
    margin: 0.05,
    reason: 'It counts pupils who are called out for nothing.',
  };

  it('carries its product and the answers that led to it', async () => {
    const { pending } = act(await begun(), place, good);
    expect(pending).toMatchObject([
      {
        kind: 'lock',
        body: { question: 'tutoring', harm: 'wrong', metrics: ['false-positive-rate'] },
      },
    ]);
  });

  it.each([
    ['an unfinished walk', { trace: ['trusted'] }, 'Answer the questions first'],
    ['a rate of another harm', { metric: 'precision' }, 'does not count the harm'],
    ['no reference', { reference: {} }, 'Name the group'],
    ['no reason', { reason: ' ' }, 'Say in one sentence'],
    ['no such product', { product: 'a-bridge' }, 'There is no product'],
  ])('is refused with %s', async (_name, change, sentence) => {
    const session = await begun();
    expect(() => act(session, place, { ...good, ...change })).toThrow(sentence);
  });

  it('must stand before its rows are opened or planned for', async () => {
    const session = await begun();
    const measure = { step: 'measure', instrument: 'chooser' };
    expect(() => act(session, measure, { do: 'open', product: 'tutoring' })).toThrow('Lock a rate');
    expect(() => act(session, place, { do: 'plan', product: 'tutoring', why: 'x' })).toThrow(
      'Lock a rate',
    );
  });
});

describe('R4, where each product has a lock of its own', () => {
  const lock = (product: string, trace: string[], metric: string, reason: string) => ({
    do: 'lock',
    product,
    trace,
    metric,
    reference: { group: 'Group A' },
    margin: 0.05,
    reason,
  });
  const credit = lock(
    'credit-offer',
    ['trusted', 'deserving'],
    'true-positive-rate',
    'Who is missed.',
  );

  async function played(moves: readonly { do: string }[]): Promise<string[]> {
    const { pack } = await testPack('G2');
    let session: Session = startSession(pack, packAbout(pack, 0), { lap: 'core', seed: 0, at: 0 });
    for (const move of moves) {
      const step = move.do === 'open' ? 'measure' : 'lock';
      const acted = act(session, { step, instrument: 'chooser' }, move);
      session = record(acted.session, step, acted.pending as EntryDraft[], 1);
    }
    const gates = await unlockedMetric.holds({ scene: scene(session) } as Given);
    return gates.map(({ id }) => id);
  }

  const open = { do: 'open', product: 'credit-offer' };

  it('lets another product be locked after one was opened', async () => {
    expect(
      await played([
        credit,
        open,
        lock('tutoring', ['trusted', 'undeserving'], 'false-positive-rate', 'So.'),
      ]),
    ).toEqual([]);
  });

  it('holds a product that is locked anew after it was opened, without a sentence', async () => {
    const anew = (reason: string) =>
      lock('credit-offer', ['trusted', 'undeserving'], 'false-positive-rate', reason);
    expect(await played([credit, open, anew('So.')])).toEqual(['R4']);
    expect(await played([credit, open, anew('I had misread whom the first one counts.')])).toEqual(
      [],
    );
  });
});

describe('verdictOf', () => {
  const of = (lo: number, hi: number): Answer => ({
    value: (lo + hi) / 2,
    n: 400,
    tooSmall: false,
    interval: { lo, hi, method: 'newcombe', level: 0.95 },
  });

  it.each([
    ['beyond', 0.06, 0.2],
    ['beyond', -0.2, -0.06],
    ['shown', 0.01, 0.2],
    ['within', -0.04, 0.05],
    // A gap that is shown and is smaller than the margin lies within it.
    ['within', 0.01, 0.04],
    ['open', -0.01, 0.2],
    ['open', -0.2, 0],
  ])('%s: from %f to %f with a margin of 5 points', (verdict, lo, hi) => {
    expect(verdictOf(of(lo, hi), 0.05)).toBe(verdict);
  });

  it('says nothing of what has no interval', () => {
    expect(verdictOf({ value: null, n: 0, tooSmall: true }, 0.05)).toBe('open');
  });
});
