// Reads a command's arguments, with a sentence that points to --help when they do not fit.

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Named values and positionals of a call. Throws `Refusal` for an unknown or incomplete option. */
export function readArgs<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new Refusal(`${sentence}. See: lab ${command} --help`);
  }
}

/** The one file a command works on. */
export function onlyPositional(
  command: string,
  positionals: readonly string[],
  what: string,
): string {
  const [first, ...others] = positionals;
  if (first !== undefined && others.length === 0) return first;
  throw new Refusal(
    `lab ${command} takes one ${what}, not ${positionals.length}. See: lab ${command} --help`,
  );
}

/** A value that must be given. */
export function required(command: string, name: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new Refusal(`lab ${command} needs --${name}. See: lab ${command} --help`);
}

/** "a,b" as a list without empty parts. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A whole number of at least `least`. */
export function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Refusal(`--${name} ${value}: give a whole number of at least ${least}.`);
}
