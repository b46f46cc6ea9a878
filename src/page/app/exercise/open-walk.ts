// Fetches the author's half of an exercise, when somebody is to be shown a solution, and makes a walk of it.

import { exercises } from 'virtual:exercises';
import type { Lap } from '../../../core/evidence/entry';
import { openAuthoring } from '../../../core/exercise/open-pack';
import type { CheckSpec, Pack } from '../../../core/exercise/pack';
import { beginWalk, planned } from '../../../core/exercise/walk';
import type { DatasetAbout } from '../../../core/lab/lab';
import { lab } from '../../state/lab';
import { Walking } from '../../state/walking.svelte';
import { exercise as exerciseWords } from '../../words/exercise';
import { walk as words } from '../../words/walk';

/** Throws a sentence when there is no solution of this very edition of the exercise. */
export async function openWalk(
  pack: Pack,
  about: DatasetAbout,
  { lap, seed, check }: { readonly lap: Lap; readonly seed: number; readonly check?: CheckSpec },
): Promise<Walking> {
  const entry = exercises.find(({ path }) => path === pack.path);
  if (!entry) throw new Error(exerciseWords.missing);
  if (entry.hash !== pack.hash) throw new Error(words.edition);
  const { solution } = openAuthoring(await entry.authoring(), pack);
  return new Walking(beginWalk(pack, about, { lap, seed }), planned(solution, lap, check), lab);
}
