// The command `lab calibrate`: how often reference, baseline and bots pass the outcome checks of an exercise, over many deals.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from 'virtual:datasets';
import { exercises } from 'virtual:exercises';
import type { EvidenceLab } from '../../core/evidence/answer';
import { CORE_VERSION } from '../../core/evidence/version';
import { calibrate as play } from '../../core/exercise/calibrate';
import { openAuthoring, openPack } from '../../core/exercise/open-pack';
import {
  outcomeChecks,
  powerEdition,
  powerProblems,
  type Power,
  type PowerFile,
} from '../../core/exercise/power';
import { listOf, readArgs, wholeNumber } from '../args';
import { answer, Refusal, say, type Command } from '../command';
import { nodeLab, project } from '../host';

export const calibrate: Command = {
  name: 'calibrate',
  plain: 'prints how often each of those who play an outcome check pass it',
  help: `lab calibrate [--only ID,…] [--salts N] [--trained N] [--write]

--only     ids of exercises, such as P10
--salts    how many deals of the rows, or worlds, where nothing is trained (200)
--trained  how many where a model is trained, and for the general bots, which try everything (20)
--write    writes the figures into each exercise's truth.json

Prints a line for each outcome check and each of: the reference, the model without repair, the bots that do the work of
the check otherwise than the reference. Exit code 1 if the reference passes fewer than 99 in 100, or another more than
1 in 100 that bots.yaml does not name with a reason.`,
  async run(args) {
    const { values } = readArgs('calibrate', args, {
      only: { type: 'string' },
      salts: { type: 'string', default: '200' },
      trained: { type: 'string', default: '20' },
      write: { type: 'boolean', default: false },
    });
    const ids = listOf(values.only);
    const salts = wholeNumber('salts', values.salts, 2);
    const trainedSalts = wholeNumber('trained', values.trained, 2);
    const chosen = exercises.filter(
      ({ about }) => ids.length === 0 || ids.includes(String((about as { id: unknown }).id)),
    );
    if (chosen.length < ids.length) throw new Refusal(`There is no exercise ${ids.join(', ')}.`);
    let broken = false;
    for (const entry of chosen) {
      const pack = openPack(await entry.load());
      const authoring = openAuthoring(await entry.authoring(), pack);
      if (outcomeChecks(pack).length === 0) {
        say(`${pack.exercise.id} has no outcome check.`);
        continue;
      }
      const options = { shipped: datasets.map(({ about }) => about), salts, trainedSalts };
      const rows = await play(pack, authoring, nodeLab() as EvidenceLab, options, (text) =>
        say(`${pack.exercise.id} ${text}`),
      );
      const power: PowerFile = { of: powerEdition(pack, authoring), core: CORE_VERSION, rows };
      for (const row of rows) answer(lineOf(pack.exercise.id, row));
      const problems = powerProblems(pack, { ...authoring, power });
      for (const problem of problems) answer(`${pack.exercise.id}  ${problem}`);
      broken ||= problems.length > 0;
      if (values.write) {
        const file = join(project, 'exercises', entry.path, 'truth.json');
        await writeFile(file, `${JSON.stringify(power, null, 2)}\n`);
        say(`Written: ${file}`);
      }
    }
    return broken ? 1 : 0;
  },
};

function lineOf(
  exercise: string,
  { check, role, who, n, passed, mean, sd, wanted }: Power,
): string {
  const spread =
    mean === undefined ? '' : `${mean.toFixed(2)} ± ${(3 * (sd ?? 0)).toFixed(2)}, needs ${wanted}`;
  const rate = `${(100 * passed).toFixed(1)} % of ${n}`;
  return [
    exercise,
    check.padEnd(16),
    role.padEnd(9),
    who.padEnd(24),
    rate.padStart(14),
    spread,
  ].join('  ');
}
