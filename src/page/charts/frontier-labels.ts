// The labels of the frontier: which words stand for which points, in what order they choose their place.

import type { FrontierPoint } from './chart-data';
import type { Box, LabelRequest, Obstacle } from './place-labels';
import { sansFont, textWidth, wrapText } from './text-width';

const LABEL_SIZE = 16;
const YOUR_SIZE = 18;
/** Beyond this many labels the picture is full; the others are named under the drawing when one walks over them. */
const MOST = 14;
const CROWD = 20;
const MOST_IN_CROWD = 7;
export const LINE = 20;
const WRAP = 200;

export interface PointAt {
  point: FrontierPoint;
  x: number;
  y: number;
}

export interface FrontierLabel {
  key: string;
  /** One line a text; a set that cannot be told apart has one a member. */
  lines: readonly { text: string; point: string }[];
  /** Members of a set that cannot be told apart. */
  set: readonly string[] | null;
  request: LabelRequest;
}

const half = (values: readonly number[]): number => (Math.max(...values) - Math.min(...values)) / 2;
const middle = (values: readonly number[]): number =>
  (Math.max(...values) + Math.min(...values)) / 2;

/** Width that the words "cannot be told apart" and their bracket take beside a set. */
export const BRACKET = 96;

/** Yours is larger and bold, and its ring needs room. */
function single({ point, x, y }: PointAt, radius: number, size: number): FrontierLabel {
  const font = sansFont(size, size > LABEL_SIZE ? 600 : 400);
  const lines = wrapText(point.label, WRAP, font);
  const width = Math.max(...lines.map((line) => textWidth(line, font)));
  return {
    key: point.key,
    lines: lines.map((text) => ({ text, point: point.key })),
    set: null,
    request: { key: point.key, x, y, radius, width, height: lines.length * LINE },
  };
}

function together(members: readonly PointAt[], radius: number): FrontierLabel {
  const font = sansFont(LABEL_SIZE);
  const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)];
  const key = members.map(({ point }) => point.key).join('+');
  return {
    key,
    lines: members.map(({ point }) => ({ text: point.label, point: point.key })),
    set: members.map(({ point }) => point.key),
    request: {
      key,
      x: middle(xs),
      y: middle(ys),
      radius: radius + Math.max(half(xs), half(ys)) + 12,
      width: Math.max(...members.map(({ point }) => textWidth(point.label, font))) + BRACKET,
      height: members.length * (LINE + 3),
    },
  };
}

/** On phones a number stands beside each mark, the names in a list under the drawing. */
export function numberLabels(
  points: readonly PointAt[],
  order: readonly string[],
  chosen: string | null,
  radius: number,
): FrontierLabel[] {
  const labels = points.map(({ point: { key }, x, y }): FrontierLabel => {
    const text = String(order.indexOf(key) + 1);
    const width = textWidth(text, sansFont(14, 600));
    const request = { key, x, y, radius, width, height: 15 };
    return { key, lines: [{ text, point: key }], set: null, request };
  });
  if (points.length <= CROWD) return labels;
  const yours = labels.filter(({ key }) => key === chosen);
  return [
    ...yours,
    ...thinned(
      labels.filter(({ key }) => key !== chosen),
      MOST,
    ),
  ];
}

/**
 * Yours first, then sets that cannot be told apart, then what stands unbeaten, then the rest.
 * A set keeps only members that are drawn and are not yours; a point is in one set at most.
 */
export function frontierLabels(
  points: readonly PointAt[],
  apart: readonly (readonly string[])[],
  chosen: string | null,
  radius: number,
): FrontierLabel[] {
  const at = new Map(points.map((place) => [place.point.key, place]));
  const used = new Set<string>();
  const sets: FrontierLabel[] = [];
  for (const set of apart) {
    const members = set.flatMap((key) =>
      key === chosen || used.has(key) ? [] : (at.get(key) ?? []),
    );
    if (members.length < 2) continue;
    for (const { point } of members) used.add(point.key);
    sets.push(
      together(
        [...members].sort((a, b) => a.y - b.y),
        radius,
      ),
    );
  }
  const alone = points
    .filter(({ point }) => !used.has(point.key))
    .sort((a, b) => rank(a.point, chosen) - rank(b.point, chosen))
    .map((place) =>
      place.point.key === chosen
        ? single(place, radius + 9, YOUR_SIZE)
        : single(place, radius, LABEL_SIZE),
    );
  const yours = alone.filter(({ key }) => key === chosen);
  const others = alone.filter(({ key }) => key !== chosen);
  const most = points.length > CROWD ? MOST_IN_CROWD : MOST;
  return [...yours, ...sets, ...thinned(others, Math.max(0, most - yours.length - sets.length))];
}

/** So many of them, evenly along the gap: in a sweep neighbours say nearly the same. */
function thinned(labels: readonly FrontierLabel[], most: number): FrontierLabel[] {
  if (labels.length <= most) return [...labels];
  const along = [...labels].sort((a, b) => a.request.x - b.request.x);
  const step = (along.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, i) => along[Math.round(i * step)]).filter(
    (label) => label !== undefined,
  );
}

/** Yours, where you started, what stands, what is beaten. */
function rank(point: FrontierPoint, chosen: string | null): number {
  if (point.key === chosen) return 0;
  if (point.family === 'none') return 1;
  return point.beaten ? 3 : 2;
}

/** On which side of its marks a set's label stands; its bracket is on the far side, out of the leaders' way. */
export function sideOf(label: FrontierLabel, box: Box): 'left' | 'right' {
  return box.x + box.width / 2 < label.request.x ? 'left' : 'right';
}

/** A member's leader, from its mark to the near end of its line of the set's label. */
export function setLeader(
  box: Box,
  side: 'left' | 'right',
  place: { x: number; y: number },
  line: number,
): { x1: number; y1: number; x2: number; y2: number } {
  const y2 = box.y + (LINE + 3) * (line + 0.5);
  const x2 = side === 'right' ? box.x - 4 : box.x + box.width + 4;
  const length = Math.hypot(x2 - place.x, y2 - place.y) || 1;
  const start = Math.min(13, length) / length;
  return {
    x1: place.x + (x2 - place.x) * start,
    y1: place.y + (y2 - place.y) * start,
    x2,
    y2,
  };
}

/** The lines of a set in the order whose leaders are shortest together: leaders that cross are longer. */
export function untangle(
  label: FrontierLabel,
  box: Box,
  at: ReadonlyMap<string, PointAt>,
): FrontierLabel['lines'] {
  const { lines } = label;
  const side = sideOf(label, box);
  const place = (key: string): PointAt | undefined => at.get(key);
  const by = (axis: 'x' | 'y', sign: 1 | -1): FrontierLabel['lines'] =>
    [...lines].sort(
      (a, b) => sign * ((place(a.point)?.[axis] ?? 0) - (place(b.point)?.[axis] ?? 0)),
    );
  const total = (order: FrontierLabel['lines']): number =>
    order.reduce((sum, { point }, i) => {
      const from = place(point);
      if (!from) return sum;
      const { x2, y2 } = setLeader(box, side, from, i);
      return sum + Math.hypot(x2 - from.x, y2 - from.y);
    }, 0);
  const orders = [by('y', 1), by('y', -1), by('x', 1), by('x', -1)];
  return orders.reduce((best, order) => (total(order) < total(best) - 0.01 ? order : best));
}

/** What labels should not cover: marks most, whiskers and seed dots less. */
export function frontierObstacles(
  points: readonly (PointAt & { left: number; right: number; top: number; bottom: number })[],
  radius: number,
  extra: readonly Box[],
  /** Weight of bars and other soft things: a number on a phone had better be near than clear of them. */
  soft: number,
): Obstacle[] {
  return [
    ...points.flatMap(({ x, y, left, right, top, bottom }) => [
      {
        x: x - radius - 2,
        y: y - radius - 2,
        width: 2 * radius + 4,
        height: 2 * radius + 4,
        weight: 6,
      },
      { x: left, y: y - 2, width: right - left, height: 4, weight: soft },
      { x: x - 2, y: top, width: 4, height: bottom - top, weight: soft },
    ]),
    ...extra.map((box) => ({ ...box, weight: soft })),
  ];
}
