import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsByCode } from '../../../../../src/core/base/positions-by-code';
import {
  at,
  upperHull,
  type Hull,
  type Point,
} from '../../../../../src/core/fairness/mitigations/hull';
import { rateOf } from '../../../../../src/core/fairness/mitigations/reach';
import { corners, evenGrid } from '../../../../../src/core/fairness/mitigations/grid';
import { rocScan, rocScans } from '../../../../../src/core/fairness/roc-scan';
import { cutAbove, tradeoffPoints } from '../../../../../src/core/fairness/mitigations/tradeoff';

const point = (x: number, y: number): Point => ({ x, y, cut: { op: 'all' } });
const hullOf = (points: readonly Point[]): Hull =>
  upperHull({
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
    cut: (k) => points[k]!.cut,
  });
const rows = (score: number[], y: number[], weights?: number[]) => ({
  n: score.length,
  y: Uint8Array.from(y),
  score: Float64Array.from(score),
  groups: [],
  rows: Int32Array.from(score, (_, i) => i),
  ...(weights ? { weights: Float64Array.from(weights) } : {}),
});
const everyone = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

describe('the scan', () => {
  it('counts what lies at or above each distinct score', () => {
    const scan = rocScan(rows([0.2, 0.9, 0.2, 0.5], [1, 1, 0, 0]), everyone(4));
    expect([...scan.scores]).toEqual([0.9, 0.5, 0.2]);
    expect([...scan.positives]).toEqual([1, 1, 2]);
    expect([...scan.negatives]).toEqual([0, 1, 2]);
    expect([scan.allPositives, scan.allNegatives]).toEqual([2, 2]);
  });

  it('is the same for each cell as for its rows alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.integer({ min: -1, max: 2 })),
        ),
        (drawn) => {
          const all = rows(
            drawn.map(([score]) => score / 4),
            drawn.map(([, label]) => Number(label)),
          );
          const codes = Int32Array.from(drawn, ([, , code]) => code);
          const scans = rocScans(all, codes, 3);
          expect(scans.all).toEqual(rocScan(all, everyone(all.n)));
          expect(scans.cells).toEqual(positionsByCode(codes, 3).map((own) => rocScan(all, own)));
        },
      ),
    );
  });

  it('sums weights, over the rows asked for', () => {
    const scan = rocScan(rows([0.2, 0.9, 0.2], [1, 1, 0], [2, 3, 5]), Int32Array.from([0, 2]));
    expect([...scan.positives]).toEqual([2]);
    expect([...scan.negatives]).toEqual([5]);
  });

  it('refuses a score that is not a number', () => {
    expect(() => rocScan(rows([0.2, NaN], [1, 0]), everyone(2))).toThrow(/NaN/);
  });

  it('lists the rows of each code', () => {
    expect(positionsByCode(Int32Array.from([1, -1, 0, 1]), 2).map((own) => [...own])).toEqual([
      [2],
      [0, 3],
    ]);
  });
});

describe('a cut', () => {
  it('keeps two neighbouring doubles apart', () => {
    const low = 0.3;
    const high = low + Number.EPSILON / 4;
    expect(high).toBeGreaterThan(low);
    const cut = cutAbove(Float64Array.from([high, low, 0.1]), 0);
    expect(cut.op === '>' && high > cut.threshold && !(low > cut.threshold)).toBe(true);
  });

  it('does on its rows what its point says, in either direction', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), {
          minLength: 2,
          maxLength: 12,
        }),
        (drawn) => {
          const score = [...drawn.map(([value]) => value / 5), 0.5, 0.5];
          const y = [...drawn.map(([, label]) => (label ? 1 : 0)), 0, 1];
          const scan = rocScan(rows(score, y), everyone(score.length));
          const points = tradeoffPoints(scan, {
            x: { name: 'selection rate', of: (reach) => rateOf('selection-rate', reach) },
            y: { name: 'accuracy', of: (reach) => rateOf('accuracy', reach) },
            direction: 'either',
            group: 'g',
          });
          for (const [k, x] of points.x.entries()) {
            const cut = points.cut(k);
            const passes = (value: number): boolean =>
              cut.op === 'all' ||
              (cut.op === '>' ? value > cut.threshold : cut.op === '<' && value < cut.threshold);
            expect(score.filter(passes).length / score.length).toBeCloseTo(x, 12);
          }
        },
      ),
    );
  });
});

describe('the hull', () => {
  it('drops what lies below, on a line, or straight under another point', () => {
    const hull = hullOf([
      point(0, 0),
      point(0, 0.3),
      point(0.5, 0.9),
      point(0.25, 0.6),
      point(1, 1),
      point(1, 0.2),
      point(0.6, 0.1),
    ]);
    expect(hull.map(({ x, y }) => [x, y])).toEqual([
      [0, 0.3],
      [0.5, 0.9],
      [1, 1],
    ]);
  });

  it('lies above every point, and is concave', () => {
    const coordinate = fc.integer({ min: 0, max: 20 }).map((value) => value / 20);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }),
        (drawn) => {
          const hull = hullOf(drawn.map(([x, y]) => point(x, y)));
          for (const [x, y] of drawn) expect(at(hull, x).y).toBeGreaterThanOrEqual(y - 1e-12);
          for (let k = 2; k < hull.length; k++) {
            const slope = (i: number): number =>
              (hull[i]!.y - hull[i - 1]!.y) / (hull[i]!.x - hull[i - 1]!.x);
            expect(slope(k)).toBeLessThan(slope(k - 1));
          }
        },
      ),
    );
  });

  it('is a lottery between the points on both sides', () => {
    const hull = [point(0, 0), point(0.5, 0.8), point(1, 1)];
    expect(at(hull, 0.75)).toMatchObject({ leftShare: 0.5, rightShare: 0.5, y: 0.9 });
    expect(at(hull, 0)).toMatchObject({ leftShare: 1, y: 0 });
    expect(at(hull, 0.5)).toMatchObject({ rightShare: 1, y: 0.8 });
    expect(at([point(0.4, 0.7)], 0.9).y).toBe(0.7);
  });
});

describe('where a search looks', () => {
  it('is at the corners, each once, or on even steps as numpy has them', () => {
    expect([
      ...corners([
        [point(0, 0), point(1, 1)],
        [point(0, 0), point(0.3, 1), point(1, 1)],
      ]),
    ]).toEqual([0, 0.3, 1]);
    const grid = evenGrid(1000);
    expect(grid).toHaveLength(1001);
    expect([grid[348], grid[1000]]).toEqual([0.34800000000000003, 1]);
  });
});
