// Makes a play-through the reference of its own pack: the learner's log becomes solution.yaml, beside the files that are kept here.

import { stringify } from 'yaml';
import { recorded } from '../../../core/exercise/recorded';
import type { Session } from '../../../core/exercise/session';
import type { PackEntry } from '../../../core/exercise/source/entries';
import { openOwn } from '../../state/open-own';
import { ownPacks } from '../../state/own-packs';
import { packs as words } from '../../words/packs';

const FILE = 'solution.yaml';

/** What was done, in a sentence. Throws one where there is nothing to record, or the pack has changed since. */
export async function recordReference(id: string, session: Session): Promise<string> {
  const store = await ownPacks();
  const kept = await store.find(id);
  if (!kept) throw new Error(words.gone);
  const { pack } = await openOwn(id);
  if (pack.hash !== session.pack.hash) throw new Error(words.record.changed);
  const { moves, lost } = recorded(session);
  if (moves.length === 0) throw new Error(words.record.nothing);
  const text = `# A play-through, recorded as the moves that earn the points.\n${stringify({ moves })}`;
  const entry = { path: FILE, bytes: new TextEncoder().encode(text) };
  const withIt = (files: readonly PackEntry[]): readonly PackEntry[] => [
    ...files.filter(({ path }) => path !== FILE),
    entry,
  ];
  await store.keep({
    ...kept,
    savedAt: new Date().toISOString(),
    entries: withIt(kept.entries),
    // What is being typed would otherwise take its place without it.
    ...(kept.draft ? { draft: withIt(kept.draft) } : {}),
  });
  return words.record.done(moves.length, lost.length);
}
