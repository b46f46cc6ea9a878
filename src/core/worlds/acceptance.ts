// How often a draw shows what was planted in it: the seeds that do not are never handed to anybody, and the share is printed.

import type { Call } from '../base/call';
import { drawWorld, type WorldSpec } from './open-world';
import type { World } from './world';

export interface Acceptance {
  readonly seeds: number;
  /** Seeds whose first draw is taken. */
  readonly accepted: number;
  /** How many first draws each sign threw out; a draw may fail several. */
  readonly missed: Readonly<Record<string, number>>;
}

/** Draws the seeds 0 to seeds − 1 once each. */
export async function acceptance(
  world: World,
  { kind, variant }: Omit<WorldSpec, 'seed'>,
  seeds: number,
  call: Call,
): Promise<Acceptance> {
  const missed: Record<string, number> = {};
  let accepted = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const found = drawWorld(world, { seed, kind, variant }, 0).missed;
    if (found.length === 0) accepted++;
    for (const id of found) missed[id] = (missed[id] ?? 0) + 1;
    call.onProgress?.({ done: seed + 1, of: seeds });
    await call.breathe();
  }
  return { seeds, accepted, missed };
}
