// The command `lab packs`: plays exercises with their solutions, bots and players of good faith, and holds the scores to the limits.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from 'virtual:datasets';
import { exercises, type CatalogueEntry } from 'virtual:exercises';
import type { EvidenceLab } from '../../core/evidence/answer';
import { CORE_VERSION } from '../../core/evidence/version';
import { openAuthoring, openPack } from '../../core/exercise/open-pack';
import { aboutOf } from '../../core/exercise/pack-data';
import { powerProblems } from '../../core/exercise/power';
import { prove, type Row } from '../../core/exercise/prove';
import { listOf, onlyPositional, readArgs, wholeNumber } from '../args';
import { answer, Refusal, say, type Command } from '../command';
import { showFolder, watchFolder } from '../folder-card';
import { nodeLab, project } from '../host';
import { beyondProof, rowLine, summarise, type Summary } from '../pack-summary';

export const packs: Command = {
  name: 'packs',
  plain: 'plays exercises with their solutions, bots and players',
  help: `lab packs [--seeds N] [--only ID,…] [--write]
lab packs FOLDER [--seeds N] [--watch]

FOLDER   a pack outside the lab, for example one that lab new-exercise made
--watch  reads FOLDER again after every change, until you stop it with Ctrl C
--seeds  how many times the rows are dealt anew (1)
--only   ids of exercises, such as P10
--write  writes the figures into each exercise's proof.json

Prints a row for each reference, bot and player and each lap: the score, or its range over the seeds.
Exit code 1 if a score lies outside its limits (reference at least 90, bots below 50, players as the pack says), or
outside the range that proof.json has for the same edition, or if truth.json says that an outcome check does not tell the
reference from those who do nothing for it (lab calibrate).
Of a FOLDER it prints what is wrong, each with file, line and an example; or else a card: whether it plays, can be
proven, may be taken home, and what is missing for the next. Exit code 1 if it does not play.`,
  async run(args) {
    const { values, positionals } = readArgs('packs', args, {
      watch: { type: 'boolean', default: false },
      seeds: { type: 'string', default: '1' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    });
    const seeds = wholeNumber('seeds', values.seeds, 1);
    if (positionals.length > 0 || values.watch)
      return ownFolder(onlyPositional('packs', positionals, 'FOLDER'), seeds, values.watch);
    let broken = false;
    for (const entry of chosen(listOf(values.only))) {
      const { played, proof, power } = await playedOf(entry, seeds);
      const edition = { pack: entry.hash, core: CORE_VERSION };
      const rows = values.write
        ? summarise(played)
        : beyondProof(summarise(played), proof, edition);
      for (const row of rows) answer(rowLine(row));
      for (const problem of power)
        answer(`${String((entry.about as { id: unknown }).id)}  ${problem}`);
      broken ||= power.length > 0 || rows.some((row) => row.broken.length > 0);
      if (values.write) await writeProof(entry, seeds, rows);
    }
    return broken ? 1 : 0;
  },
};

async function ownFolder(folder: string, seeds: number, watching: unknown): Promise<number> {
  if (watching !== true) return (await showFolder(folder, seeds)) ? 0 : 1;
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await watchFolder(folder, seeds, stop.signal);
  return 0;
}

function chosen(ids: readonly string[]): readonly CatalogueEntry[] {
  const idOf = ({ about }: CatalogueEntry): string => String((about as { id: unknown }).id);
  const unknown = ids.filter((id) => !exercises.some((entry) => idOf(entry) === id));
  if (unknown.length === 0)
    return exercises.filter((entry) => ids.length === 0 || ids.includes(idOf(entry)));
  const there = exercises.map(idOf).join(', ') || 'none';
  throw new Refusal(`There is no exercise ${unknown.join(', ')}. There are: ${there}.`);
}

async function playedOf(
  entry: CatalogueEntry,
  seeds: number,
): Promise<{ played: Row[]; proof: unknown; power: readonly string[] }> {
  const pack = openPack(await entry.load());
  const authoring = openAuthoring(await entry.authoring(), pack);
  const lab = nodeLab() as EvidenceLab;
  const played: Row[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const tell = ({ exercise, who, lap }: Row): void =>
      say(`${exercise} seed ${seed} ${lap}: ${who}`);
    const about = aboutOf(
      pack.exercise,
      seed,
      datasets.map((set) => set.about),
    );
    played.push(...(await prove(pack, authoring, about, seed, lab, tell)));
  }
  return { played, proof: authoring.proof, power: powerProblems(pack, authoring) };
}

/** The figures, with the edition of pack and core they belong to. */
async function writeProof(
  { path, hash }: CatalogueEntry,
  seeds: number,
  rows: readonly Summary[],
): Promise<void> {
  const proof = { pack: hash, core: CORE_VERSION, seeds, rows };
  const file = join(project, 'exercises', path, 'proof.json');
  await writeFile(file, `${JSON.stringify(proof, null, 2)}\n`);
  say(`Written: ${file}`);
}
