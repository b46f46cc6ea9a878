// Weights by hand, seeds and supplied runs: sums as people write them, weights of a small table, and letters that seeds deal.

import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../../src/core/evidence/spread';
import type { Answer, Query } from '../../../../src/core/evidence/query';
import { weightsOf } from '../../../../src/core/exercise/checks/weights-match';
import { valueOf } from '../../../../src/core/exercise/instruments/arithmetic';
import { dealtVerdicts } from '../../../../src/core/exercise/instruments/supplied-runs';
import { act, startSession } from '../../../../src/core/exercise/session';
import { blindLoss } from '../../../../src/page/instruments/trade-off/blind-loss';
import { packAbout, testPack } from '../../../exercise-lab';

describe('a sum as a person writes it', () => {
  it.each([
    ['2.5', 2.5],
    ['12 × 30 / (400 × 5)', 0.18],
    ['8,093 × 5,843 / (24,418 × 884)', (8093 * 5843) / (24418 * 884)],
    ['1 + 2 * 3 − 4', 3],
    ['-(2 − 5)', 3],
    ['10 ÷ 4', 2.5],
    ['1 200 / 2', 600],
  ])('%s', (text, value) => expect(valueOf(text)).toBeCloseTo(value, 12));

  it.each(['', 'one', '3 +', '(2', '2)', '1/0', '1,2,3 apples', '5 5'])('not "%s"', (text) =>
    expect(valueOf(text)).toBeUndefined(),
  );
});

const table = {
  n: 40,
  cells: [
    { key: 'a|yes', group: 'a', favourable: true, n: 2 },
    { key: 'a|no', group: 'a', favourable: false, n: 8 },
    { key: 'b|yes', group: 'b', favourable: true, n: 18 },
    { key: 'b|no', group: 'b', favourable: false, n: 12 },
  ],
};

describe('the weights of a table', () => {
  it('are expected over observed', () => {
    // 10 of group a, 20 with the label, of 40: five are expected where two are.
    expect(weightsOf(table)).toEqual({
      'a|yes': 2.5,
      'a|no': 0.625,
      'b|yes': 15 / 18,
      'b|no': 1.25,
    });
  });

  it('leave out a cell that nobody stands in', () => {
    const cells = table.cells.map((cell) => (cell.key === 'a|yes' ? { ...cell, n: 0 } : cell));
    expect(weightsOf({ n: 38, cells })).not.toHaveProperty('a|yes');
  });

  it('tell what an adversary loses that knows only how large the groups are', () => {
    expect(blindLoss(table)).toBeCloseTo(0.5623351, 6);
  });
});

describe('a spread', () => {
  const query = { experiment: { seed: 3 } } as Query;
  const answers = [0.2, 0.5, 0.35];
  const answered = ({ experiment }: Query): Promise<Answer> =>
    Promise.resolve({ value: answers[experiment.seed - 3] ?? null, n: 100, tooSmall: false });

  it('is the mean, from the lowest to the highest seed', async () => {
    const found = await spreadOf(query, 3, answered);
    expect(found.value).toBeCloseTo(0.35, 12);
    expect(found.interval).toMatchObject({ lo: 0.2, hi: 0.5 });
  });

  it('is not defined as soon as one seed is not', async () => {
    expect((await spreadOf(query, 4, answered)).value).toBeNull();
  });
});

describe('supplied runs', () => {
  it('bear letters that the seed deals: over some seeds each run is each of the three', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const dealt = dealtVerdicts({ names: ['A', 'B', 'C'] }, {
        attempt: { start: { salt: `s/${seed}` } },
      } as never);
      expect(new Set(Object.values(dealt)).size).toBe(3);
      for (const [name, verdict] of Object.entries(dealt)) seen.add(`${name} ${verdict}`);
    }
    expect(seen.size).toBe(9);
  });
});

describe('the instruments of P12', () => {
  const begun = async () => {
    const { pack } = await testPack('P12');
    return startSession(pack, packAbout(pack, 0), { lap: 'full', seed: 0, at: 0 });
  };
  const cell = { step: 'weights', instrument: 'cell' };

  it('refuse weights that are missing, unread or of no cell', async () => {
    const session = await begun();
    expect(() => act(session, cell, { do: 'say' })).toThrow(/still missing/);
    expect(() => act(session, cell, { do: 'fill', entries: { 'Male|maybe': '1' } })).toThrow(
      /no weight to fill in/,
    );
    const entries = { 'Female|yes': 'two', 'Female|no': '1', 'Male|yes': '1', 'Male|no': '1' };
    const { session: filled } = act(session, cell, { do: 'fill', entries });
    expect(() => act(filled, cell, { do: 'say' })).toThrow(/"two" is no weight/);
  });

  it('refuse a spread of one seed, an untrained table, a run that is not there and half a verdict', async () => {
    const session = await begun();
    const refused = (step: string, instrument: string, action: object, says: RegExp): void =>
      expect(() => act(session, { step, instrument }, action)).toThrow(says);
    refused('baseline', 'trainer', { do: 'pin' }, /One seed has no spread/);
    refused('baseline', 'trainer', { do: 'train', experiment: 'plain', seeds: 50 }, /1 to 10/);
    refused('reweigh', 'table', { do: 'pin', measures: ['reach'] }, /no "after" yet/);
    refused('reweigh', 'table', { do: 'run' }, /Lock a metric/);
    refused('adversary', 'bench', { do: 'probe', run: 4, reads: 'group' }, /not in your notebook/);
    refused('supplied', 'runs', { do: 'probe', run: 'Run Z', reads: 'group' }, /no run "Run Z"/);
    const half = { do: 'say', verdicts: { 'Run A': 'holds' }, cites: [] };
    refused('supplied', 'runs', half, /Run B, Run C/);
  });
});
