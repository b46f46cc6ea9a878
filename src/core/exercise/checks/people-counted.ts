// Levelling down, said in people: who gained and who lost by the chosen run is counted, and the sentence fits the counts.

import { z } from 'zod';
import { chosenModel, modelShape } from './chosen-model';
import type { Check } from './check';
import { counted } from './decision-grounds';
import { MOVED_SLOTS, movedSlots } from './model-slots';

const schema = z.strictObject({
  ...modelShape,
  /** The decision whose counts are read. */
  decision: z.string(),
  /** Question of the statement, and what each of its options says. */
  question: z.string(),
  says: z.strictObject({ levelled: z.string(), 'both-ways': z.string(), gained: z.string() }),
});
const SLOTS = ['chosen', ...MOVED_SLOTS, 'said'];
const said = z.object({ statement: z.string() });

export const peopleCounted: Check<z.infer<typeof schema>> = {
  id: 'people-counted',
  name: 'Counted in people',
  plain: 'Counts again who gained and who lost by your choice, and compares what you say of it.',
  source: 'Curriculum section 1, "Levelling down"; Mittelstadt, Wachter & Russell 2023.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'not-locked': [],
    inherited: SLOTS,
    uncounted: SLOTS,
    unsaid: SLOTS,
    other: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const model = await chosenModel(spec, given);
    const decision = scene.attempt.decisions.get(spec.decision);
    if (typeof model === 'string' || !decision)
      return { share: 0, case: typeof model === 'string' ? model : 'none', slots: {}, cites: [] };
    const { own, pair, run, idle, cites } = model;
    const worseOff = own.levelling?.worseOff ?? pair.group;
    const other = worseOff === pair.group ? pair.reference : pair.group;
    const people = { column: pair.column, worseOff, other };
    const there = await counted(decision, run, people, given);
    const lost = own.moved.find(({ group }) => group === other)?.lost;
    const takes = (lost?.deserving ?? 0) + (lost?.other ?? 0) > 0;
    const wanted = own.levelling?.levelledDown
      ? spec.says.levelled
      : takes
        ? spec.says['both-ways']
        : spec.says.gained;
    const entry = scene.attempt.answers.get(spec.question);
    const value = said.safeParse(entry?.body.value);
    const statement = value.success ? value.data.statement : undefined;
    const fits = statement === wanted;
    const text = scene.pack.claims.statements[spec.question]?.options[statement ?? '']?.text;
    return {
      share: idle ? 0 : (there ? 0.5 : 0) + (fits ? 0.5 : 0),
      case: idle
        ? 'inherited'
        : !there
          ? 'uncounted'
          : statement === undefined
            ? 'unsaid'
            : fits
              ? 'right'
              : 'other',
      slots: {
        chosen: run.body.title,
        ...movedSlots(own, { groups: [pair.column], worseOff, other }, scene),
        said: text ?? 'nothing',
      },
      cites: [...cites, ...(entry ? [entry.n] : [])],
    };
  },
};
