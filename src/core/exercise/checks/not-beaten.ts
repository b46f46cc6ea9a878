// Not beaten: no other run of the same log has both a smaller gap and more use, beyond what pairs of rows can tell apart.

import { z } from 'zod';
import type { Entry } from '../../evidence/entry';
import { chosenModel, modelShape } from './chosen-model';
import type { Compare } from './compare-on';
import { inWords, type Check } from './check';

const schema = z.strictObject({
  ...modelShape,
  /** Runs there must be to choose among, the chosen one among them. */
  runs: z.int().min(2).default(2),
});
const SLOTS = ['chosen', 'better', 'runs', 'wanted'];

export const notBeaten: Check<z.infer<typeof schema>> = {
  id: 'not-beaten',
  name: 'Not beaten',
  plain: 'Looks for a run of your own that does better on both counts than the one you chose.',
  source: 'Pareto dominance beyond the paired half-width: curriculum 9.3.',
  schema,
  nothing: 'none',
  cases: { none: [], 'not-locked': [], few: SLOTS, inherited: SLOTS, beaten: SLOTS, right: SLOTS },
  async verdict(spec, given) {
    const model = await chosenModel(spec, given);
    if (typeof model === 'string') return { share: 0, case: model, slots: {}, cites: [] };
    const { runs } = given.scene.attempt;
    const better = await beater(model.run, runs, model.compare);
    const few = new Set(runs.map(({ body }) => body.title)).size < spec.runs;
    return {
      share: few || model.idle || better !== undefined ? 0 : 1,
      case: model.idle ? 'inherited' : better !== undefined ? 'beaten' : few ? 'few' : 'right',
      slots: {
        chosen: model.run.body.title,
        better: better ?? 'none',
        runs: inWords(runs.length),
        wanted: inWords(spec.runs),
      },
      cites: model.cites,
    };
  },
};

/** Another run of this log with a smaller gap and a higher balanced accuracy, both beyond the paired interval. */
export async function beater(
  run: Entry<'run'>,
  runs: readonly Entry<'run'>[],
  compare: Compare,
): Promise<string | undefined> {
  for (const other of runs) {
    if (other.n === run.n) continue;
    const { absoluteGap, overall } = await compare(run.body.experiment, other.body.experiment);
    const height = overall['balanced-accuracy']?.interval;
    if ((absoluteGap?.interval?.hi ?? 0) < 0 && (height?.lo ?? 0) > 0) return other.body.title;
  }
  return undefined;
}
