// A fixed number of places: how many each group gets, by hand, and that no place is made or lost.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { groupPlaces } from '../../../../../src/core/fairness/mitigations/group-places';
import { foundOf, randomTable, scoredTable, shareOf, type Tune } from './scored-table';

const call = makeCall();
const fit = (tune: Tune, change: object = {}) =>
  groupPlaces.fit(groupPlaces.params.parse(change), tune, call);
const rows = (group: string, labels: string) =>
  [...labels].map((label, i) => [group, label === '+' ? 1 : 0, 1 - i / 20] as const);
/** From the highest score down. */
const byHand = scoredTable([...rows('a', '++-+-+--'), ...rows('b', '-+--')]);

describe('places by group', () => {
  it('gives the same share of each group a place', async () => {
    const found = foundOf(await fit(byHand, { places: 0.5 }));
    expect([found['places a'], found['places b']]).toEqual([4, 2]);
  });

  it('gives places in proportion to the favourable labels, and what one cannot use to the other', async () => {
    const few = foundOf(await fit(byHand, { places: 5 / 12, equal: 'favourable-share' }));
    expect([few['places a'], few['places b']]).toEqual([4, 1]);
    const all = foundOf(await fit(byHand, { places: 11 / 12, equal: 'favourable-share' }));
    expect(all['places a']).toBeCloseTo(8, 9);
    expect(all['places b']).toBeCloseTo(3, 9);
  });

  it('buys the same true positive rate for both with all places', async () => {
    // a reaches 2/4 with its first two; b reaches 1/2 of its one with 1.5 places: 3.5 in all.
    const rule = await fit(byHand, { places: 3.5 / 12, equal: 'true-positive-rate' });
    const found = foundOf(rule);
    expect(found['places a']).toBeCloseTo(2, 9);
    expect(found['places b']).toBeCloseTo(1.5, 9);
    const chances = rule.probabilities(byHand);
    expect(shareOf(byHand, chances, { group: 'b', label: 1 })).toBeCloseTo(0.5, 9);
  });

  it('uses exactly the places there are, whatever is equal, with ties too', async () => {
    for (const seed of ['1', '2', '3']) {
      const tune = randomTable(seed, 90);
      const tied = { ...tune, score: tune.score!.map((score) => Math.round(5 * score) / 5) };
      for (const equal of equals) {
        for (const places of [0, 0.1, 0.37, 0.8, 1]) {
          for (const each of [tune, tied]) {
            const chances = (await fit(each, { places, equal })).probabilities(each);
            expect(shareOf(each, chances, {})).toBeCloseTo(places, 9);
            if (equal === 'favourable-share') continue;
            const label = labels[equal];
            const which = label === undefined ? {} : { label };
            expect(shareOf(each, chances, { group: 'a', ...which })).toBeCloseTo(
              shareOf(each, chances, { group: 'b', ...which }),
              9,
            );
          }
        }
      }
    }
  });

  it('goes by rank: nobody is passed by a lower score of the same group', async () => {
    const tune = randomTable('rank', 60);
    const chances = (await fit(tune, { places: 0.3 })).probabilities(tune);
    const { codes } = tune.groups[0]!;
    for (let i = 0; i < tune.n; i++)
      for (let j = 0; j < tune.n; j++)
        if (codes[i] === codes[j] && tune.score![i]! > tune.score![j]!)
          expect(chances[i]!).toBeGreaterThanOrEqual(chances[j]!);
  });
});

const equals = [
  'selection-rate',
  'favourable-share',
  'true-positive-rate',
  'false-positive-rate',
] as const;
const labels = {
  'selection-rate': undefined,
  'true-positive-rate': 1,
  'false-positive-rate': 0,
} as const;
