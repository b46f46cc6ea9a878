// A gap that a repair closes, and what it does to another one: half is the result on held-back rows, half is knowing why.

import { z } from 'zod';
import { gapSchema } from './chosen-model';
import type { Check } from './check';
import { modelOn } from './model-on';
import { GAP_SLOTS } from './model-slots';
import { statementChosen } from './statement';

const schema = z.strictObject({
  recipes: z.array(z.string()).min(1),
  base: z.string(),
  reference: z.string(),
  gap: gapSchema,
  /** The statement that says why, with the evidence it needs (claims.yaml). */
  question: z.string(),
  words: z.int().positive(),
});
const SLOTS = [...GAP_SLOTS, 'said', 'why'];

export const gapAndWhy: Check<z.infer<typeof schema>> = {
  id: 'gap-and-why',
  name: 'The gap, and why',
  plain:
    'Measures on rows you have not seen what your repair closes, and asks why it closes that and not another gap.',
  source:
    'Independence and separation cannot both be had: Barocas, Hardt & Narayanan 2023, chapter 3.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    little: SLOTS,
    unsaid: SLOTS,
    other: SLOTS,
    uncited: SLOTS,
    'no-reason': SLOTS,
    half: SLOTS,
    right: SLOTS,
  },
  async verdict({ recipes, base, reference, gap, question, words }, given) {
    const result = await modelOn.verdict({ of: { recipes }, base, reference, gap }, given);
    const why = await statementChosen.verdict({ question, words }, given);
    if (result.slots['chosen'] === undefined && why.case === 'none')
      return { share: 0, case: 'none', slots: {}, cites: [] };
    const told =
      result.share === 0
        ? 'little'
        : why.case === 'none'
          ? 'unsaid'
          : why.case !== 'right'
            ? why.case
            : result.share < 1
              ? 'half'
              : 'right';
    return {
      share: (result.share + why.share) / 2,
      case: told,
      slots: { ...unknown, said: 'nothing', why: '', ...result.slots, ...why.slots },
      cites: [...new Set([...result.cites, ...why.cites])],
    };
  },
};

/** Where nothing was run. */
const unknown = Object.fromEntries(GAP_SLOTS.map((slot) => [slot, 'nothing']));
