// The command line: the page's own core in Node. The answer goes to stdout, everything else to stderr.

import { z } from 'zod';
import { FileError } from '../core/table/csv-problem';
import { answer, Refusal, say, type Command } from './command';
import { audit } from './commands/audit';
import { calibrate } from './commands/calibrate';
import { goldens } from './commands/goldens';
import { grade } from './commands/grade';
import { newExercise } from './commands/new-exercise';
import { packs } from './commands/packs';
import { run } from './commands/run';
import { worlds } from './commands/worlds';

const COMMANDS: readonly Command[] = [
  run,
  audit,
  goldens,
  grade,
  packs,
  newExercise,
  calibrate,
  worlds,
];

const USAGE = `lab: Fairground's command line. It computes what the page computes, from the same code.

${COMMANDS.map(({ name, plain }) => `  lab ${name.padEnd(12)} ${plain}`).join('\n')}

Call it as: npm run --silent lab -- COMMAND …
How a command is called: lab COMMAND --help
Exit codes: 0 all is well, 1 something checked did not hold, 2 the question was wrong.`;

/** Runs one call and returns its exit code; never throws for a bad call or file. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    answer(USAGE);
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    say(
      `There is no command "${name}". The commands are: ${COMMANDS.map((each) => each.name).join(', ')}.`,
    );
    return 2;
  }
  if (rest.includes('--help')) {
    answer(command.help);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof Refusal || error instanceof FileError) {
      say(error.message);
      return 2;
    }
    if (error instanceof z.ZodError) {
      say(z.prettifyError(error));
      return 2;
    }
    // An error of the core is a sentence already; one of the language needs its place.
    const { constructor, message, stack } = error as Error;
    say(constructor === Error ? message : (stack ?? message));
    return 1;
  }
}
