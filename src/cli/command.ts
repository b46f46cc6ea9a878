// What a command of the command line is, and how it says that something was asked the wrong way.

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly plain: string;
  /** Shown by --help: how to call it, what comes back, and the exit codes. */
  readonly help: string;
  /** Exit code: 0 all is well, 1 something was checked and did not hold. Throws `Refusal` for a wrong question. */
  run(args: readonly string[]): Promise<number>;
}

/** Something about the call or its files that the caller can mend: its sentence is shown, the exit code is 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The answer: the only thing that ever goes to stdout. */
export function answer(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Everything else that is worth saying goes to stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
