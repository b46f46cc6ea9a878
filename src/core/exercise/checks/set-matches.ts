// A set: the names a learner gave against those there are, so that accusing everything and accusing nothing both cost.

import { z } from 'zod';
import { answered, carriedBy } from './answered';
import { inWords, listed, type Check } from './check';
import { listOf, wantedList } from './wanted';

const schema = z.strictObject({
  question: z.string(),
  /** The field of the answer that holds the list, where the answer has several. */
  field: z.string().optional(),
  wanted: wantedList,
  /** The F1 that earns all points, and the one at and below which nothing is earned. */
  enough: z.number().positive().max(1).default(1),
  least: z.number().min(0).max(1).default(0.5),
  /** Pinned numbers that the answer must cite; without them it earns half. */
  cites: z.int().nonnegative().default(0),
  /** Words for the names, where they are no words themselves. */
  names: z.record(z.string(), z.string()).default({}),
});
const SLOTS = ['named', 'wanted', 'right', 'extra', 'left-out', 'least-cited'];

export const setMatches: Check<z.infer<typeof schema>> = {
  id: 'set-matches',
  name: 'Set',
  plain:
    'Compares the names you gave with those there are: each one too many counts, and each one left out.',
  source: 'F1 of a set: van Rijsbergen 1979; cost of false accusation: curriculum 9.2, point 3.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'false-alarm': SLOTS,
    missed: SLOTS,
    'too-many': SLOTS,
    'too-few': SLOTS,
    uncited: SLOTS,
    'right-none': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const found = answered(given, spec.question, spec.field);
    const value = z.array(z.string()).safeParse(found?.value);
    if (!found || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const named = [...new Set(value.data.map(plainName))];
    const wanted = (await listOf(spec.wanted, given)).map(plainName);
    const right = named.filter((name) => wanted.includes(name));
    const extra = named.filter((name) => !wanted.includes(name));
    const leftOut = wanted.filter((name) => !named.includes(name));
    const f1 =
      named.length + wanted.length === 0 ? 1 : (2 * right.length) / (named.length + wanted.length);
    const reached = between(f1, spec);
    const { cites } = found.entry.body;
    const uncited = spec.cites > 0 && (await carriedBy(cites, given)) < spec.cites;
    const words = (names: readonly string[]): string =>
      listed(names.map((name) => spec.names[name] ?? name)) || 'none';
    return {
      share: uncited ? reached / 2 : reached,
      case:
        wanted.length === 0 && named.length > 0
          ? 'false-alarm'
          : wanted.length > 0 && named.length === 0
            ? 'missed'
            : reached < 1
              ? extra.length > leftOut.length
                ? 'too-many'
                : 'too-few'
              : uncited
                ? 'uncited'
                : wanted.length === 0
                  ? 'right-none'
                  : 'right',
      slots: {
        named: inWords(named.length),
        wanted: inWords(wanted.length),
        right: inWords(right.length),
        extra: words(extra),
        'left-out': words(leftOut),
        'least-cited': inWords(spec.cites),
      },
      cites: [found.entry.n, ...cites],
    };
  },
};

/** "b + a" names the same pair as "a + b". */
function plainName(name: string): string {
  return name
    .split(' + ')
    .map((part) => part.trim())
    .sort()
    .join(' + ');
}

/** Nothing at `least`, all at `enough`, in proportion between. */
export function between(
  value: number,
  { least, enough }: { readonly least: number; readonly enough: number },
): number {
  if (value >= enough - 1e-9) return 1;
  return Math.max(0, (value - least) / (enough - least));
}
