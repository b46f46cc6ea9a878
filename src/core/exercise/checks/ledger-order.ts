// The order of work: what had to come first stands first in the log.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { entryKinds, type Entry, type EntryKind } from '../../evidence/entry';
import { inWords, type Check } from './check';

const event = z.strictObject({
  kind: z.enum(entryKinds as [EntryKind, ...EntryKind[]]),
  /** Fields of the entry that must be these, such as { question: power }. */
  with: z.record(z.string(), z.json()).default({}),
  /** In words, as "the lock". */
  name: z.string(),
});
const schema = z.strictObject({
  /** Each must have happened before the next one first did. */
  order: z.array(event).min(2),
});
type Event = z.infer<typeof event>;
const SLOTS = ['first', 'then', 'missing', 'kept', 'of'];

export const ledgerOrder: Check<z.infer<typeof schema>> = {
  id: 'ledger-order',
  name: 'Order of work',
  plain: 'Reads from the log what you did first.',
  source: 'Preregistration: Nosek et al. 2018; curriculum 9.3, ledgerOrder.',
  schema,
  nothing: 'none',
  cases: { none: ['missing'], unfinished: SLOTS, late: SLOTS, right: SLOTS },
  verdict({ order }, { scene }) {
    const gone = new Set(
      scene.log.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.body.entry] : [])),
    );
    // What was taken back does not count as done; but what was seen or decided is not unseen.
    const done = order.map((each) =>
      scene.log.find((entry) => !gone.has(entry.n) && is(entry, each)),
    );
    const happened = order.map((each) => scene.log.find((entry) => is(entry, each)));
    const pairs = order.slice(1).map((then, i) => {
      const [before, after] = [done[i], happened[i + 1]];
      const kept = before !== undefined && after !== undefined && before.n < after.n;
      return { first: order[i]!, then, kept, late: after !== undefined && !kept };
    });
    const kept = pairs.filter((pair) => pair.kept).length;
    const shown = pairs.find((pair) => pair.late) ?? pairs.find((pair) => !pair.kept) ?? pairs[0]!;
    const missing = order.find((_, i) => done[i] === undefined);
    return Promise.resolve({
      share: kept / pairs.length,
      case: done.every((entry) => entry === undefined)
        ? 'none'
        : pairs.some((pair) => pair.late)
          ? 'late'
          : missing
            ? 'unfinished'
            : 'right',
      slots: {
        first: shown.first.name,
        then: shown.then.name,
        missing: missing?.name ?? 'nothing',
        kept: inWords(kept),
        of: inWords(pairs.length),
      },
      cites: done.flatMap((entry) => (entry ? [entry.n] : [])),
    });
  },
};

function is({ kind, body }: Entry, { kind: wanted, with: fields }: Event): boolean {
  if (kind !== wanted) return false;
  const own = body as Readonly<Record<string, unknown>>;
  return Object.entries(fields).every(
    ([name, value]) => own[name] !== undefined && canonical(own[name]) === canonical(value),
  );
}
