// The command `lab packs`: plays exercises with their solutions, bots and players of good faith, and holds the scores to the limits.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from 'virtual:datasets';
import { exercises, type CatalogueEntry } from 'virtual:exercises';
import type { EvidenceLab } from '../../core/evidence/answer';
import { CORE_VERSION } from '../../core/evidence/version';
import { openAuthoring, openPack } from '../../core/exercise/open-pack';
import { prove, type Row } from '../../core/exercise/prove';
import { listOf, readArgs, wholeNumber } from '../args';
import { answer, Refusal, say, type Command } from '../command';
import { nodeLab, project } from '../host';
import { beyondProof, summarise, type Summary } from '../pack-summary';

export const packs: Command = {
  name: 'packs',
  plain: 'plays exercises with their solutions, bots and players',
  help: `lab packs [--seeds N] [--only ID,…] [--write]

--seeds  how many times the rows are dealt anew (1)
--only   ids of exercises, such as P10
--write  writes the figures into each exercise's proof.json

Prints a row for each reference, bot and player and each lap: the score, or its range over the seeds.
Exit code 1 if a score lies outside its limits (reference at least 90, bots below 50, players as the pack says), or
outside the range that proof.json has for the same edition.`,
  async run(args) {
    const { values } = readArgs('packs', args, {
      seeds: { type: 'string', default: '1' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    });
    const seeds = wholeNumber('seeds', values.seeds, 1);
    let broken = false;
    for (const entry of chosen(listOf(values.only))) {
      const { played, proof } = await playedOf(entry, seeds);
      const edition = { pack: entry.hash, core: CORE_VERSION };
      const rows = values.write
        ? summarise(played)
        : beyondProof(summarise(played), proof, edition);
      for (const row of rows) answer(lineOf(row));
      broken ||= rows.some((row) => row.broken.length > 0);
      if (values.write) await writeProof(entry, seeds, rows);
    }
    return broken ? 1 : 0;
  },
};

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
): Promise<{ played: Row[]; proof: unknown }> {
  const pack = openPack(await entry.load());
  const authoring = openAuthoring(await entry.authoring(), pack);
  const about = datasets.find((set) => set.about.id === pack.exercise.data.id)?.about;
  if (!about)
    throw new Refusal(
      `${entry.path} needs the data set "${pack.exercise.data.id}", which this lab does not have.`,
    );
  const lab = nodeLab() as EvidenceLab;
  const played: Row[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const tell = ({ exercise, who, lap }: Row): void =>
      say(`${exercise} seed ${seed} ${lap}: ${who}`);
    played.push(...(await prove(pack, authoring, about, seed, lab, tell)));
  }
  return { played, proof: authoring.proof };
}

function lineOf({ exercise, role, who, lap, lowest, highest, broken }: Summary): string {
  const score = lowest === highest ? String(lowest) : `${lowest} to ${highest}`;
  const verdict = broken.length === 0 ? 'ok' : broken.join('; ');
  return [exercise, lap.padEnd(4), role.padEnd(9), who.padEnd(24), score.padStart(8), verdict].join(
    '  ',
  );
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
