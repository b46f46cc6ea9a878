// First look at a person's own file: how it seems to be written, what its columns hold, what is wrong with it.

import { guessCsv, type Decided, type Guess } from '../../table/csv-guess';
import type { FileMark } from '../link';
import type { Job } from './job';

export interface OpenOwnSpec {
  /** The host must have been handed the bytes under this SHA-256. */
  readonly file: FileMark;
  /** What the person has already decided about how to read it. */
  readonly decided: Decided;
}

/** Resolves for a bad file too: what is wrong is in `problems`. */
export const openOwn: Job<OpenOwnSpec, Guess> = {
  async run({ file, decided }, shop) {
    const bytes = await shop.env.ownFile(file.sha256);
    if (!bytes)
      throw new Error(
        `Your file “${file.name}” is not open here. Choose it again; it stays in this browser.`,
      );
    return guessCsv(bytes, file.name, decided);
  },
};
