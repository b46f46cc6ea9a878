// Puts labels beside their marks without covering marks, labels or the frame; far labels get a leader line.

import { coverMap, type CoverMap } from './cover-map';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelRequest {
  key: string;
  /** Centre of the mark. */
  x: number;
  y: number;
  /** Half size of the mark. */
  radius: number;
  width: number;
  height: number;
}

export interface Obstacle extends Box {
  /** What covering one px of its area costs; a mark 3, a whisker or a dot 0.5. */
  weight: number;
}

export interface PlacedLabel extends Box {
  key: string;
  /** From the mark to the label, when they are more than 24 px apart. */
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

const LEADER_FROM = 24;
const OVERLAP_COST = 12;
const distances = [6, 16, 30, 48, 70, 96, 128, 164];
// Right and above first: that is where the eye looks for a name.
const directions: readonly (readonly [number, number])[] = [
  [1, -0.6],
  [1, 0],
  [1, 0.6],
  [0, -1],
  [0, 1],
  [-1, -0.6],
  [-1, 0],
  [-1, 0.6],
  [0.6, -1],
  [0.6, 1],
  [-0.6, -1],
  [-0.6, 1],
];

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function candidates({ x, y, radius, width, height }: LabelRequest): { box: Box; away: number }[] {
  return distances.flatMap((away) =>
    directions.map(([dx, dy]) => {
      const reach = radius + away;
      // The box touches the mark's side it lies on; a slanted direction shifts it along that side.
      const left = dx > 0 ? x + reach * dx : dx < 0 ? x + reach * dx - width : x - width / 2;
      const top = y + reach * dy + (dy > 0.9 ? 0 : dy < -0.9 ? -height : -height / 2);
      return { box: { x: left, y: top, width, height }, away };
    }),
  );
}

/** Nearest point of a box to the mark, for the end of a leader. */
function nearest(box: Box, x: number, y: number): { x: number; y: number } {
  const clamp = (value: number, from: number, to: number): number =>
    Math.max(from, Math.min(to, value));
  const gap = 4;
  return {
    x: clamp(x, box.x - gap, box.x + box.width + gap),
    y: clamp(y, box.y + box.height * 0.3, box.y + box.height * 0.7),
  };
}

function leaderOf(request: LabelRequest, box: Box): PlacedLabel['leader'] {
  const end = nearest(box, request.x, request.y);
  const [dx, dy] = [end.x - request.x, end.y - request.y];
  const length = Math.hypot(dx, dy);
  if (length - request.radius <= LEADER_FROM) return null;
  const start = (request.radius + 5) / length;
  return {
    x1: request.x + dx * start,
    y1: request.y + dy * start,
    x2: end.x,
    y2: end.y,
  };
}

/** Along a leader a few small boxes, so that a label does not lie on it. */
function leaderBoxes(leader: PlacedLabel['leader']): Box[] {
  if (!leader) return [];
  return [0.15, 0.4, 0.65, 0.9].map((t) => ({
    x: leader.x1 + (leader.x2 - leader.x1) * t - 3,
    y: leader.y1 + (leader.y2 - leader.y1) * t - 3,
    width: 6,
    height: 6,
  }));
}

/**
 * Greedy, then twice around again with everything else in place. Earlier requests choose first, so put yours first.
 * @param frame Labels stay inside it.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Obstacle[],
  frame: Box,
): PlacedLabel[] {
  const placed = new Map<string, PlacedLabel>();
  const covers = coverMap(obstacles, frame);
  for (let pass = 0; pass < 3; pass++) {
    for (const request of requests) {
      placed.delete(request.key);
      placed.set(request.key, best(request, covers, [...placed.values()], frame));
    }
  }
  return requests.flatMap((request) => placed.get(request.key) ?? []);
}

function best(
  request: LabelRequest,
  covers: CoverMap,
  others: readonly PlacedLabel[],
  frame: Box,
): PlacedLabel {
  const { key, x, y, width, height } = request;
  let winner: PlacedLabel = { key, x, y, width, height, leader: null };
  let lowest = Infinity;
  const around = others.map((other) => ({
    other,
    box: grown(other),
    bits: leaderBoxes(other.leader),
  }));
  for (const { box, away } of candidates(request)) {
    let cost = away * 0.9 + covers(box);
    cost += (box.width * box.height - overlap(box, frame)) * 20;
    if (cost >= lowest) continue;
    const leader = leaderOf(request, box);
    if (leader) cost += 14;
    const ownBits = leaderBoxes(leader);
    // A frontier of forty points is placed again with each that arrives: stop as soon as a place has lost.
    for (const { other, box: taken, bits } of around) {
      if (cost >= lowest) break;
      cost += overlap(box, taken) * OVERLAP_COST;
      for (const bit of bits) cost += overlap(box, bit) * 4;
      for (const bit of ownBits) cost += overlap(bit, other) * 4;
    }
    if (cost < lowest) {
      lowest = cost;
      winner = { key, ...box, leader };
    }
  }
  return winner;
}

const grown = (box: Box): Box => ({
  x: box.x - 4,
  y: box.y - 1,
  width: box.width + 8,
  height: box.height + 2,
});
