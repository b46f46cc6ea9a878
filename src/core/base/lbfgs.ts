// L-BFGS: downhill on a smooth function of many numbers, remembering the last few steps (Nocedal & Wright 2006, algorithm 7.5).

import type { Call } from './call';
import { dot } from './dot';

/** A function's value at a point, and its slope along each number. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface Lowest {
  readonly at: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** False when the iterations ran out before the function stopped falling. */
  readonly converged: boolean;
}

const REMEMBERED = 8;
const MOST_HALVINGS = 30;
/** A step must fall by at least this share of what the slope promises (Armijo). */
const SHARE_OF_SLOPE = 1e-4;

/**
 * Walks downhill from `start` (left as it is) until an iteration gains less than `tolerance` of the value's size.
 * The same start gives the same bits. The function must have a finite value at the start.
 */
export async function lbfgs(
  start: Float64Array,
  slopeAt: (point: Float64Array) => Promise<Slope>,
  { iterations, tolerance }: { readonly iterations: number; readonly tolerance: number },
  call: Call,
): Promise<Lowest> {
  let at = start.slice();
  let { value, gradient } = await slopeAt(at);
  const memory: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    await call.breathe();
    let direction = downhill(gradient, memory);
    let promised = dot(direction, gradient);
    if (!(promised < 0)) {
      memory.length = 0;
      direction = gradient.map((each) => -each);
      promised = -dot(gradient, gradient);
    }
    if (promised === 0) return { at, value, iterations: iteration, converged: true };
    let length = memory.length === 0 ? Math.min(1, 1 / Math.sqrt(-promised)) : 1;
    let next = at;
    let found: Slope | undefined;
    for (let halving = 0; halving < MOST_HALVINGS && !found; halving++, length /= 2) {
      const step = length;
      next = at.map((each, i) => each + step * direction[i]!);
      const tried = await slopeAt(next);
      if (tried.value <= value + SHARE_OF_SLOPE * step * promised) found = tried;
    }
    if (!found) return { at, value, iterations: iteration, converged: true };
    remember(memory, at, next, gradient, found.gradient);
    const gain = value - found.value;
    at = next;
    ({ value, gradient } = found);
    if (gain <= tolerance * Math.max(1, Math.abs(value))) {
      return { at, value, iterations: iteration + 1, converged: true };
    }
  }
  return { at, value, iterations, converged: false };
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

/** −(estimated inverse curvature) · gradient, by the two loops over what is remembered. */
function downhill(gradient: Float64Array, memory: readonly Step[]): Float64Array {
  const direction = gradient.map((each) => -each);
  const shares: number[] = [];
  for (let k = memory.length - 1; k >= 0; k--) {
    const { moved, turned, curvature } = memory[k]!;
    const share = dot(moved, direction) / curvature;
    shares[k] = share;
    add(direction, turned, -share);
  }
  const last = memory.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (const [k, { moved, turned, curvature }] of memory.entries()) {
    add(direction, moved, shares[k]! - dot(turned, direction) / curvature);
  }
  return direction;
}

function remember(
  memory: Step[],
  from: Float64Array,
  to: Float64Array,
  before: Float64Array,
  after: Float64Array,
): void {
  const moved = to.map((each, i) => each - from[i]!);
  const turned = after.map((each, i) => each - before[i]!);
  const curvature = dot(moved, turned);
  // A step without curvature says nothing of the valley's shape.
  if (curvature <= 1e-12 * dot(turned, turned)) return;
  memory.push({ moved, turned, curvature });
  if (memory.length > REMEMBERED) memory.shift();
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * from[i]!;
}
