// What chance would show: simulated perfect calibration against exact sums, permutation bands on equal and on planted groups.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng } from '../../../../../src/core/base/rng';
import { curveBands } from '../../../../../src/core/fairness/curves/curve-band';
import { perfectCalibration } from '../../../../../src/core/fairness/curves/perfect-calibration';
import { uniformEdges } from '../../../../../src/core/fairness/curves/score-bins';
import { abroca } from '../../../../../src/core/fairness/curves/abroca';
import type { Scored } from '../../../../../src/core/fairness/scored';

const call = makeCall();

describe('perfect calibration', () => {
  const edges = uniformEdges(1);

  it('comes to the exact expectation: of two coins the mean gap is a quarter', async () => {
    // Sums of y − 0.5 are −1, 0, 0, 1: mean size 0.5, over two rows 0.25.
    const found = await perfectCalibration(
      { y: [0, 0], score: [0.5, 0.5] },
      edges,
      0.95,
      rng('coins'),
      call,
      20_000,
    );
    expect(found!.expected.mean).toBeCloseTo(0.25, 2);
    expect(found!.expected.hi).toBe(0.5);
    expect(found!.large).toEqual({ lo: -0.5, hi: 0.5 });
  });

  it('draws once for a unit: two rows of one person are one coin', async () => {
    const found = await perfectCalibration(
      { y: [0, 0], score: [0.5, 0.5], units: [3, 3] },
      edges,
      0.95,
      rng('coins'),
      call,
      200,
    );
    expect(found!.expected.mean).toBe(0.5);
  });

  it('shrinks with the square root of the rows, and is the same for the same stream', async () => {
    const at = (n: number, seed = 'rows') =>
      perfectCalibration(
        { y: new Array<number>(n).fill(0), score: new Array<number>(n).fill(0.3) },
        edges,
        0.95,
        rng(seed),
        call,
        400,
      );
    const [few, many] = [await at(100), await at(1600)];
    expect(few!.expected.mean / many!.expected.mean).toBeGreaterThan(3.4);
    expect(few!.expected.mean / many!.expected.mean).toBeLessThan(4.6);
    expect(await at(100)).toEqual(few);
    expect(await at(100, 'other')).not.toEqual(few);
  });

  it('is undefined for nobody and for scores that are no chances', async () => {
    expect(
      await perfectCalibration({ y: [], score: [] }, edges, 0.95, rng('a'), call),
    ).toBeUndefined();
    expect(
      await perfectCalibration({ y: [1], score: [3] }, edges, 0.95, rng('a'), call),
    ).toBeUndefined();
  });
});

/** Two groups of `n`; in the first the score says nothing once `spoilt`. */
function rowsWith(n: number, { spoilt }: { spoilt: boolean }): { rows: Scored; codes: Int32Array } {
  const random = rng(`band/${spoilt}`);
  const codes = Int32Array.from({ length: 2 * n }, (_, i) => i % 2);
  const y = Uint8Array.from(codes, () => (random.next() < 0.4 ? 1 : 0));
  const score = Float64Array.from(y, (label, i) =>
    spoilt && codes[i] === 0 ? random.next() : 0.5 * random.next() + 0.3 * label,
  );
  const rows = Int32Array.from(codes, (_, i) => i);
  return { rows: { n: 2 * n, y, yhat: y, score, groups: [], rows }, codes };
}

function areaOf({ y, score }: Scored, codes: Int32Array): number {
  const own = (g: number) => {
    const at = [...codes.keys()].filter((i) => codes[i] === g);
    return { y: at.map((i) => y[i]!), score: at.map((i) => score![i]!) };
  };
  return abroca.of({ group: own(0), reference: own(1) })!;
}

describe('the band of chance between curves', () => {
  const grouping = (codes: Int32Array) => ({ name: 'g', codes, levels: ['a', 'b'] });

  it('holds the area of groups that are sorted alike, and not that of a group whose scores say nothing', async () => {
    for (const spoilt of [false, true]) {
      const { rows, codes } = rowsWith(300, { spoilt });
      const [band, none] = await curveBands(
        rows,
        grouping(codes),
        1,
        0.95,
        200,
        rng('draws'),
        call,
      );
      expect(none).toBeUndefined();
      expect(band!.abroca).toBeGreaterThan(0);
      expect(areaOf(rows, codes) > band!.abroca).toBe(spoilt);
      expect(band!.aucGap.lo).toBeLessThan(0);
      expect(band!.aucGap.hi).toBeGreaterThan(0);
    }
  });

  it('is never at 0 in few rows, wider with fewer, and the same for the same stream', async () => {
    const at = async (n: number) => {
      const { rows, codes } = rowsWith(n, { spoilt: false });
      return (await curveBands(rows, grouping(codes), 1, 0.95, 100, rng('draws'), call))[0]!;
    };
    expect((await at(50)).abroca).toBeGreaterThan((await at(800)).abroca);
    expect(await at(50)).toEqual(await at(50));
  });

  it('is undefined where a group has one label only', async () => {
    const { rows, codes } = rowsWith(50, { spoilt: false });
    const single = { ...rows, y: Uint8Array.from(rows.y, (y, i) => (codes[i] === 0 ? 1 : y)) };
    expect(
      (await curveBands(single, grouping(codes), 1, 0.95, 50, rng('draws'), call))[0],
    ).toBeUndefined();
  });
});
