// Everything a page of an exercise stands on: its pack, the card of its data, the attempts kept here.

import { exercises } from 'virtual:exercises';
import { openPack } from '../../../core/exercise/open-pack';
import type { Pack } from '../../../core/exercise/pack';
import type { DatasetAbout } from '../../../core/lab/lab';
import { aboutHere } from '../../state/about-here';
import { attemptsHere } from '../../state/attempts-here';
import type { Attempts } from '../../state/attempts.svelte';
import { ownIdOf } from '../../state/own-path';
import { exercise as words } from '../../words/exercise';

export interface Opened {
  readonly pack: Pack;
  /** What the rows say of themselves as the author had them. */
  readonly about: DatasetAbout;
  readonly attempts: Attempts;
}

/** @param path "<track>/<slug>". Throws a sentence when there is no such exercise, or its pack does not hold together. */
export async function openExercise(path: string): Promise<Opened> {
  const [pack, attempts] = await Promise.all([packAt(path), attemptsHere()]);
  const about = aboutHere(pack, 0);
  await attempts.refresh();
  return { pack, about, attempts };
}

async function packAt(path: string): Promise<Pack> {
  const own = ownIdOf(path);
  if (own !== undefined) return (await (await import('../../state/open-own')).openOwn(own)).pack;
  const entry = exercises.find((exercise) => exercise.path === path);
  if (!entry) throw new Error(words.missing);
  return openPack(await entry.load());
}
