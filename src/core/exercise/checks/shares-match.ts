// Several numbers at once: shares, weights or counts a learner gave, held against those that are computed.

import { z } from 'zod';
import { speak } from '../../documents/figures';
import { answered } from './answered';
import { inWords, listed, type Check } from './check';
import { numbersOf, unitIn, wantedNumbers } from './wanted';

const schema = z.strictObject({
  question: z.string(),
  /** The field of the answer that holds the numbers by name, where the answer has several. */
  field: z.string().optional(),
  wanted: wantedNumbers,
  /** `l1` adds up all the differences; `largest` takes the worst of them. */
  by: z.enum(['l1', 'largest']).default('largest'),
  /** What earns all points, and what still earns half. */
  most: z.number().nonnegative(),
  half: z.number().nonnegative().optional(),
  unit: z.enum(['share', 'points', 'ratio', 'people']).optional(),
  names: z.record(z.string(), z.string()).default({}),
});
const SLOTS = ['item', 'yours', 'ours', 'missing', 'right', 'of'];

export const sharesMatch: Check<z.infer<typeof schema>> = {
  id: 'shares-match',
  name: 'Numbers that belong together',
  plain: 'Compares each number you gave with the one we compute.',
  source: 'L1 distance of two lists of shares; curriculum 9.3, sharesL1.',
  schema,
  nothing: 'none',
  cases: { none: [], incomplete: SLOTS, far: SLOTS, near: SLOTS, right: SLOTS },
  async verdict(spec, given) {
    const found = answered(given, spec.question, spec.field);
    const value = z.record(z.string(), z.number()).safeParse(found?.value);
    if (!found || !value.success || Object.keys(value.data).length === 0)
      return { share: 0, case: 'none', slots: {}, cites: [] };
    const wanted = await numbersOf(spec.wanted, given);
    const names = Object.keys(wanted);
    const missing = names.filter((name) => value.data[name] === undefined);
    const off = (name: string): number =>
      Math.abs((value.data[name] ?? Infinity) - (wanted[name] ?? 0));
    const there = names.filter((name) => !missing.includes(name));
    const distance =
      spec.by === 'l1'
        ? there.reduce((sum, name) => sum + off(name), 0)
        : Math.max(0, ...there.map(off));
    const fits = (limit: number): boolean => distance <= limit + 1e-9;
    const reached = fits(spec.most) ? 1 : spec.half !== undefined && fits(spec.half) ? 0.5 : 0;
    const farthest = [...there].sort((a, b) => off(b) - off(a))[0] ?? '';
    const unit = spec.unit ?? unitIn(spec.wanted, given);
    const say = (number: number | undefined): string =>
      speak({ value: number ?? null, n: 1000 }, unit);
    return {
      share: missing.length > 0 ? 0 : reached,
      case:
        missing.length > 0 ? 'incomplete' : reached === 1 ? 'right' : reached > 0 ? 'near' : 'far',
      slots: {
        item: spec.names[farthest] ?? farthest,
        yours: say(value.data[farthest]),
        ours: say(wanted[farthest]),
        missing: listed(missing.map((name) => spec.names[name] ?? name)) || 'none',
        right: inWords(there.filter((name) => off(name) <= spec.most + 1e-9).length),
        of: inWords(names.length),
      },
      cites: [found.entry.n, ...found.entry.body.cites],
    };
  },
};
