// The worlds as the lists of data sets show them: their cards, each with the seed one starts from.

import { worldAbout, type WorldData } from '../../core/lab/world-about';
import type { DatasetAbout } from '../../core/lab/lab';
import { worlds } from '../../core/worlds/index';

/** The rows of a world that one starts from: effects are planted, or a newcomer would find nothing. */
export function firstDraw(id: string): WorldData {
  return { source: 'world', id, seed: 1, kind: 'harmful' };
}

export const worldCards: readonly DatasetAbout[] = worlds.map(({ id }) =>
  worldAbout(firstDraw(id)),
);

/** Forms of a world, the first being meant where none is named. */
export const variantsOf = (id: string): (typeof worlds)[number]['variants'] =>
  worlds.find((world) => world.id === id)?.variants ?? [];
