// Reports of a real pack: the same number gives the same report, what is wrong is what the scorer finds, and a model solution has nothing wrong.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Authoring } from '../../../../../src/core/exercise/authoring';
import type { Pack } from '../../../../../src/core/exercise/pack';
import type { Review } from '../../../../../src/core/exercise/jobs/review';
import { authorOf } from '../../../../../src/core/exercise/review/author';
import { testLab, testPack } from '../../../../exercise-lab';

const NUMBERS = Array.from({ length: 40 }, (_, k) => k + 1);
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  ({ pack, authoring } = await testPack('P10'));
});
const lab = testLab();
const reviewed = (number: number): Promise<Review> => lab.do('review', { pack, authoring, number });
/** The number of the first report whose author this is true of. */
const numberOf = (is: (what: string, role: string) => boolean): number =>
  NUMBERS.find((number) => {
    const { role, what } = authorOf(pack, authoring, number);
    return role !== 'blend' && is(what.join(), role);
  })!;

describe('whose report it is', () => {
  it('is fixed by exercise and number, and gives every whole hand-in its turn', () => {
    const [first, again] = [NUMBERS, NUMBERS].map((numbers) =>
      numbers.map((number) => authorOf(pack, authoring, number).what.join()),
    );
    expect(again).toEqual(first);
    for (const { what } of authoring.players) expect(first).toContain(what);
  });

  it('takes nothing from a bot that the pack does not say how to find: words without sense pass for words', () => {
    const senseless = authoring.bots.filter(
      ({ told, core, full }) => !told && !core.gates && !full.gates,
    );
    expect(senseless.length).toBeGreaterThan(0);
    const whats = NUMBERS.flatMap((number) => authorOf(pack, authoring, number).what);
    for (const { what } of senseless) expect(whats).not.toContain(what);
  });
});

describe('what is wrong with it', () => {
  it('is nothing in the model solution', async () => {
    const { truth, told, absent, score } = await reviewed(
      numberOf((_what, role) => role === 'reference'),
    );
    expect(truth.filter(({ fault }) => fault)).toEqual([]);
    expect(absent).toEqual([]);
    expect(score).toBeGreaterThanOrEqual(90);
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['number', 'lock', 'opened', 'run', 'decision', 'finding', 'section']),
    );
  });

  it('is the direction where somebody took the other group as the reference', async () => {
    const mistaken = authoring.players.find(({ id }) => id === 'wrong-reference')!;
    const { truth, material, author } = await reviewed(numberOf((what) => what === mistaken.what));
    expect(author).toEqual({ role: 'player', what: [mistaken.what] });
    expect(truth.find(({ id }) => id === 'metrics-sex')?.fault).toBe('direction');
    expect(material[0]?.lines.length).toBeGreaterThan(3);
  });

  it('is a gate where everybody is refused, and holes are told apart from faults', async () => {
    const refuser = authoring.bots.find(({ id }) => id === 'refuse-everyone')!;
    const { truth, absent } = await reviewed(numberOf((what) => what === refuser.what));
    expect(truth.find(({ id }) => id === 'R2')?.fault).toBe('R2');
    expect(absent.map(({ title }) => title)).toContain('The model card');
    expect(truth.some(({ title }) => title === 'The model card')).toBe(false);
  });
});
