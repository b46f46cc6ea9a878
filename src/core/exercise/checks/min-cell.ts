// Small cells: nothing is said of a group of fewer than thirty people in the metric's denominator.

import { z } from 'zod';
import { LEAST } from '../../fairness/frame-spec';
import { cellName } from '../scene';
import { answered } from './answered';
import { inWords, listed, type Check } from './check';
import { peopleByCell } from './small-cells';

const schema = z.strictObject({
  /** The answer: a list of cells that something is said of, with the rows they were read on in its field `part`. */
  question: z.string(),
  field: z.string().optional(),
  experiment: z.string(),
  metric: z.string(),
  groups: z.array(z.string()).min(1),
  least: z.int().positive().default(LEAST),
});
const SLOTS = ['cells', 'small', 'small-n', 'least'];

export const minCell: Check<z.infer<typeof schema>> = {
  id: 'min-cell',
  name: 'No small cells',
  plain: 'Asks whether each group you speak of has enough people.',
  source: 'Curriculum section 1, "Statistics used by default"; section 3.1 on tiny slices.',
  schema,
  nothing: 'none',
  cases: { none: [], 'small-cell': SLOTS, right: SLOTS },
  async verdict(spec, given) {
    const found = answered(given, spec.question, spec.field);
    const value = z.array(z.string()).min(1).safeParse(found?.value);
    if (!found || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const rows = z.enum(['practice', 'audit']);
    const part = rows.safeParse(answered(given, spec.question, 'part')?.value).data ?? 'audit';
    const people = await peopleByCell(spec, part, given);
    const small = value.data.filter((cell) => (people[cell] ?? 0) < spec.least);
    return {
      share: small.length === 0 ? 1 : 0,
      case: small.length === 0 ? 'right' : 'small-cell',
      slots: {
        cells: inWords(value.data.length),
        small: listed(small.map((cell) => cellName(given.scene, spec.groups, cell))) || 'none',
        'small-n': listed(small.map((cell) => String(people[cell] ?? 0))) || 'none',
        least: inWords(spec.least),
      },
      cites: [found.entry.n, ...found.entry.body.cites],
    };
  },
};
