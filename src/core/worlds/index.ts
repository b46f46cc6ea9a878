// Table of contents: the worlds the lab can draw rows from.

import { harborLoans } from './harbor-loans';
import { metricWorld } from './metric-world';
import type { World } from './world';

export { acceptance, type Acceptance } from './acceptance';
export { openWorld, variantOf, type OpenWorld } from './open-world';
export { kinds, type Kind, type Truth, type World } from './world';

export const worlds: readonly World[] = [harborLoans, metricWorld];

/** Throws a sentence that names the worlds there are. */
export function worldById(id: string): World {
  const found = worlds.find((world) => world.id === id);
  if (found) return found;
  throw new Error(
    `There is no world "${id}". The worlds are: ${worlds.map((world) => world.id).join(', ')}.`,
  );
}
