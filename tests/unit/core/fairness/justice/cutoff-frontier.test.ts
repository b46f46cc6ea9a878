// What other cut-offs would bring: options by hand, the frontier against every combination, and who stands aside.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { countCells } from '../../../../../src/core/fairness/count-cells';
import {
  cutoffFrontier,
  judge,
  justiceFrontier,
  patternById,
  type JusticeSpec,
} from '../../../../../src/core/fairness/justice';
import { choicesFor } from '../../../../../src/core/fairness/justice/choices';
import {
  cutoffOptions,
  evenPlaces,
  placeAtLeast,
  type CutoffOption,
} from '../../../../../src/core/fairness/justice/cutoff-options';
import { rocScan } from '../../../../../src/core/fairness/roc-scan';
import { rowsOf, type Person } from '../rows';

const call = makeCall();
const yes = { tp: 1, fp: 1, fn: 0, tn: 0 };
const bank = { tp: 1, fp: -2, fn: 0, tn: 0 };
const spec: JusticeSpec = {
  subjects: yes,
  decider: bank,
  claim: 'everybody',
  pattern: 'maximin',
};
const at = (y: number, score: number, g = 'a', many = 1): Person[] =>
  Array.from({ length: many }, () => ({ y, yhat: score > 0.5 ? 1 : 0, score, groups: { g } }));
const everybodyOf = (people: readonly Person[]) =>
  rocScan(rowsOf(people), Int32Array.from(people.keys()));

describe('options', () => {
  // Forty people: ten good at .9, ten bad at .6, ten good at .6, ten bad at .2.
  const people = [
    ...at(1, 0.9, 'a', 10),
    ...at(0, 0.6, 'a', 10),
    ...at(1, 0.6, 'a', 10),
    ...at(0, 0.2, 'a', 10),
  ];
  const scan = everybodyOf(people);

  it('of forty people', () => {
    const places = evenPlaces(scan, 101);
    expect(places).toEqual([-1, 0, 1, 2]);
    expect(cutoffOptions(scan, scan, places, spec)).toEqual([
      { cutoff: 0.9, selected: 0, subjects: 0, decider: 0 },
      { cutoff: 0.6, selected: 0.25, subjects: 0.25, decider: 10 },
      { cutoff: 0.2, selected: 0.75, subjects: 0.75, decider: 0 },
      { cutoff: 0, selected: 1, subjects: 1, decider: -20 },
    ]);
    expect(placeAtLeast(scan, 0.95)).toBe(-1);
    expect(placeAtLeast(scan, 0.6)).toBe(1);
    expect(placeAtLeast(scan, 0)).toBe(2);
  });

  it('says nothing where fewer than thirty have the claim', () => {
    const selected = {
      ...spec,
      subjects: { tp: 1, fp: 0, fn: 0, tn: 0 },
      claim: 'selected' as const,
    };
    const options = cutoffOptions(scan, scan, [-1, 0, 1, 2], selected);
    expect(options.map((option) => option?.subjects ?? null)).toEqual([null, null, 20 / 30, 0.5]);
  });
});

describe('choices', () => {
  const option = fc.record({
    subjects: fc.integer({ min: -3, max: 8 }),
    decider: fc.integer({ min: -9, max: 9 }),
  });
  const groups = fc.array(fc.array(option, { minLength: 1, maxLength: 6 }), {
    minLength: 2,
    maxLength: 3,
  });
  const full = (of: readonly { subjects: number; decider: number }[][]): CutoffOption[][] =>
    of.map((options) => options.map((each, i) => ({ ...each, cutoff: i, selected: 0 })));
  const every = (sizes: readonly number[]): number[][] =>
    sizes.reduce<number[][]>(
      (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, i) => [...one, i])),
      [[]],
    );
  const judged = (
    of: CutoffOption[][],
    choice: readonly number[],
    pattern: string,
    parameter: number,
  ) => {
    const chosen = choice.map((i, g) => of[g]![i]!);
    return {
      justice: patternById(pattern).of(
        chosen.map(({ subjects }) => subjects),
        parameter,
      ),
      deciderUtility: chosen.reduce((sum, { decider }) => sum + decider, 0),
    };
  };

  it.each([
    ['egalitarian', 0],
    ['maximin', 0],
    ['sufficientarian', 3],
  ])('%s: the frontier is that of every combination', async (pattern, parameter) => {
    await fc.assert(
      fc.asyncProperty(groups, async (drawn) => {
        const of = full(drawn);
        const frontier = (choices: readonly (readonly number[])[]) => {
          const all = choices.map((choice) => judged(of, choice, pattern, parameter));
          return justiceFrontier(all, pattern).map((i) => all[i]);
        };
        const found = await choicesFor(pattern, of, parameter, call);
        expect(frontier(found)).toEqual(frontier(every(of.map(({ length }) => length))));
      }),
      { numRuns: 200 },
    );
  });

  it.each([1, 2, 5])('priority of weight %i: best at every rate of exchange', async (weight) => {
    await fc.assert(
      fc.asyncProperty(groups, fc.integer({ min: 0, max: 30 }), async (drawn, tenths) => {
        const of = full(drawn);
        const worth = (choices: readonly (readonly number[])[]): number =>
          Math.max(
            ...choices.map((choice) => {
              const { justice, deciderUtility } = judged(of, choice, 'prioritarian', weight);
              return deciderUtility + (tenths / 10) * justice!;
            }),
          );
        const found = await choicesFor('prioritarian', of, weight, call);
        expect(worth(found)).toBeCloseTo(worth(every(of.map(({ length }) => length))), 9);
      }),
      { numRuns: 200 },
    );
  });

  it('knows the patterns there are', async () => {
    await expect(
      choicesFor('utilitarian', full([[{ subjects: 0, decider: 0 }]]), 0, call),
    ).rejects.toThrow('no way to search the cut-offs for the pattern "utilitarian"');
    expect(await choicesFor('maximin', [[], []], 0, call)).toEqual([]);
  });
});

describe('the frontier', () => {
  // Group a is scored high, group b low; in both the better half is good.
  const people = [
    ...at(1, 0.9, 'a', 20),
    ...at(0, 0.7, 'a', 20),
    ...at(1, 0.6, 'b', 20),
    ...at(0, 0.3, 'b', 20),
  ];
  const rows = rowsOf(people);
  const counted = countCells(rows, ['g']);

  it('of two groups scored on different scales: own cut-offs find the good of both', async () => {
    const found = (await cutoffFrontier(rows, counted, [0, 1], spec, call))!;
    expect(found.keys).toEqual(['a', 'b']);
    const best = found.own.at(-1)!;
    expect(best).toEqual({
      justice: 0.5,
      decider: 0.5,
      cutoffs: [0.7, 0.3],
      selected: [0.5, 0.5],
      subjects: [0.5, 0.5],
    });
    // With one cut-off: nobody, the good of a, all of a, the good of b as well, everybody.
    expect(found.single.map(({ justice, decider }) => [justice, decider])).toEqual([
      [0, 0],
      [0, 0.25],
      [0, -0.25],
      [0.5, 0],
      [1, -0.5],
    ]);
    expect(found.single.map(({ beaten }) => beaten)).toEqual([true, true, true, true, false]);
  });

  it('never lies below what one cut-off or the standing decision gives', async () => {
    const person = fc.record({
      y: fc.nat(1),
      score: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
      g: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 150, maxLength: 220 }),
        fc.constantFrom('egalitarian', 'maximin', 'sufficientarian'),
        fc.nat(8),
        async (drawn, pattern, tenth) => {
          const some = rowsOf(
            drawn.map(({ y, score, g }) => ({
              y,
              score,
              yhat: score > tenth / 10 ? 1 : 0,
              groups: { g },
            })),
          );
          const cells = countCells(some, ['g']);
          const judged = cells.counts.map((_, k) => k);
          const asked = {
            ...spec,
            pattern,
            ...(pattern === 'sufficientarian' ? { parameter: 0.4 } : {}),
          };
          const found = await cutoffFrontier(some, cells, judged, asked, call);
          if (!found) return;
          const now = judge(cells.counts, asked);
          const sign = patternById(pattern).better === 'high' ? 1 : -1;
          for (const { justice, decider } of [
            ...found.single,
            { justice: now.justice!, decider: now.deciderUtility! },
          ])
            expect(
              found.own.some(
                (own) => sign * (own.justice - justice) >= -1e-12 && own.decider >= decider - 1e-12,
              ),
            ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('those who stand aside keep their decision and count for the decider', async () => {
    const three = rowsOf([...people, ...at(1, 0.8, 'c', 10)]);
    const cells = countCells(three, ['g']);
    const found = (await cutoffFrontier(three, cells, [0, 1], spec, call))!;
    expect(found.keys).toEqual(['a', 'b']);
    // 20 + 20 good ones found, and the ten of group c as they are: 50 of 90.
    expect(found.own.at(-1)!.decider).toBeCloseTo(50 / 90, 12);
    expect(await cutoffFrontier(three, cells, [0], spec, call)).toBeUndefined();
  });

  it('counts weights, and does not mind the order of rows', async () => {
    const twice = rowsOf(people.map((person) => ({ ...person, weight: 2 })));
    const weighed = await cutoffFrontier(twice, countCells(twice, ['g']), [0, 1], spec, call);
    const plain = await cutoffFrontier(rows, counted, [0, 1], spec, call);
    expect(weighed).toEqual(plain);
    const turned = rowsOf([...people].reverse());
    expect(await cutoffFrontier(turned, countCells(turned, ['g']), [0, 1], spec, call)).toEqual(
      plain,
    );
  });

  it('can be stopped', async () => {
    const stopped = makeCall({ signal: AbortSignal.abort() });
    await expect(cutoffFrontier(rows, counted, [0, 1], spec, stopped)).rejects.toThrow('Cancelled');
  });
});
