// Fetches the author's half of an exercise, when somebody is to be shown a solution, and makes a walk of it.

import { exercises } from 'virtual:exercises';
import type { Lap } from '../../../core/evidence/entry';
import type { Move } from '../../../core/exercise/authoring';
import { openAuthoring } from '../../../core/exercise/open-pack';
import type { CheckSpec, Pack } from '../../../core/exercise/pack';
import { beginWalk, planned } from '../../../core/exercise/walk';
import { aboutHere } from '../../state/about-here';
import { lab } from '../../state/lab';
import { ownIdOf } from '../../state/own-path';
import { Walking } from '../../state/walking.svelte';
import { exercise as exerciseWords } from '../../words/exercise';
import { walk as words } from '../../words/walk';

/** Throws a sentence when there is no solution of this very edition of the exercise. */
export async function openWalk(
  pack: Pack,
  { lap, seed, check }: { readonly lap: Lap; readonly seed: number; readonly check?: CheckSpec },
): Promise<Walking> {
  const solution = await solutionOf(pack);
  const walk = beginWalk(pack, aboutHere(pack, seed), { lap, seed });
  return new Walking(walk, planned(solution, lap, check), lab);
}

async function solutionOf(pack: Pack): Promise<readonly Move[]> {
  const own = ownIdOf(pack.path);
  if (own !== undefined) return (await import('../../state/open-own')).ownSolution(own, pack.hash);
  const entry = exercises.find(({ path }) => path === pack.path);
  if (!entry) throw new Error(exerciseWords.missing);
  if (entry.hash !== pack.hash) throw new Error(words.edition);
  return openAuthoring(await entry.authoring(), pack).solution;
}
