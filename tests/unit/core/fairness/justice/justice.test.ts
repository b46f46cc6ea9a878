// Patterns of justice: their examples, what each of them ignores, claims, and the frontier with who decides.

import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../../../scripts/root.js';
import { wilson } from '../../../../../src/core/base/statistics';
import {
  expectedUtility,
  judge,
  justiceFrontier,
  patternById,
  patterns,
  type Claim,
} from '../../../../../src/core/fairness/justice';
import type { Counts } from '../../../../../src/core/fairness/scored';
import { forty, fortyOthers } from '../../../../../src/core/fairness/worked-table';

const loans = { tp: 10, fp: -5, fn: 0, tn: 0 };
const utilities = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 5 });

describe.each(patterns)('$id', (pattern) => {
  it('is named after its file and says what it is', () => {
    expect(existsSync(inRoot(`src/core/fairness/justice/${pattern.id}.ts`))).toBe(true);
    expect(pattern.plain).toMatch(/\.$/);
    expect(pattern.source).not.toBe('');
    expect(patternById(pattern.id)).toBe(pattern);
  });

  it('gives the value of its worked example', () => {
    const { utilities: of, parameter, value, inWords } = pattern.example;
    expect(pattern.of(of, parameter)).toBeCloseTo(value, 12);
    expect(Number(inWords.match(/[\d.]+/g)?.at(-1))).toBeCloseTo(value, 3);
  });

  it('does not mind the order of groups, and is undefined when one of them is', () => {
    fc.assert(
      fc.property(utilities, (of) => {
        expect(pattern.of([...of].reverse())).toBeCloseTo(pattern.of(of)!, 9);
        expect(pattern.of([...of, undefined])).toBeUndefined();
      }),
    );
    expect(pattern.of([1])).toBeUndefined();
  });

  it('never calls it worse when everybody gains alike', () => {
    fc.assert(
      fc.property(utilities, fc.nat(20), (of, gain) => {
        const more = pattern.of(of.map((each) => each + gain))! - pattern.of(of)!;
        if (pattern.better === 'low') expect(more).toBeCloseTo(0, 9);
        else expect(more).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('patterns', () => {
  it('disagree about levelling down', () => {
    const [before, after] = [
      [4, 2],
      [1, 1],
    ];
    const juster = patterns.filter(({ of, better, ...rest }) => {
      const change =
        of.call({ of, better, ...rest }, after!)! - of.call({ of, better, ...rest }, before!)!;
      return better === 'low' ? change < 0 : change > 0;
    });
    expect(juster.map(({ id }) => id)).toEqual(['egalitarian']);
  });

  it('say what their number may be', () => {
    expect(() => patternById('prioritarian').of([1, 2], 0.5)).toThrow(
      'Prioritarianism: the weight must be at least 1; it is 0.5.',
    );
    expect(() => patternById('sufficientarian').of([1, 2], NaN)).toThrow(
      'Sufficientarianism: the threshold must be a number; it is NaN.',
    );
    expect(() => patternById('utilitarian')).toThrow(
      /no pattern of justice "utilitarian".*maximin/,
    );
  });

  it('priority is FairnessLab’s sum for two groups', () =>
    expect(patternById('prioritarian').of([3, 7], 5)).toBe(3 * 5 + 7));
});

describe('expected utility', () => {
  it.each<[Claim, number, number]>([
    ['everybody', (6 * 10 - 3 * 5) / 40, 40],
    ['favourable-label', 6, 10],
    ['other-label', -0.5, 30],
    ['selected', (60 - 15) / 9, 9],
    ['rejected', 0, 31],
  ])('of %s', (claim, value, n) => {
    const found = expectedUtility(forty, loans, claim);
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.n).toBe(n);
  });

  it('with utilities 1 and 0 and a claim is a rate: egalitarianism is then a fairness criterion', () => {
    const got = { tp: 1, fp: 1, fn: 0, tn: 0 };
    const spec = { subjects: got, decider: loans, pattern: 'egalitarian' } as const;
    const gap = (claim: Claim) => judge([forty, fortyOthers], { ...spec, claim }).justice;
    expect(gap('everybody')).toBeCloseTo(0.025, 12); // statistical parity
    expect(gap('favourable-label')).toBeCloseTo(0.2, 12); // equal opportunity
    expect(gap('other-label')).toBeCloseTo(0.1, 12); // predictive equality
    const right = { tp: 1, fp: 0, fn: 1, tn: 0 };
    expect(
      judge([forty, fortyOthers], { ...spec, subjects: right, claim: 'selected' }).justice,
    ).toBeCloseTo(6 / 9 - 4 / 10, 12);
  });

  it('has the standard error of a mean; two levels are a share, more have the normal limits', () => {
    const counts = { tp: 30, fn: 10, fp: 0, tn: 0 };
    const share = expectedUtility(counts, { tp: 1, fn: 0, fp: 0, tn: 0 }, 'everybody');
    expect(share.error).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 40), 12);
    expect(share.limits(2)).toEqual(wilson(30, 40, 2));
    const scaled = expectedUtility(counts, { tp: 5, fn: 1, fp: 0, tn: 0 }, 'favourable-label');
    expect(scaled.limits(2)!.lo).toBeCloseTo(1 + 4 * wilson(30, 40, 2).lo, 12);
    const three = expectedUtility(counts, { tp: 1, fn: 0, fp: -1, tn: 0 }, 'everybody');
    expect(three.limits(2)).toEqual({ lo: 0.75 - 2 * three.error!, hi: 0.75 + 2 * three.error! });
  });

  it('of nobody is undefined, and a utility that is no number is named', () => {
    const none = { tp: 0, fp: 0, tn: 3, fn: 0 };
    expect(expectedUtility(none, loans, 'selected').value).toBeUndefined();
    expect(
      judge([forty, none], {
        subjects: loans,
        decider: loans,
        claim: 'selected',
        pattern: 'maximin',
      }).justice,
    ).toBeUndefined();
    expect(() => expectedUtility(forty, { ...loans, fp: NaN }, 'everybody')).toThrow(
      'The utility of "fp" must be a number; it is NaN.',
    );
  });
});

describe('justice and who decides', () => {
  it('the decider’s utility is per person over all groups', () => {
    const { deciderUtility } = judge([forty, fortyOthers], {
      subjects: loans,
      decider: loans,
      claim: 'everybody',
      pattern: 'maximin',
    });
    expect(deciderUtility).toBeCloseTo((100 - 45) / 80, 12);
    expect(
      judge([], { subjects: loans, decider: loans, claim: 'everybody', pattern: 'maximin' })
        .deciderUtility,
    ).toBeUndefined();
  });

  it('the frontier keeps what nothing else beats, whichever way the pattern reads', () => {
    const point = fc.record({ justice: fc.nat(6), deciderUtility: fc.nat(6) });
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 20 }),
        fc.constantFrom('egalitarian', 'maximin'),
        (points, id) => {
          const sign = id === 'maximin' ? 1 : -1;
          const kept = justiceFrontier(points, id);
          const beats = (a: (typeof points)[0], b: (typeof points)[0]) =>
            sign * a.justice >= sign * b.justice &&
            a.deciderUtility >= b.deciderUtility &&
            (a.justice !== b.justice || a.deciderUtility !== b.deciderUtility);
          for (const i of kept)
            expect(points.some((other) => beats(other, points[i]!))).toBe(false);
          for (const each of points)
            expect(
              kept.some(
                (i) =>
                  beats(points[i]!, each) ||
                  (points[i]!.justice === each.justice &&
                    points[i]!.deciderUtility === each.deciderUtility),
              ),
            ).toBe(true);
          const along = kept.map((i) => points[i]!.deciderUtility);
          expect(along).toEqual([...new Set(along)].sort((a, b) => a - b));
        },
      ),
    );
    expect(justiceFrontier([{ justice: undefined, deciderUtility: 1 }], 'maximin')).toEqual([]);
  });

  it('a rule that harms both sides less is never off the frontier for its group’s sake', () => {
    const better: Counts = { tp: 8, fn: 2, fp: 3, tn: 27 };
    const spec = {
      subjects: loans,
      decider: loans,
      claim: 'everybody',
      pattern: 'maximin',
    } as const;
    const rules = [
      [forty, fortyOthers],
      [better, fortyOthers],
      [better, better],
    ].map((cells) => judge(cells, spec));
    expect(justiceFrontier(rules, 'maximin')).toEqual([2]);
  });
});
