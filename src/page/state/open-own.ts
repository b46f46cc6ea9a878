// Opens a pack that is kept in this browser, as an exercise: its files are read again, its rows handed to the lab.

import { datasets } from 'virtual:datasets';
import type { Authoring } from '../../core/exercise/authoring';
import { derivedReference } from '../../core/exercise/derived-reference';
import type { Pack } from '../../core/exercise/pack';
import type { PackEntry } from '../../core/exercise/source/entries';
import { openSource, type OpenedSource } from '../../core/exercise/source/open-source';
import { packs as words } from '../words/packs';
import { walk } from '../words/walk';
import { lab } from './lab';
import { ownPacks } from './own-packs';
import { ownPath } from './own-path';

const shipped = datasets.map(({ about }) => about);

/** What files hold: a pack or what is wrong with it. The lab may read its rows from now on. */
export function readOwn(id: string, entries: readonly PackEntry[]): OpenedSource {
  const source = openSource(ownPath(id), entries, shipped);
  for (const { sha256, bytes } of source.tables) lab.keep(sha256, new Blob([bytes]));
  return source;
}

/** Throws a sentence when it is not here any more, or this edition of the lab cannot open it. */
export async function openOwn(
  id: string,
): Promise<{ readonly pack: Pack; readonly authoring: Authoring | undefined }> {
  const kept = await (await ownPacks()).find(id);
  if (!kept) throw new Error(words.gone);
  const { pack, authoring, problems } = readOwn(id, kept.entries);
  if (!pack) throw new Error(`${problems[0]?.file ?? ''}: ${problems[0]?.says ?? ''}`);
  return { pack, authoring };
}

/** The moves that earn the points: the author's, or those that follow from the checks. Throws a sentence without any. */
export async function ownSolution(id: string, edition: string): Promise<Authoring['solution']> {
  const { pack, authoring } = await openOwn(id);
  if (pack.hash !== edition) throw new Error(walk.edition);
  const solution = authoring?.solution ?? derivedReference(pack);
  if (!solution) throw new Error(words.noReference);
  return solution;
}
