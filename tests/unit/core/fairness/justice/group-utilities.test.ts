// What each group gets, how sure that is, what chance would give, and which rate a setting comes down to.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { newcombe, wilson, zOf } from '../../../../../src/core/base/statistics';
import { countCells } from '../../../../../src/core/fairness/count-cells';
import { disparityById } from '../../../../../src/core/fairness/disparities';
import {
  expectedUtility,
  groupUtilities,
  justiceOf,
  namedMetric,
  patternDraws,
  type Claim,
  type JusticeSpec,
  type Utilities,
} from '../../../../../src/core/fairness/justice';
import { metricById } from '../../../../../src/core/fairness/metrics';
import { nullBands } from '../../../../../src/core/fairness/null-bands';
import type { Counts } from '../../../../../src/core/fairness/scored';
import { forty, fortyOthers } from '../../../../../src/core/fairness/worked-table';
import { peopleOf, rowsOf } from '../rows';

const call = makeCall();
const yes: Utilities = { tp: 1, fp: 1, fn: 0, tn: 0 };
const spec: JusticeSpec = {
  subjects: yes,
  decider: { tp: 1, fp: -1, fn: 0, tn: 0 },
  claim: 'everybody',
  pattern: 'egalitarian',
};
const times = (many: number, { tp, fp, tn, fn }: Counts): Counts => ({
  tp: many * tp,
  fp: many * fp,
  tn: many * tn,
  fn: many * fn,
});
const rows = rowsOf(
  peopleOf({ a: times(5, forty), b: times(5, fortyOthers), c: { tp: 2, fp: 0, tn: 3, fn: 1 } }),
);
const counted = countCells(rows, ['g']);

describe('groups', () => {
  it('a yes is 1: what they get is a share, with Wilson’s limits that hold for both judged groups', () => {
    const { groups, level } = groupUtilities(rows, counted, spec);
    expect(level).toBeCloseTo(0.975, 12);
    const { lo, hi } = wilson(45, 200, zOf(0.975));
    expect(groups[0]).toMatchObject({ key: 'a', n: 200, value: 45 / 200, tooSmall: false });
    expect(groups[0]!.lo).toBeCloseTo(lo, 12);
    expect(groups[0]!.hi).toBeCloseTo(hi, 12);
    expect(groups[2]).toMatchObject({ key: 'c', n: 6, value: 2 / 6, tooSmall: true });
  });

  it('three levels: a mean, never outside what an outcome is worth; all of one outcome is not certainty', () => {
    const subjects = { tp: 3, fp: -1, fn: 0, tn: 0 };
    const { groups } = groupUtilities(rows, counted, { subjects, claim: 'everybody' });
    expect(groups[0]!.value).toBeCloseTo((30 * 3 - 15) / 200, 12);
    const none = expectedUtility({ tp: 0, fp: 0, fn: 0, tn: 40 }, subjects, 'everybody').limits(2)!;
    const unseen = wilson(0, 40, 2).hi;
    expect(none.lo).toBeCloseTo(-unseen, 12);
    expect(none.hi).toBeCloseTo(3 * unseen, 12);
    expect(expectedUtility(forty, { tp: 2, fp: 2, fn: 2, tn: 2 }, 'everybody').limits(2)).toEqual({
      lo: 2,
      hi: 2,
    });
  });

  it('best and worst off: of two groups the difference has Newcombe’s interval at 95 %', () => {
    const { spread } = groupUtilities(rows, counted, spec);
    // 45 of 200 against 50 of 200; the six people of c stand aside.
    const { lo, hi } = newcombe(50, 200, 45, 200, zOf(0.95));
    expect(spread).toMatchObject({ best: 'b', worst: 'a' });
    expect(spread!.lo).toBeCloseTo(lo, 12);
    expect(spread!.hi).toBeCloseTo(hi, 12);
    const alone = rowsOf(peopleOf({ a: times(5, forty) }));
    expect(groupUtilities(alone, countCells(alone, ['g']), spec).spread).toBeUndefined();
  });

  it('rows that repeat within a unit are worth less than they are many', () => {
    const people = peopleOf({ a: times(2, forty), b: times(2, fortyOthers) });
    const single = rowsOf(people);
    // Two rows of the same kind in each unit: forty units of eighty rows.
    const paired = rowsOf(people.map((person, i) => ({ ...person, unit: Math.floor(i / 2) })));
    const width = (of: typeof rows): number => {
      const [first] = groupUtilities(of, countCells(of, ['g']), spec).groups;
      return first!.hi! - first!.lo!;
    };
    expect(width(paired) / width(single)).toBeGreaterThan(1.2);
    expect(width(paired) / width(single)).toBeLessThan(1.65);
  });
});

describe('how sure a pattern is', () => {
  it('the gap of chance is what the permutation band of its named disparity says', async () => {
    const both = [0, 1];
    const found = await patternDraws(rows, counted, both, spec, call);
    const pair = rowsOf(peopleOf({ a: times(5, forty), b: times(5, fortyOthers) }));
    const band = nullBands(pair, { groups: ['g'], metrics: [] }, ['demographic-parity-difference']);
    expect(found.chance).toBeCloseTo(band['demographic-parity-difference']!.hi, 2);
    expect(found.justice).toBeUndefined();
    expect(found.decider!.lo).toBeLessThan(justiceOf(counted.counts, both, spec)! + 1);
    expect(await patternDraws(rows, counted, both, spec, call)).toEqual(found);
  });

  it('dealing rows gives about what dealing tables gives', async () => {
    const claim: Claim = 'favourable-label';
    const tables = await patternDraws(rows, counted, [0, 1], { ...spec, claim }, call);
    const weighted = rowsOf(
      peopleOf({ a: times(5, forty), b: times(5, fortyOthers) }).map((person) => ({
        ...person,
        weight: 1,
      })),
    );
    const dealt = await patternDraws(
      weighted,
      countCells(weighted, ['g']),
      [0, 1],
      { ...spec, claim },
      call,
    );
    expect(dealt.chance! / tables.chance!).toBeGreaterThan(0.75);
    expect(dealt.chance! / tables.chance!).toBeLessThan(1.34);
  });

  it('every other pattern has an interval around its number', async () => {
    for (const pattern of ['maximin', 'prioritarian', 'sufficientarian']) {
      const asked = { ...spec, pattern };
      const { justice, chance } = await patternDraws(rows, counted, [0, 1], asked, call);
      const value = justiceOf(counted.counts, [0, 1], asked)!;
      expect(justice!.lo).toBeLessThanOrEqual(value);
      expect(justice!.hi).toBeGreaterThanOrEqual(value);
      expect(chance).toBeUndefined();
    }
  });
});

describe('by another name', () => {
  const utility = fc.integer({ min: -3, max: 3 });
  const count = fc.integer({ min: 1, max: 9 });
  const cell = fc.record({ tp: count, fp: count, fn: count, tn: count });

  it.each<[Claim, Utilities, string]>([
    ['everybody', yes, 'demographic-parity-difference'],
    ['everybody', { tp: 2, tn: 2, fp: -1, fn: -1 }, 'overall-accuracy-equality-difference'],
    ['favourable-label', yes, 'equal-opportunity-difference'],
    ['other-label', yes, 'predictive-equality-difference'],
    ['selected', { tp: 1, fp: 0, fn: 9, tn: 9 }, 'predictive-parity-difference'],
    ['rejected', { tp: 9, fp: 9, fn: -1, tn: 0 }, 'negative-predictive-parity-difference'],
  ])('%s', (claim, subjects, disparity) => {
    expect(namedMetric(subjects, claim)!.disparity).toBe(disparity);
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const { scale } = namedMetric(subjects, claim)!;
        const value = disparityById(disparity).of({
          overall: a,
          cells: [a, b],
          reference: 0,
        })!.value;
        expect(justiceOf([a, b], [0, 1], { ...spec, subjects, claim })).toBeCloseTo(
          Math.abs(scale) * Math.abs(value),
          9,
        );
      }),
    );
  });

  it('what people get is then that rate, scaled and shifted, whatever the utilities', () => {
    fc.assert(
      fc.property(
        fc.record({ tp: utility, fp: utility, fn: utility, tn: utility }),
        fc.constantFrom<Claim>(
          'everybody',
          'favourable-label',
          'other-label',
          'selected',
          'rejected',
        ),
        cell,
        (utilities, claim, counts) => {
          const named = namedMetric(utilities, claim);
          if (!named) return;
          const metric = metricById(named.metric);
          expect(metric.from).toBe('counts');
          const rate = metric.from === 'counts' ? metric.of(counts)! : NaN;
          expect(expectedUtility(counts, utilities, claim).value).toBeCloseTo(
            named.shift + named.scale * rate,
            9,
          );
        },
      ),
    );
  });

  it('most settings have no name', () => {
    expect(namedMetric({ tp: 1, fp: -1, fn: 0, tn: 0 }, 'everybody')).toBeUndefined();
    expect(namedMetric({ tp: 1, fp: 0, fn: 1, tn: 0 }, 'everybody')).toBeUndefined();
    expect(namedMetric({ tp: 1, fp: 1, fn: 1, tn: 1 }, 'everybody')).toBeUndefined();
    expect(namedMetric({ tp: 1, fp: 1, fn: 0, tn: 0 }, 'selected')).toBeUndefined();
  });
});
