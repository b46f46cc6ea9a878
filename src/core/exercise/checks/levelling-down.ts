// Levelling down: the gap shrank because the better-off lost, not because the worse-off gained.

import { z } from 'zod';
import type { Comparison } from '../../lab/jobs/compare';
import { chosenModel, modelShape } from './chosen-model';
import type { Check } from './check';
import { cutOf } from './gap-cut';
import { GAP_SLOTS, gapSlots, MOVED_SLOTS, movedSlots } from './model-slots';

const schema = z.strictObject(modelShape);
/** The worse-off group's own rise makes at least this part of the cut. */
const OWN_PART = 0.5;
const SLOTS = [...GAP_SLOTS, ...MOVED_SLOTS].filter((slot) => slot !== 'closed');

export const levellingDownCheck: Check<z.infer<typeof schema>> = {
  id: 'levelling-down',
  name: 'No levelling down',
  plain: 'Asks whether those who were worse off gained by your model.',
  source: 'Mittelstadt, Wachter & Russell 2023; curriculum section 1, "Levelling down".',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'not-locked': [],
    inherited: SLOTS,
    'no-cut': SLOTS,
    'levelling-down': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const model = await chosenModel(spec, given);
    if (typeof model === 'string') return { share: 0, case: model, slots: {}, cites: [] };
    const { own, pair, idle, cites } = model;
    const { cut } = cutOf(own, pair);
    const level = levelledDown(own, cut);
    const worseOff = own.levelling?.worseOff ?? pair.group;
    const other = worseOff === pair.group ? pair.reference : pair.group;
    return {
      share: !idle && cut > 0 && !level ? 1 : 0,
      case: idle ? 'inherited' : cut <= 0 ? 'no-cut' : level ? 'levelling-down' : 'right',
      slots: {
        ...gapSlots(model, 0),
        ...movedSlots(own, { groups: [pair.column], worseOff, other }, given.scene),
      },
      cites,
    };
  },
};

/**
 * The meter's own verdict; and where the worse-off group's own rise makes less than half of the cut, it closed mostly
 * by taking, however sure the little rise is.
 */
export function levelledDown({ levelling }: Comparison, cut: number): boolean {
  if (cut <= 0 || !levelling) return false;
  return levelling.levelledDown === true || (levelling.benefit.difference ?? 0) < OWN_PART * cut;
}
