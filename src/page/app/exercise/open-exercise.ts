// Everything a page of an exercise stands on: its pack, the card of its data, the attempts kept here.

import { datasets } from 'virtual:datasets';
import { exercises } from 'virtual:exercises';
import { openPack } from '../../../core/exercise/open-pack';
import type { Pack } from '../../../core/exercise/pack';
import type { DatasetAbout } from '../../../core/lab/lab';
import { attemptsHere } from '../../state/attempts-here';
import type { Attempts } from '../../state/attempts.svelte';
import { exercise as words } from '../../words/exercise';

export interface Opened {
  readonly pack: Pack;
  readonly about: DatasetAbout;
  readonly attempts: Attempts;
}

/** @param path "<track>/<slug>". Throws a sentence when there is no such exercise, or its pack does not hold together. */
export async function openExercise(path: string): Promise<Opened> {
  const entry = exercises.find((exercise) => exercise.path === path);
  if (!entry) throw new Error(words.missing);
  const [files, attempts] = await Promise.all([entry.load(), attemptsHere()]);
  const pack = openPack(files);
  const about = datasets.find(({ about: { id } }) => id === pack.exercise.data.id)?.about;
  if (!about) throw new Error(words.noRows(pack.exercise.data.id));
  await attempts.refresh();
  return { pack, about, attempts };
}
