// The command `lab run`: runs one experiment and prints its outcome.

import { z } from 'zod';
import { canonical } from '../../core/base/canonical';
import { metrics } from '../../core/fairness/metrics';
import { experimentSchema } from '../../core/lab/experiment';
import { measureSchema, type Measure } from '../../core/lab/measure';
import { listOf, onlyPositional, readArgs } from '../args';
import { answer, Refusal, say, type Command } from '../command';
import { readBytes, readJson } from '../files';
import { nodeLab } from '../host';

const withMeasures = z.strictObject({
  experiment: experimentSchema,
  measures: z.array(measureSchema).optional(),
});

export const run: Command = {
  name: 'run',
  plain: 'runs an experiment (the JSON behind a link) and prints its outcome',
  help: `lab run EXPERIMENT.json [--own FILE.csv,…]

EXPERIMENT.json  an experiment, or {"experiment": …, "measures": […]}
--own            files of your own that the experiment names by size and hash

Prints the outcome as canonical JSON: the bytes the page computes. Without measures, every metric that needs no
score is measured on the practice rows, by each group column.`,
  async run(args) {
    const { values, positionals } = readArgs('run', args, { own: { type: 'string' } });
    const path = onlyPositional('run', positionals, 'EXPERIMENT.json');
    const json = await readJson(path);
    const whole = typeof json === 'object' && json !== null && 'experiment' in json;
    const read = withMeasures.safeParse(whole ? json : { experiment: json });
    if (!read.success)
      throw new Refusal(`${path} is not an experiment:\n${z.prettifyError(read.error)}`);
    const own = await Promise.all(listOf(values.own).map(readBytes));
    const { experiment, measures } = read.data;
    const lab = nodeLab(own);
    const { data, roles } = experiment;
    if (data.source === 'own') {
      const { problems } = await lab.do('check-roles', { data, roles });
      const stops = problems.filter(({ severity }) => severity === 'stop');
      if (stops.length > 0) throw new Refusal(stops.map(({ sentence }) => sentence).join('\n'));
      for (const { sentence } of problems) say(sentence);
    }
    if (data.source === 'world')
      say('SYNTHETIC: invented people, planted effects. These numbers are evidence about nobody.');
    const outcome = await lab.do(
      'run',
      { experiment, measures: measures ?? usualMeasures(experiment.roles.groups) },
      { onProgress: ({ done, of, note }) => say(note ?? `${done} of ${of}`) },
    );
    answer(canonical(outcome));
    return 0;
  },
};

/** Every metric that follows from counts, on practice rows: for everybody, and by each group column. */
function usualMeasures(groups: readonly string[]): Measure[] {
  const ids = metrics.filter(({ from }) => from === 'counts').map(({ id }) => id);
  return [[], ...groups.map((group) => [group])].map((by) =>
    measureSchema.parse({ part: 'practice', metrics: ids, groups: by }),
  );
}
