// What the rows of an exercise say of themselves here: the cards of the shipped data sets, or that of the world a seed draws.

import { datasets } from 'virtual:datasets';
import type { Pack } from '../../core/exercise/pack';
import { aboutOf } from '../../core/exercise/pack-data';
import type { DatasetAbout } from '../../core/lab/lab';

const shipped = datasets.map(({ about }) => about);

/** Throws a sentence when this lab does not have the rows. */
export function aboutHere({ exercise }: Pack, seed: number): DatasetAbout {
  return aboutOf(exercise, seed, shipped);
}
