// The model's result: how far it cuts the gap on held-back rows, measured in pairs against what the reference cuts.

import { z } from 'zod';
import { FULL_MARKS, markOf } from './calibrated';
import { chosenModel, modelShape } from './chosen-model';
import { cutOf } from './gap-cut';
import type { Check } from './check';
import { GAP_SLOTS, gapSlots } from './model-slots';

const schema = z.strictObject({
  ...modelShape,
  /** The experiment that sets the scale, or one for each metric that may be locked. */
  reference: z.union([z.string(), z.record(z.string(), z.string())]),
});

export const modelOn: Check<z.infer<typeof schema>> = {
  id: 'model-on',
  name: 'Result of a model',
  plain: 'Measures on rows you have not seen how much of the gap your model closes.',
  source: 'Curriculum section 1, "Calibrated marks"; paired limits: Newcombe 1998.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'not-locked': [],
    inherited: GAP_SLOTS,
    overshoot: GAP_SLOTS,
    little: GAP_SLOTS,
    half: GAP_SLOTS,
    right: GAP_SLOTS,
  },
  async verdict(spec, given) {
    const model = await chosenModel(spec, given);
    if (typeof model === 'string') return { share: 0, case: model, slots: {}, cites: [] };
    const { pair, own, base, compare, idle, cites } = model;
    const name = typeof spec.reference === 'string' ? spec.reference : spec.reference[pair.metric];
    if (name === undefined) return { share: 0, case: 'not-locked', slots: {}, cites };
    const gap = cutOf(own, pair);
    const wanted = cutOf(await compare(base, given.scene.experiment(name)), pair);
    const closed = wanted.cut > 0 ? gap.cut / wanted.cut : 0;
    const reached = idle || gap.turned ? 0 : markOf(closed, gap);
    return {
      share: reached,
      case: idle
        ? 'inherited'
        : gap.turned
          ? 'overshoot'
          : reached === 1
            ? 'right'
            : reached > 0
              ? 'half'
              : 'little',
      slots: gapSlots(model, closed),
      cites,
      measure: { value: closed, wanted: FULL_MARKS },
    };
  },
};
