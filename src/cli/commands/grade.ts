// The command `lab grade`: scores an exported evidence log; the bytes are those of the page's scorecard.

import { exercises } from 'virtual:exercises';
import { canonical } from '../../core/base/canonical';
import { verify } from '../../core/evidence/chain';
import type { Entry, Log } from '../../core/evidence/entry';
import { readAttemptFile } from '../../core/exercise/attempt-file';
import { openPack } from '../../core/exercise/open-pack';
import { onlyPositional, readArgs } from '../args';
import { answer, Refusal, type Command } from '../command';
import { readJson } from '../files';
import { nodeLab } from '../host';

export const grade: Command = {
  name: 'grade',
  plain: 'scores an exported log and prints the scorecard',
  help: `lab grade LOG.json

LOG.json  an attempt as the page saves it, or its log alone: a list of entries

Prints the scorecard as canonical JSON: the bytes the page shows. A log whose chain does not hold together is held
at 49 by gate R6; the exit code is then 1.`,
  async run(args) {
    const path = onlyPositional('grade', readArgs('grade', args, {}).positionals, 'LOG.json');
    const log = readLog(await readJson(path), path);
    const { exercise, pack: hash } = (log[0] as Entry<'start'>).body;
    const entry =
      exercises.find((candidate) => candidate.hash === hash) ??
      exercises.find(({ about }) => (about as { id?: string }).id === exercise);
    if (!entry)
      throw new Refusal(`${path} is of exercise ${exercise}, which this lab does not have.`);
    const card = await nodeLab().do('score', { pack: openPack(await entry.load()), log });
    answer(canonical(card));
    return verify(log).holds ? 0 : 1;
  },
};

function readLog(value: unknown, path: string): Log {
  let log: Log;
  try {
    ({ log } = readAttemptFile(value));
  } catch (error) {
    throw new Refusal(`${path}: ${(error as Error).message}`);
  }
  if (log.length === 0) throw new Refusal(`${path} holds no entries.`);
  return log;
}
