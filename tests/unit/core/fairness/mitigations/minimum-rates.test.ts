// Levelling up: who falls short is lifted, and nobody is lowered unless that is asked for.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { minimumRates } from '../../../../../src/core/fairness/mitigations/minimum-rates';
import { foundOf, notesOf, randomTable, scoredTable, shareOf, type Tune } from './scored-table';

const call = makeCall();
const fit = (tune: Tune, change: object = {}) =>
  minimumRates.fit(minimumRates.params.parse(change), tune, call);
const before = (tune: Tune): Float64Array => tune.score!.map((score) => (score > 0.5 ? 1 : 0));
/** At 0.5 a has a true positive rate of 3/4, b of 1/4. */
const byHand = scoredTable([
  ['a', 1, 0.9],
  ['a', 1, 0.8],
  ['a', 1, 0.6],
  ['a', 1, 0.3],
  ['a', 0, 0.55],
  ['a', 0, 0.2],
  ['b', 1, 0.7],
  ['b', 1, 0.4],
  ['b', 1, 0.3],
  ['b', 1, 0.1],
  ['b', 0, 0.35],
  ['b', 0, 0.05],
]);

describe('minimum rates', () => {
  it('lift the group that falls short to the line that errs least beyond the minimum', async () => {
    // b must reach 1/2. With its whole four favourable in, one wrong yes: 5 of 6 right, the best there is.
    const found = foundOf(await fit(byHand, { least: 0.5 }));
    expect(found['true-positive-rate b']).toBe(1);
    expect(found['true-positive-rate a']).toBe(0.75);
    const dear = foundOf(await fit(byHand, { least: 0.5, objective: 'cost', costRatio: 5 }));
    expect(dear['true-positive-rate b']).toBe(0.5);
  });

  it('never lower a group below what it had, unless asked', async () => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const tune = randomTable(seed, 70);
      for (const [rate, label] of [
        ['true-positive-rate', 1],
        ['selection-rate', undefined],
      ] as const) {
        const which = label === undefined ? {} : { label };
        const kept = (await fit(tune, { guarantee: rate, least: 0.4 })).probabilities(tune);
        for (const group of ['a', 'b']) {
          const own = shareOf(tune, kept, { group, ...which });
          expect(own).toBeGreaterThanOrEqual(
            shareOf(tune, before(tune), { group, ...which }) - 1e-12,
          );
          expect(own).toBeGreaterThanOrEqual(0.4 - 1e-12);
        }
      }
    }
    // With a wrong yes high up in a, and dear, one right yes alone costs 3, and all four with it cost 5.
    const high = { ...byHand, score: byHand.score!.map((score, i) => (i === 4 ? 0.85 : score)) };
    const options = { least: 0.1, objective: 'cost', costRatio: 5 };
    expect(foundOf(await fit(high, { ...options, keep: false }))['true-positive-rate a']).toBe(
      0.25,
    );
    expect(foundOf(await fit(high, options))['true-positive-rate a']).toBe(1);
  });

  it('say where no line reaches a precision, and take the nearest', async () => {
    const tune = scoredTable([
      ['a', 1, 0.9],
      ['a', 0, 0.2],
      ['b', 0, 0.9],
      ['b', 1, 0.5],
      ['b', 0, 0.2],
    ]);
    const rule = await fit(tune, { guarantee: 'precision', least: 0.8 });
    expect(foundOf(rule)['precision a']).toBe(1);
    expect(foundOf(rule)['precision b']).toBe(0.5);
    expect(notesOf(rule)[0]).toMatch(/"b".*precision of 0.8/);
  });
});
