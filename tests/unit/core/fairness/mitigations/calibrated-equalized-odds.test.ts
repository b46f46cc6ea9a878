// Calibrated equalized odds: costs of scores worked by hand, brought together or said to be infeasible.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { calibratedEqualizedOdds } from '../../../../../src/core/fairness/mitigations/calibrated-equalized-odds';
import { foundOf, notesOf, scoredTable, type Tune } from './scored-table';

const call = makeCall();
const fit = (tune: Tune, change: object = {}) =>
  calibratedEqualizedOdds.fit(calibratedEqualizedOdds.params.parse(change), tune, call);
/** Base rates 1/2. Mean lack of the positives: a 0.2, b 0.4. Mean score of the negatives: a 0.1, b 0.3. */
const byHand = scoredTable([
  ['a', 1, 0.9],
  ['a', 1, 0.7],
  ['a', 0, 0.2],
  ['a', 0, 0],
  ['b', 1, 0.8],
  ['b', 1, 0.4],
  ['b', 0, 0.5],
  ['b', 0, 0.1],
]);

/** Mean cost of a group once its share of scores has given way to the base rate. */
function costAfter(tune: Tune, group: string, label: 0 | 1, mixed: number): number {
  const { codes, levels } = tune.groups[0]!;
  const own = Array.from({ length: tune.n }, (_, i) => i).filter(
    (i) => levels[codes[i]!] === group,
  );
  const base = own.filter((i) => tune.y[i] === 1).length / own.length;
  const costs = own
    .filter((i) => tune.y[i] === label)
    .map((i) => (1 - mixed) * tune.score![i]! + mixed * base)
    .map((score) => (label === 1 ? 1 - score : score));
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

describe('calibrated equalized odds', () => {
  it.each([
    ['false-negative-rate', 1, (0.4 - 0.2) / (0.5 - 0.2)],
    ['false-positive-rate', 0, (0.3 - 0.1) / (0.5 - 0.1)],
  ] as const)('mixes as much as brings the %s together', async (cost, label, share) => {
    const rule = await fit(byHand, { cost });
    const found = foundOf(rule);
    expect(found['mixed a']).toBeCloseTo(share, 12);
    expect(found['mixed b']).toBe(0);
    expect(found['infeasible']).toBeNull();
    expect(notesOf(rule)).toEqual([]);
    expect(costAfter(byHand, 'a', label, Number(found['mixed a']))).toBeCloseTo(
      costAfter(byHand, 'b', label, 0),
      12,
    );
  });

  it('weighs both kinds of error by base rate', async () => {
    // Own cost: a (0.1 + 0.2) / 2 = 0.15, b 0.35; trivial 0.5. Mixed: 0.2 / 0.35.
    expect(foundOf(await fit(byHand, { cost: 'weighted' }))['mixed a']).toBeCloseTo(4 / 7, 12);
  });

  it('does not look at the score with that chance, and goes by the base rate then', async () => {
    const rule = await fit(byHand, { cutoff: 0.45 });
    const [high, , low] = rule.probabilities(byHand);
    expect(high).toBeCloseTo(1, 12);
    expect(low).toBeCloseTo(2 / 3, 12);
    expect([...(await fit(byHand)).probabilities(byHand)].slice(2, 4)).toEqual([0, 0]);
  });

  it('stops at everybody, and says in a sentence that even that is not enough', async () => {
    const few = scoredTable([
      ['a', 1, 0.9],
      ['a', 1, 0.9],
      ['a', 1, 0.9],
      ['a', 0, 0.5],
      ['b', 1, 0.3],
      ['b', 0, 0.2],
    ]);
    const rule = await fit(few);
    expect(foundOf(rule)['mixed a']).toBe(1);
    expect(foundOf(rule)['infeasible']).toBe('a');
    expect(notesOf(rule)[0]).toMatch(/^Infeasible: .*"a"/);
  });

  it('brings every group up to the dearest of three', async () => {
    const three = scoredTable([
      ...(['a', 'b', 'c'] as const).flatMap((group, k) => [
        [group, 1, 0.9 - 0.15 * k] as const,
        [group, 0, 0.1] as const,
      ]),
    ]);
    const found = foundOf(await fit(three));
    for (const group of ['a', 'b', 'c'])
      expect(costAfter(three, group, 1, Number(found[`mixed ${group}`]))).toBeCloseTo(0.4, 12);
  });

  it('reads scores as chances and refuses others', async () => {
    await expect(
      fit({ ...byHand, score: byHand.score!.map((score) => 10 * score) }),
    ).rejects.toThrow(/between 0 and 1/);
  });
});
