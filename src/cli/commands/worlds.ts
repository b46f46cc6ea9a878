// The command `lab worlds`: draws the synthetic worlds again and again and prints how many draws show what was planted.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCall } from '../../core/base/call';
import { readParquet } from '../../core/table/parquet';
import { hmdaMarginals } from '../../core/worlds/harbor/hmda-marginals';
import { acceptance, kinds, openWorld, worlds as all, type World } from '../../core/worlds/index';
import { listOf, readArgs, wholeNumber } from '../args';
import { answer, Refusal, say, type Command } from '../command';
import { readBytes } from '../files';
import { project } from '../host';

export const worlds: Command = {
  name: 'worlds',
  plain: 'draws the synthetic worlds and prints how many draws show what was planted',
  help: `lab worlds [--seeds N] [--only ID,…] [--truth SEED] [--marginals]

--seeds      how many seeds are drawn once each (20)
--only       ids of worlds, such as harbor-loans
--truth      prints instead what is planted in the world of this seed, as JSON
--marginals  writes anew what HarborLoans takes from the shipped mortgage applications

Prints a line for each world, variant and kind: first draws that were taken, and the signs that threw others out. A draw
that is thrown away is never handed to anybody: the next one of the same seed is tried.
Exit code 1 if fewer than half of the first draws of a world are taken.`,
  async run(args) {
    const { values } = readArgs('worlds', args, {
      seeds: { type: 'string', default: '20' },
      only: { type: 'string' },
      truth: { type: 'string' },
      marginals: { type: 'boolean', default: false },
    });
    if (values.marginals) return writeMarginals();
    const chosen = chosenWorlds(listOf(values.only));
    if (values.truth !== undefined) {
      const seed = wholeNumber('truth', values.truth, 0);
      const found = chosen.map((world) => {
        const { truth, rejected } = openWorld(world, { seed });
        return { world: world.id, seed, rejected, truth };
      });
      answer(JSON.stringify(found, null, 2));
      return 0;
    }
    return printRates(chosen, wholeNumber('seeds', values.seeds, 1));
  },
};

function chosenWorlds(ids: readonly string[]): readonly World[] {
  const unknown = ids.filter((id) => !all.some((world) => world.id === id));
  if (unknown.length === 0) return all.filter(({ id }) => ids.length === 0 || ids.includes(id));
  throw new Refusal(
    `There is no world ${unknown.join(', ')}. There are: ${all.map(({ id }) => id).join(', ')}.`,
  );
}

async function printRates(chosen: readonly World[], seeds: number): Promise<number> {
  let broken = false;
  for (const world of chosen) {
    for (const { id: variant } of world.variants) {
      for (const kind of kinds) {
        const { accepted, missed } = await acceptance(world, { kind, variant }, seeds, makeCall());
        const why = Object.entries(missed).map(([id, n]) => `${id} ${n}`);
        answer(
          [
            ...[world.id, variant.padEnd(12), kind.padEnd(8)],
            `${accepted} of ${seeds}`.padStart(11),
            why.join(', '),
          ].join('  '),
        );
        broken ||= accepted < seeds / 2;
      }
    }
  }
  return broken ? 1 : 0;
}

async function writeMarginals(): Promise<number> {
  const table = await readParquet(
    await readBytes(join(project, 'datasets/hmda_boston/data.parquet')),
  );
  const file = join(project, 'src/core/worlds/harbor/hmda-marginals.json');
  await writeFile(file, `${JSON.stringify(hmdaMarginals(table), null, 2)}\n`);
  say(`Written: ${file}`);
  return 0;
}
