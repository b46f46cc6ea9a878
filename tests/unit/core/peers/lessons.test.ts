// The lessons: what the tool prints is never what the definition gives, and both come out of the lab's code.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { abroca } from '../../../../src/core/fairness/curves/abroca';
import { lessons, lessonById } from '../../../../src/core/peers/lessons';
import type { Facts } from '../../../../src/core/peers/lessons/lesson';
import { betweenTwoGroups } from '../../../../src/core/peers/lessons/rows-in-neither-group';
import { peopleOf, rowsOf } from '../fairness/rows';

const facts = async (id: string): Promise<Facts> => {
  const lesson = lessonById(id);
  if (lesson.on !== 'table') throw new Error(`${id} has no table of its own`);
  return lesson.facts(makeCall());
};

describe('every lesson', () => {
  it('with a table prints another number than the definition gives', async () => {
    for (const lesson of lessons) {
      if (lesson.on !== 'table') continue;
      const { printed, right } = await lesson.facts(makeCall());
      expect(Number.isFinite(printed), lesson.id).toBe(true);
      if (right !== undefined) expect(Math.abs(printed - right), lesson.id).toBeGreaterThan(0.005);
    }
  });

  it('on rows does so on small rows too, and names no group but those it was given', () => {
    const people = peopleOf({
      Male: { tp: 8, fn: 2, fp: 2, tn: 8 },
      Female: { tp: 2, fn: 3, fp: 1, tn: 14 },
    }).map((each, i) => ({
      ...each,
      groups: {
        sex: each.groups['g']!,
        race: ['White', 'Black', 'Other'][i % 3]!,
        age_over_25: 'x',
      },
      score: each.yhat === 1 ? 0.8 : each.groups['g'] === 'Male' ? 0.4 : 0.1,
    }));
    for (const lesson of lessons) {
      if (lesson.on !== 'rows') continue;
      const { printed, right, groups } = lesson.facts(rowsOf(people));
      expect(printed, lesson.id).not.toBeCloseTo(right!, 3);
      expect(groups.length, lesson.id).toBeGreaterThan(0);
    }
  });

  it('is found by id, and an unknown one named', () => {
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
    expect(() => lessonById('none')).toThrow(/no lesson "none".*zero-for-nobody/);
  });
});

describe('by hand', () => {
  it('equalized odds: 0 is printed, nothing can be said', async () => {
    expect(await facts('equalized-odds-without-positives')).toMatchObject({
      printed: 0,
      right: undefined,
    });
  });

  it('a rate of nobody: 3 of 4, minus 0', async () => {
    expect(await facts('zero-for-nobody')).toMatchObject({ printed: 0.75, right: undefined });
  });

  it('odds: + 1/4 and − 1/4 make 0, and are 1/4 apart', async () => {
    expect(await facts('average-odds-cancel')).toMatchObject({ printed: 0, right: 0.25 });
  });

  it('entropy at α = 0: four people with 1 and two with 2, mean 4/3', async () => {
    const right = -(4 * Math.log(3 / 4) + 2 * Math.log(3 / 2)) / 6;
    const { printed, right: ours, numbers } = await facts('entropy-at-alpha-zero');
    expect(ours).toBeCloseTo(right, 12);
    expect(printed).toBeCloseTo(right / (4 / 3), 12);
    expect(numbers).toMatchObject({ n: 6, rightly: 4, wronglySelected: 2 });
  });

  it('rows in neither group count as 0 each', () => {
    const half = { tp: 1, fn: 0, fp: 0, tn: 1 };
    const none = { tp: 0, fn: 0, fp: 0, tn: 0 };
    // Two groups with a benefit of 1 each: nothing between them.
    expect(betweenTwoGroups([half, half], none, 2)).toBe(0);
    // Four people with 1 and four with 0: mean 1/2, so (4·4/8 − 1)/2.
    expect(betweenTwoGroups([half, half], { tp: 2, fn: 0, fp: 0, tn: 2 }, 2)).toBe(0.5);
  });

  it('a row that counts itself always agrees with someone', async () => {
    expect(await facts('consistency-of-itself')).toMatchObject({ printed: 1, right: 0 });
  });

  it('curves that cross: areas of ½ both, ½ between them', async () => {
    expect(await facts('crossing-curves')).toMatchObject({ printed: 0, right: 0.5 });
    const same = { y: [1, 0], score: [0.9, 0.1] };
    expect(abroca.of({ group: same, reference: same })).toBe(0);
  });

  it('the lattice of two multipliers: 2N² + 2N + 1 points, 61 for 50', async () => {
    expect(await facts('corner-of-the-grid')).toMatchObject({
      printed: 0.8,
      right: 2,
      numbers: { whole: 61, dropped: 11, least: -2 },
    });
  });

  it('the repair: 8, 1, 1 against 1, 1, 8 stay as they are, or meet in the middle', async () => {
    const { printed, right, numbers } = await facts('repair-of-distinct-values');
    expect([printed, numbers['before'], numbers['changed']]).toEqual([0.7, 0.7, 0]);
    // By people the eights go to 2; left are 2 of 10 below it in the second group, and 2 of 10 above it in the first.
    expect(right).toBeCloseTo(0.2, 12);
    expect(numbers['target']).toBe(2);
  });
});
