// The command `lab new-exercise`: writes a pack that plays at once, on invented rows or on a CSV of the author's own.

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { INVENTED, newPack, rolesFor, type NewPack } from '../../core/exercise/source/new-pack';
import { slug } from '../../core/exercise/short/steps';
import { guessRoles } from '../../core/lab/own-experiment';
import { decode } from '../../core/table/csv-decode';
import { guessCsv } from '../../core/table/csv-guess';
import { onlyPositional, readArgs } from '../args';
import { answer, Refusal, type Command } from '../command';
import { readBytes } from '../files';

export const newExercise: Command = {
  name: 'new-exercise',
  plain: 'writes a pack that plays at once',
  help: `lab new-exercise NAME [--csv FILE] [--to FOLDER]

NAME   the exercise's title; its folder is named after it
--csv  a CSV of your own; its roles are guessed, and written down where you can change them
--to   where its folder is put (here)

Prints the files. Play the folder with: lab packs FOLDER, or open it on the page “Own exercises”.
Nothing that is there is overwritten.`,
  async run(args) {
    const { values, positionals } = readArgs('new-exercise', args, {
      csv: { type: 'string' },
      to: { type: 'string', default: '.' },
    });
    const title = onlyPositional('new-exercise', positionals, 'NAME');
    const made = newPack(
      values.csv === undefined
        ? { title, roles: INVENTED.roles }
        : await fromCsv(title, values.csv),
    );
    const folder = join(values.to, slug(title));
    await mkdir(folder).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? new Refusal(`There is a folder ${folder} already. Choose another name, or move it away.`)
        : error;
    });
    for (const [name, text] of Object.entries(made)) {
      await writeFile(join(folder, name), text);
      answer(join(folder, name));
    }
    return 0;
  },
};

async function fromCsv(title: string, file: string): Promise<NewPack> {
  const bytes = await readBytes(file);
  const name = basename(file);
  const guess = guessCsv(bytes, name);
  const [stopped] = guess.problems.filter(({ severity }) => severity === 'stop');
  if (stopped) throw new Refusal(stopped.sentence);
  const roles = rolesFor(guess, guessRoles(guess.columns));
  if (!roles)
    throw new Refusal(
      `${name} has no two columns that could be the decision and the groups: one needs two values, the other two to ten.`,
    );
  return {
    title,
    csv: { name, text: decode(bytes, guess.reading?.encoding ?? 'utf-8', name) },
    roles,
  };
}
