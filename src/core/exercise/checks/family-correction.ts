// Many comparisons: what a learner calls shown must hold when everything that was looked at is counted.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { familyOn, type Compared } from '../multiplicity';
import { familySize } from '../scene';
import { answered } from './answered';
import { inWords, listed, type Check, type Given } from './check';

const schema = z.strictObject({
  /** The answer: a list of those comparisons below that are called shown. */
  question: z.string(),
  field: z.string().optional(),
  experiment: z.string(),
  /** Named queries, each a difference, by the name the answer has for it. */
  comparisons: z.record(z.string(), z.string()),
  level: z.number().positive().default(0.05),
});
const SLOTS = ['called', 'looked', 'uncorrected', 'overlooked', 'held'];

export const familyCorrection: Check<z.infer<typeof schema>> = {
  id: 'family-correction',
  name: 'Counted looks',
  plain: 'Counts everything you looked at on audit rows, and asks what still holds.',
  source: 'Holm 1979; curriculum section 1, "Multiplicity".',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'practice-rows': SLOTS,
    uncorrected: SLOTS,
    unfounded: SLOTS,
    overlooked: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const found = answered(given, spec.question, spec.field);
    const value = z.array(z.string()).safeParse(found?.value);
    if (!found || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const { scene } = given;
    const before = found.entry.n;
    const seen = await familyOn(given, spec.experiment, { part: 'audit', before });
    const items = Object.keys(spec.comparisons).map((name) => ({
      name,
      own: seen.find((each) => sameAs(each, spec.comparisons[name]!, given)),
      called: value.data.includes(name),
    }));
    const stands = (own: Compared | undefined, alone = false): boolean =>
      own !== undefined && (alone ? own.pValue : own.adjusted) <= spec.level;
    // Holm may find what the wider interval beside it still leaves open: then either word is right.
    const open = ({ adjusted, interval }: Compared): boolean =>
      adjusted <= spec.level && interval !== undefined && interval.lo <= 0 && interval.hi >= 0;
    const uncorrected = items.filter(
      ({ own, called }) => called && !stands(own) && stands(own, true),
    );
    const unfounded = items.filter(({ own, called }) => called && !stands(own, true));
    const overlooked = items.filter(
      ({ own, called }) => !called && own !== undefined && stands(own) && !open(own),
    );
    const looked = items.filter(({ own }) => own !== undefined);
    const held = items.filter(({ own }) => stands(own));
    // Nothing is known of what was never looked at; and whoever calls nothing shown where something is was not counting.
    const unseen = items.filter(({ own, called }) => own === undefined && !called);
    const blind = held.length > 0 && items.every(({ called }) => !called);
    const names = (some: readonly { readonly name: string }[]): string =>
      listed(some.map(({ name }) => titleOf(name, spec.comparisons, given))) || 'none';
    return {
      share:
        looked.length === 0 || uncorrected.length + unfounded.length > 0 || blind
          ? 0
          : 1 - (overlooked.length + unseen.length) / items.length,
      case:
        looked.length === 0
          ? 'practice-rows'
          : unfounded.length > 0
            ? 'unfounded'
            : uncorrected.length > 0
              ? 'uncorrected'
              : overlooked.length > 0
                ? 'overlooked'
                : unseen.length > 0
                  ? 'practice-rows'
                  : 'right',
      slots: {
        called: inWords(items.filter(({ called }) => called).length),
        looked: inWords(familySize(scene, before)),
        uncorrected: names([...unfounded, ...uncorrected]),
        overlooked: names([...overlooked, ...unseen]),
        held: names(held),
      },
      cites: [found.entry.n, ...found.entry.body.cites],
    };
  },
};

function sameAs(
  { experiment, metric, groups, cell }: Compared,
  query: string,
  { scene }: Given,
): boolean {
  const { ask } = scene.query(query, 'judge');
  return (
    (ask.kind === 'difference' || ask.kind === 'ratio') &&
    scene.pack.lab.queries[query]?.experiment === experiment &&
    ask.metric === metric &&
    ask.cell === cell &&
    canonical(ask.groups) === canonical(groups)
  );
}

function titleOf(
  name: string,
  comparisons: Readonly<Record<string, string>>,
  given: Given,
): string {
  return given.scene.pack.lab.queries[comparisons[name]!]?.title ?? name;
}
