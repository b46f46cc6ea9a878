// The reject option against Kamiran's own words, row by row and setting by setting.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rejectOption } from '../../../../../src/core/fairness/mitigations/reject-option';
import { aif360RejectChoice } from '../../../../../src/core/peers/aif360-post';
import { foundOf, notesOf, randomTable, scoredTable, shareOf, type Tune } from './scored-table';

const call = makeCall();
const fit = (tune: Tune, change: object = {}) =>
  rejectOption.fit(rejectOption.params.parse(change), tune, call);

/** Inside the band the favoured get a no and the others a yes; outside, who is above the line. */
function inWords(tune: Tune, favoured: string, line: number, margin: number): Float64Array {
  const { codes, levels } = tune.groups[0]!;
  return Float64Array.from(tune.score!, (score, i) => {
    const inside = score > line - margin && score <= line + margin;
    if (inside) return levels[codes[i]!] === favoured ? 0 : 1;
    return score > line ? 1 : 0;
  });
}

function metricOf(tune: Tune, chances: Float64Array, metric: string): number {
  const apart = (label?: 0 | 1): number => {
    const which = label === undefined ? {} : { label };
    return (
      shareOf(tune, chances, { group: 'b', ...which }) -
      shareOf(tune, chances, { group: 'a', ...which })
    );
  };
  if (metric === 'statistical-parity') return apart();
  return metric === 'equal-opportunity' ? apart(1) : (apart(0) + apart(1)) / 2;
}

describe('the reject option', () => {
  it.each(['statistical-parity', 'average-odds', 'equal-opportunity'])(
    'finds the best setting of its grid for %s',
    async (metric) => {
      for (const seed of ['1', '2', '3']) {
        const tune = randomTable(seed, 80);
        const options = { metric, favoured: 'a', lines: 12, widths: 7 };
        const rule = await fit(tune, options);
        const found = foundOf(rule);
        const own = rule.probabilities(tune);
        const [line, margin] = [Number(found['threshold']), Number(found['margin'])];
        expect(own).toEqual(inWords(tune, 'a', line, margin));
        const balanced = (chances: Float64Array): number =>
          (shareOf(tune, chances, { label: 1 }) + 1 - shareOf(tune, chances, { label: 0 })) / 2;
        let best = -Infinity;
        for (let t = 0; t < 12; t++) {
          const each = 0.01 + (0.98 * t) / 11;
          for (let m = 0; m < 7; m++) {
            const chances = inWords(tune, 'a', each, (Math.min(each, 1 - each) * m) / 6);
            if (Math.abs(metricOf(tune, chances, metric)) > 0.05) continue;
            best = Math.max(best, balanced(chances));
          }
        }
        expect(balanced(own)).toBeCloseTo(best, 12);
        expect(Math.abs(metricOf(tune, own, metric))).toBeLessThanOrEqual(0.05);
        expect(found['met']).toBe('yes');
      }
    },
  );

  it('takes the setting nearest 0 where none is within the bounds, and says so; AIF360 the least', async () => {
    const settings = [-0.6, 0.3, -0.2, 0.4].map((metric, k) => ({
      threshold: 0.5,
      margin: k / 10,
      metric,
      balancedAccuracy: 0.5,
    }));
    expect(aif360RejectChoice(settings, { lowest: -0.05, highest: 0.05 }).metric).toBe(-0.6);
    const tune = scoredTable([
      ['a', 1, 0.9],
      ['a', 0, 0.9],
      ['b', 1, 0.5],
      ['b', 0, 0.5],
      ['b', 1, 0.4],
    ]);
    // One line at 0.6, no margin: all of a and nobody of b. At 0.45: two of three of b.
    const rule = await fit(tune, {
      favoured: 'a',
      lines: 2,
      widths: 1,
      lowLine: 0.45,
      highLine: 0.6,
    });
    expect(foundOf(rule)).toMatchObject({ met: 'no', threshold: 0.45 });
    expect(foundOf(rule)['value']).toBeCloseTo(-1 / 3, 12);
    expect(notesOf(rule)[0]).toMatch(/nearest 0/);
  });

  it('takes the group with the highest mean score for the favoured one, unless told', async () => {
    const tune = randomTable('mean', 200);
    expect(foundOf(await fit(tune))['favoured']).toBe('a');
    expect(foundOf(await fit(tune, { favoured: 'b' }))['favoured']).toBe('b');
    await expect(fit(tune, { favoured: 'z' })).rejects.toThrow(/"z".*a, b/s);
  });

  it('treats all other groups alike', async () => {
    const two = randomTable('three', 120);
    const three = {
      ...two,
      groups: [
        {
          name: 'group',
          codes: two.groups[0]!.codes.map((code, i) => (code === 1 && i % 2 ? 2 : code)),
          levels: ['a', 'b', 'c'],
        },
      ],
    };
    const options = { favoured: 'a' };
    expect((await fit(three, options)).probabilities(three)).toEqual(
      (await fit(two, options)).probabilities(two),
    );
  });
});
