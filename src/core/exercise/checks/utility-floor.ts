// The utility floor: a repair may not spend more of the model's use than the case allows, over all and inside each group.

import { z } from 'zod';
import type { Comparison } from '../../lab/jobs/compare';
import { cellName } from '../scene';
import { chosenModel, modelShape } from './chosen-model';
import { listed, type Check } from './check';
import { inPercent, inPoints } from './model-slots';

const schema = z.strictObject({
  ...modelShape,
  metric: z.string().default('balanced-accuracy'),
  /** Most that it may fall, as a share. */
  floor: z.number().positive(),
  /** The same inside each group of the gap's column, such as how well it ranks people there. */
  within: z.strictObject({ metric: z.string(), floor: z.number().positive() }).optional(),
});
const SLOTS = ['chosen', 'utility-before', 'utility-after', 'floor', 'groups', 'within-floor'];

export const utilityFloor: Check<z.infer<typeof schema>> = {
  id: 'utility-floor',
  name: 'Utility floor',
  plain: 'Asks whether your model still does its work on rows you have not seen.',
  source: 'Curriculum 9.2, point 4.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'not-locked': [],
    inherited: SLOTS,
    lost: SLOTS,
    'lost-within': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const model = await chosenModel(spec, given);
    if (typeof model === 'string') return { share: 0, case: model, slots: {}, cites: [] };
    const { run, base, compare, pair, idle, cites } = model;
    const { within } = spec;
    const metrics = [spec.metric, ...(within ? [within.metric] : [])];
    const own = await compare(base, run.body.experiment, metrics);
    const kept = spent(own, spec.metric) <= spec.floor;
    const fallen = within ? fallenIn(own, within) : [];
    return {
      share: kept && !idle && fallen.length === 0 ? 1 : 0,
      case: !kept ? 'lost' : fallen.length > 0 ? 'lost-within' : idle ? 'inherited' : 'right',
      slots: {
        chosen: run.body.title,
        'utility-before': inPercent(own, own.overall[spec.metric]?.before),
        'utility-after': inPercent(own, own.overall[spec.metric]?.after),
        floor: inPoints(own, spec.floor),
        groups:
          listed(fallen.map((key) => cellName(given.scene, [pair.column], key))) || 'no group',
        'within-floor': inPoints(own, within?.floor),
      },
      cites,
    };
  },
};

/** How much of a metric was given up, in pairs; below 0 where it rose. All of it where it is no longer defined. */
export function spent({ overall }: Comparison, metric = 'balanced-accuracy'): number {
  return -(overall[metric]?.difference ?? -Infinity);
}

function fallenIn(
  { before, after }: Comparison,
  { metric, floor }: { readonly metric: string; readonly floor: number },
): string[] {
  return after.cells
    .filter(({ key, values }) => {
      const was = before.cells.find((cell) => cell.key === key)?.values[metric];
      const is = values[metric];
      // A group too small to judge says nothing either way.
      if (!was || !is || was.tooSmall || is.tooSmall || was.value === null) return false;
      return is.value === null || was.value - is.value > floor;
    })
    .map(({ key }) => key);
}
