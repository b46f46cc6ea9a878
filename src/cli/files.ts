// Reads the files a command names, with a sentence when that fails.

import { readFile } from 'node:fs/promises';
import { Refusal } from './command';

/** Bytes of a file, by its path from where the command was called. */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${reason(error)}`);
  }
}

/** The JSON value of a file. */
export async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${path} is not JSON: ${(error as Error).message}.`);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return 'there is no such file. Paths start from the folder you call the command in.';
  if (code === 'EISDIR') return 'it is a folder, and a file was expected.';
  return message;
}
