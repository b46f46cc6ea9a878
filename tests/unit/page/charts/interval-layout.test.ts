// Rows of an interval chart: beside their labels, in blocks when there are many, and under their labels on phones.

import { describe, expect, it } from 'vitest';
import type { IntervalRow } from '../../../../src/page/charts/chart-data';
import { rowsLayout, rowsMode } from '../../../../src/page/charts/interval-layout';

const row = (key: string, more: Partial<IntervalRow> = {}): IntervalRow => ({
  key,
  label: key,
  shape: 'diamond',
  value: 0.5,
  lo: 0.4,
  hi: 0.6,
  part: null,
  n: 100,
  tooSmall: false,
  ...more,
});
const two = [row('women'), row('men')];
const blocks = ['White', 'Black'].flatMap((block) =>
  two.map((r) => ({ ...r, key: block + r.key, block })),
);
const layoutOf = (rows: IntervalRow[], width: number, differenceLabel: string | null = null) =>
  rowsLayout({ rows, width, valueWidth: 140, differenceLabel });

describe('rowsMode', () => {
  it('is dense for blocks and many rows, narrow on phones', () => {
    expect(rowsMode(two, 800)).toBe('wide');
    expect(rowsMode(blocks, 800)).toBe('dense');
    expect(rowsMode(blocks, 350)).toBe('narrow');
  });
});

describe('rowsLayout', () => {
  it('keeps every row, and the axis between labels and values', () => {
    for (const width of [350, 700, 1100]) {
      const layout = layoutOf(blocks, width);
      expect(layout.rows.map(({ row }) => row.key)).toEqual(blocks.map(({ key }) => key));
      expect(layout.from).toBeLessThan(layout.to);
      expect(layout.to).toBeLessThanOrEqual(width);
    }
  });

  it('puts rows one under another, and the difference under the edge line', () => {
    for (const width of [350, 800]) {
      const layout = layoutOf(two, width, 'difference');
      const ys = layout.rows.map(({ y }) => y);
      expect(ys[1]).toBeGreaterThan(ys[0]!);
      expect(layout.edge).toBeGreaterThan(ys[1]!);
      expect(layout.difference).toBeGreaterThan(layout.edge);
      expect(layout.height).toBeGreaterThan(layout.difference);
    }
  });

  it('closes each block once', () => {
    expect(layoutOf(blocks, 800).blocks.map(({ name }) => name)).toEqual(['White', 'Black']);
  });

  it('breaks a long name instead of running into the axis or the value', () => {
    const long = row('American Indians and Alaska Natives of the census');
    expect(layoutOf([long, ...two], 350).rows[0]!.lines.length).toBeGreaterThan(1);
  });
});
