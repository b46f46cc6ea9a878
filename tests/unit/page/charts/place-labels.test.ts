// Labels stay in the frame, do not cover one another, and get a leader when they had to go far.

import { describe, expect, it } from 'vitest';
import { placeLabels, type Box, type LabelRequest } from '../../../../src/page/charts/place-labels';

const frame: Box = { x: 0, y: 0, width: 800, height: 500 };
const request = (key: string, x: number, y: number): LabelRequest => ({
  key,
  x,
  y,
  radius: 9,
  width: 120,
  height: 22,
});
const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('placeLabels', () => {
  it('sets a lonely label beside its mark, without a leader', () => {
    const [label] = placeLabels([request('a', 400, 250)], [], frame);
    expect(label!.leader).toBeNull();
    expect(label!.x).toBeGreaterThan(400);
  });

  it('keeps labels of crowded marks apart', () => {
    const crowd = Array.from({ length: 8 }, (_, i) =>
      request(`k${i}`, 380 + (i % 3) * 14, 240 + i * 5),
    );
    const marks = crowd.map(({ x, y }) => ({
      x: x - 9,
      y: y - 9,
      width: 18,
      height: 18,
      weight: 3,
    }));
    const labels = placeLabels(crowd, marks, frame);
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
    }
    expect(labels.some((label) => label.leader)).toBe(true);
  });

  it('stays inside the frame at its corners', () => {
    for (const [x, y] of [
      [2, 2],
      [798, 2],
      [2, 498],
      [798, 498],
    ] as const) {
      const [label] = placeLabels([request('a', x, y)], [], frame);
      expect(label!.x).toBeGreaterThanOrEqual(0);
      expect(label!.y).toBeGreaterThanOrEqual(0);
      expect(label!.x + label!.width).toBeLessThanOrEqual(800);
      expect(label!.y + label!.height).toBeLessThanOrEqual(500);
    }
  });

  it('gives the same places for the same points', () => {
    const requests = [request('a', 100, 100), request('b', 110, 104)];
    expect(placeLabels(requests, [], frame)).toEqual(placeLabels(requests, [], frame));
  });
});
