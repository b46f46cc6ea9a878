// The rows a pack stands on for one seed: a shipped set, or a world that the seed draws, and what they say of themselves.

import { rng } from '../base/rng';
import type { Experiment } from '../lab/experiment';
import type { DatasetAbout } from '../lab/lab';
import { worldAbout } from '../lab/world-about';
import { worldById } from '../worlds/index';
import type { Exercise } from './pack';
import { plantsOf } from './short/plants';

type Told = Pick<Exercise, 'id' | 'data'>;

/**
 * The data of an experiment on this seed. Of a world, seed 0 holds what the author meant to be found, in its first form;
 * another seed draws form and kind. Throws a sentence when there is no such world.
 */
export function dataOf({ id, data }: Told, seed: number): Experiment['data'] {
  if (!('world' in data)) {
    const plant = data.plant ? { plant: plantsOf(data.plant, { id, seed }) } : {};
    return 'own' in data
      ? { source: 'own', ...data.own, ...plant }
      : { source: 'shipped', id: data.id, ...plant };
  }
  const world = worldById(data.world);
  const variants = data.variants ?? [world.variants[0]!.id];
  const pick = seed === 0 ? 0 : rng(`${id}/variant/${seed}`).int(variants.length);
  return {
    source: 'world',
    id: world.id,
    seed,
    ...(seed === 0 ? { kind: 'harmful' as const } : {}),
    variant: variants[pick]!,
  };
}

/** What the rows of this seed say of themselves. Throws a sentence naming a data set that this lab does not ship. */
export function aboutOf(
  exercise: Told,
  seed: number,
  shipped: readonly DatasetAbout[],
): DatasetAbout {
  const data = dataOf(exercise, seed);
  if (data.source === 'world') return worldAbout(data);
  if ('own' in exercise.data) return exercise.data.card;
  const { id } = data as { readonly id: string };
  const found = shipped.find((about) => about.id === id);
  // Rows with something planted in them are nobody's any more.
  if (found) return data.plant ? { ...found, kind: 'synthetic' } : found;
  throw new Error(
    `Exercise ${exercise.id} needs the data set "${id}", which this lab does not have. It ships: ${shipped.map((about) => about.id).join(', ')}.`,
  );
}
