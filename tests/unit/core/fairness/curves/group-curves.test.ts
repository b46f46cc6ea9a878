// The curves of all groups: who is drawn, who is too small, and the sentences for input that cannot be drawn.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng } from '../../../../../src/core/base/rng';
import { groupCurves } from '../../../../../src/core/fairness/curves/group-curves';
import { rowsOf, type Person } from '../rows';

const call = makeCall();

/** So many people of each group, with scores that keep their promise; `off` is added to the promise. */
function people(
  sizes: Readonly<Record<string, number>>,
  off: Readonly<Record<string, number>> = {},
): Person[] {
  const random = rng('people');
  return Object.entries(sizes).flatMap(([g, n]) =>
    Array.from({ length: n }, () => {
      const chance = 0.1 + 0.6 * random.next();
      const score = Math.min(1, chance + (off[g] ?? 0));
      return { y: random.next() < chance ? 1 : 0, yhat: score > 0.5 ? 1 : 0, score, groups: { g } };
    }),
  );
}
const curvesOf = (persons: readonly Person[], reference?: string) =>
  groupCurves(
    rowsOf(persons),
    { groups: ['g'], ...(reference ? { reference: { g: reference } } : {}) },
    call,
  );

describe('the curves of groups', () => {
  it('see a planted promise that is not kept, beside a group whose promises are', async () => {
    const { groups, reference, level } = await curvesOf(
      people({ a: 2000, b: 2000 }, { a: 0.15 }),
      'b',
    );
    const [a, b] = groups.map(({ calibration }) => calibration!);
    expect(a!.errors.large).toBeGreaterThan(a!.perfect.large.hi);
    expect(b!.errors.large).toBeLessThan(b!.perfect.large.hi);
    expect(b!.errors.large).toBeGreaterThan(b!.perfect.large.lo);
    expect([reference, level]).toEqual(['b', 0.975]);
    // A shift of all scores moves no rank: the curves lie as chance would have them.
    const { abroca, band, aucGap } = groups[0]!.toReference!;
    expect(abroca).toBeLessThan(band!.abroca);
    expect(aucGap!.lo).toBeLessThan(0);
    expect(aucGap!.hi).toBeGreaterThan(0);
    expect(groups[1]!.toReference).toBeUndefined();
  });

  it('mark the decisions that were taken, at their two rates', async () => {
    const persons = people({ a: 200, b: 200 });
    const { groups } = await curvesOf(persons, 'b');
    const own = persons.filter(({ groups: { g } }) => g === 'a');
    const rate = (y: number) => {
      const of = own.filter((each) => each.y === y);
      return of.filter(({ yhat }) => yhat === 1).length / of.length;
    };
    expect(groups[0]!.chosen).toEqual({ fpr: rate(0), tpr: rate(1) });
  });

  it('draw no group under 30 people, and no line under 30 of a label', async () => {
    const few = people({ c: 29 });
    const single = people({ d: 60 }).map((each) => ({ ...each, y: 1 }));
    const { groups } = await curvesOf([...people({ a: 200, b: 200 }), ...few, ...single], 'b');
    expect(groups.map(({ key, tooFew }) => [key, tooFew])).toEqual([
      ['a', null],
      ['b', null],
      ['c', 'rows'],
      ['d', 'label'],
    ]);
    expect(groups[2]).toMatchObject({ roc: null, auc: null, calibration: null, chosen: null });
    expect(groups[3]!.roc).toBeNull();
    expect(groups[3]!.calibration).not.toBeNull();
    for (const { toReference } of groups.slice(1)) expect(toReference).toBeUndefined();
  });

  it('compare with the largest group where none was named, and with nobody where there is one', async () => {
    expect((await curvesOf(people({ a: 100, b: 300 }))).reference).toBe('b');
    const one = await groupCurves(rowsOf(people({ a: 100 })), { groups: [] }, call);
    expect(one).toMatchObject({ reference: null, n: 100, level: 0.95 });
    expect(one.groups.map(({ key, n }) => [key, n])).toEqual([['', 100]]);
    expect(one.groups[0]!.toReference).toBeUndefined();
    expect(one.groups[0]!.auc!.value).toBeGreaterThan(0.5);
  });

  it('draw eight of 300 groups, the largest and the reference however small', async () => {
    const sizes = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`g${i}`, i < 9 ? 40 : 2]),
    );
    const { groups, left, reference } = await curvesOf(people(sizes), 'g250');
    expect([groups.length, left, reference]).toEqual([8, 292, 'g250']);
    expect(groups.some(({ key }) => key === 'g250')).toBe(true);
  });

  it('leave out rows without a group, and take weights of 1 as none', async () => {
    const persons = people({ a: 100, b: 100 });
    const lost = { ...persons[0]!, groups: { g: null } };
    expect((await curvesOf([...persons, lost], 'b')).missing).toBe(1);
    const plain = await curvesOf(persons, 'b');
    const weighted = await curvesOf(
      persons.map((each) => ({ ...each, weight: 1 })),
      'b',
    );
    expect(weighted).toEqual(plain);
  });

  it('are the same twice over', async () => {
    const persons = people({ a: 120, b: 90 });
    expect(JSON.stringify(await curvesOf(persons, 'b'))).toBe(
      JSON.stringify(await curvesOf(persons, 'b')),
    );
  });

  it('are the same for repeated rows as for people, but less sure', async () => {
    const persons = people({ a: 100, b: 100 });
    const twice = [...persons, ...persons].map((each, i) => ({
      ...each,
      unit: i % persons.length,
    }));
    const [once, double] = [
      await curvesOf(persons, 'b'),
      await curvesOf(
        twice.map(({ unit: _, ...each }) => each),
        'b',
      ),
    ];
    const units = await curvesOf(twice, 'b');
    expect(units.groups[0]!.calibration!.errors.expected).toBeCloseTo(
      once.groups[0]!.calibration!.errors.expected,
      12,
    );
    const perfect = (of: typeof once) => of.groups[0]!.calibration!.perfect.expected.mean;
    expect(perfect(units)).toBeGreaterThan(1.2 * perfect(double));
  });
});

describe('what cannot be drawn', () => {
  it.each([
    [
      'no scores',
      () => people({ a: 40 }).map(({ score: _, ...each }) => each),
      /need a score for every row|needs a score for every row/,
    ],
    [
      'a score that is NaN',
      () => people({ a: 40 }).map((each, i) => (i === 3 ? { ...each, score: NaN } : each)),
      /no score \(NaN\)/,
    ],
  ])('%s is a sentence', async (_, make, sentence) => {
    await expect(curvesOf(make())).rejects.toThrow(sentence);
  });

  it('scores outside 0 to 1 have lines and no calibration, and it is said why', async () => {
    const { groups, notChances } = await curvesOf(
      people({ a: 100, b: 100 }).map((each) => ({ ...each, score: 10 * each.score! - 2 })),
      'b',
    );
    expect(notChances).toMatch(/^The scores run from -\d.* to \d.* must lie between 0 and 1/);
    for (const { roc, calibration } of groups) {
      expect(roc).not.toBeNull();
      expect(calibration).toBeNull();
    }
  });

  it('no rows at all are no groups', async () => {
    const rows = {
      ...rowsOf(people({ a: 1 })),
      n: 0,
      y: new Uint8Array(),
      yhat: new Uint8Array(),
      score: new Float64Array(),
      groups: [{ name: 'g', codes: new Int32Array(), levels: ['a'] }],
    };
    expect((await groupCurves(rows, { groups: ['g'] }, call)).groups).toEqual([]);
  });
});
