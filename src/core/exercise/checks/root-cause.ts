// The root cause: which cause was named, whether cited numbers show it, and whether the chosen repair works on it.

import { z } from 'zod';
import { cited } from '../../evidence/fold';
import { fitOf, rootCauseById, rootCauses, type CauseFit } from '../root-causes';
import { listed, type Check, type Given } from './check';
import { bears } from './matching';
import { reasoned } from './reasoned';

const ids = rootCauses.map(({ id }) => id);
const schema = z.strictObject({
  /** Question of the bench's `causes`. */
  question: z.string(),
  /** Question of its decision. */
  decision: z.string(),
  /** Name of the experiment that is repaired. */
  base: z.string(),
  /** Causes that this evidence can carry, each with what must be cited: any one query of each list. */
  accepted: z.partialRecord(z.enum(ids), z.array(z.array(z.string()).min(1)).min(1)),
  /** Distinct words of the reason. */
  words: z.int().positive(),
});
const said = z.object({ cause: z.enum(ids), reason: z.string() });

/** Parts of the points: a cause that can be carried, the numbers that show it, a repair that works on it, the reason. */
const CAUSE = 0.3;
const SHOWN = 0.3;
const FITS = 0.25;
const REASON = 0.15;
const SLOTS = ['cause', 'shown', 'chosen', 'others'];

export const rootCause: Check<z.infer<typeof schema>> = {
  id: 'root-cause',
  name: 'Root cause',
  plain: 'Asks where the gap comes from, by what you saw, and whether your repair works on that.',
  source:
    'Causes: Suresh & Guttag 2021; repair by cause: curriculum, rows 003 section 4 of the coverage matrix.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'other-cause': SLOTS,
    uncited: SLOTS,
    undecided: SLOTS,
    'repair-misses': SLOTS,
    'no-reason': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const entry = scene.attempt.answers.get(spec.question);
    const value = said.safeParse(entry?.body.value);
    if (!entry || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const cause = rootCauseById(value.data.cause);
    const repair = repairOf(spec, given);
    const accepted = Object.keys(spec.accepted).map((id) => rootCauseById(id).name);
    const slots = {
      cause: cause.name,
      shown: cause.shown,
      chosen: repair?.title ?? 'nothing',
      others: listed(accepted),
    };
    const cites = [entry.n, ...entry.body.cites];
    const needs = spec.accepted[value.data.cause];
    if (!needs) return { share: 0, case: 'other-cause', slots, cites };
    const evidence = cited(scene.attempt, entry.body.cites);
    let carried = true;
    for (const names of needs) carried = carried && (await bears(evidence, names, given));
    const fits = repair !== undefined && repair.fit(cause) !== 'cannot';
    const own = reasoned(value.data.reason, spec.words, scene.pack, causeTexts);
    return {
      share: CAUSE + (carried ? SHOWN : 0) + (carried && fits ? FITS : 0) + (own ? REASON : 0),
      case: !carried
        ? 'uncited'
        : !repair
          ? 'undecided'
          : !fits
            ? 'repair-misses'
            : own
              ? 'right'
              : 'no-reason',
      slots,
      cites,
    };
  },
};

/** What the bench itself says of causes is not the learner's reason. */
const causeTexts = rootCauses.flatMap(({ plain, shown, beyond }) => [plain, shown, beyond]);

interface Repair {
  readonly title: string;
  fit(cause: (typeof rootCauses)[number]): CauseFit;
}

/** The repair that was decided for; not to use the model at all can be an answer to every cause. */
function repairOf(
  { decision, base }: z.infer<typeof schema>,
  { scene }: Given,
): Repair | undefined {
  const choice = scene.attempt.decisions.get(decision)?.body.choice;
  if (choice?.kind === 'option') return { title: choice.option, fit: () => 'unsaid' };
  const run =
    choice?.kind === 'run' ? scene.attempt.runs.find(({ n }) => n === choice.run) : undefined;
  return (
    run && {
      title: run.body.title,
      fit: (cause) => fitOf(cause, run.body.experiment, scene.experiment(base)),
    }
  );
}
