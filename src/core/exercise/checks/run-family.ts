// Which family a run is of: what the pack says of its recipe, provided that the run is what that recipe makes.

import { canonical } from '../../base/canonical';
import type { Entry } from '../../evidence/entry';
import type { Scene } from '../scene';
import { withValue } from '../template';

type Family = Entry<'run'>['body']['family'];

/** The family by the pack's recipe, never by the log's own word; `none` where the run is no such recipe. */
export function familyOf(scene: Scene, { body }: Entry<'run'>): Family {
  const recipe = scene.pack.lab.recipes[body.recipe];
  if (!recipe) return 'none';
  let made = scene.experiment(recipe.experiment);
  for (const { path, min, max } of recipe.knobs) {
    const value = valueAt(body.experiment, path);
    if (typeof value !== 'number' || value < min || value > max) return 'none';
    made = withValue(made, path, value);
  }
  return canonical(made) === canonical(body.experiment) ? recipe.family : 'none';
}

function valueAt(whole: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    whole,
  );
}
