// Conditions that can be tested: each has a measure, a limit that could fail and somebody who answers for it; "train, and monitor" has none.

import { z } from 'zod';
import {
  conditionsIn,
  isMet,
  limitKind,
  type DecisionCondition,
  type EditorPreset,
} from '../instruments/conditions-editor';
import { namesSomebody } from '../owner';
import { carriedBy } from './answered';
import { inWords, listed, orElse, type Check, type Given } from './check';
import { reasoned } from './reasoned';

const schema = z.strictObject({
  question: z.string(),
  /** Testable conditions on different measures. */
  least: z.int().positive(),
  /** Distinct words of the reason. */
  words: z.int().positive(),
  /** Pinned numbers the decision rests on. */
  cites: z.int().nonnegative(),
});
type Spec = z.infer<typeof schema>;

const SLOTS = ['choice', 'good', 'of', 'measure', 'open', 'least-cited'];
/** Parts of the points: the conditions, one that is still open, the numbers under the decision, its reason. */
const PARTS = { conditions: 0.6, open: 0.15, cited: 0.125, reasoned: 0.125 };

type Fault = 'empty' | 'impossible' | 'no-owner' | 'same-measure';

export const conditionsTestable: Check<Spec> = {
  id: 'conditions-testable',
  name: 'Testable conditions',
  plain: 'Asks whether somebody could find out that a condition is not met, and who that would be.',
  source: 'Curriculum P7; Raji et al. 2020, section 4.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    unconditional: SLOTS,
    empty: SLOTS,
    impossible: SLOTS,
    'no-owner': SLOTS,
    'same-measure': SLOTS,
    few: SLOTS,
    'all-met': SLOTS,
    uncited: SLOTS,
    'no-reason': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const decision = scene.attempt.decisions.get(spec.question);
    const preset = editorOf(spec.question, given);
    if (!decision || !preset || decision.body.choice.kind !== 'option')
      return { share: 0, case: 'none', slots: {}, cites: [] };
    const { option } = decision.body.choice;
    const conditions = conditionsIn(spec.question, scene);
    const judged = conditions.map((condition, at) => ({
      condition,
      fault: faultOf(condition, conditions.slice(0, at), preset),
    }));
    const good = judged.filter(({ fault }) => fault === undefined).map((each) => each.condition);
    const open: string[] = [];
    for (const condition of good)
      if (await isOpen(condition, preset, given))
        open.push(preset.measures[condition.measure]!.title);
    const cited = (await carriedBy(decision.body.cites, given)) >= spec.cites;
    const own = reasoned(decision.body.reason, spec.words, scene.pack);
    const enough = good.length >= spec.least;
    const spoilt = judged.find(({ fault }) => fault !== undefined);
    const share =
      option === 'train'
        ? 0
        : (PARTS.conditions * Math.min(good.length, spec.least)) / spec.least +
          (enough && open.length > 0 ? PARTS.open : 0) +
          (enough && cited ? PARTS.cited : 0) +
          (enough && own ? PARTS.reasoned : 0);
    return {
      share,
      case:
        option === 'train'
          ? 'unconditional'
          : !enough
            ? (spoilt?.fault ?? 'few')
            : open.length === 0
              ? 'all-met'
              : !cited
                ? 'uncited'
                : own
                  ? 'right'
                  : 'no-reason',
      slots: {
        choice: (preset.choices[option as keyof typeof preset.choices] ?? option).toLowerCase(),
        good: inWords(good.length),
        of: inWords(spec.least),
        measure: spoilt ? (preset.measures[spoilt.condition.measure]?.title ?? '') : '',
        open: listed(open),
        'least-cited': inWords(spec.cites),
      },
      cites: [decision.n, ...decision.body.cites],
    };
  },
};

function editorOf(question: string, { scene }: Given): EditorPreset | undefined {
  return scene.pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .find(({ use, preset }) => use === 'conditions-editor' && preset['question'] === question)
    ?.preset as EditorPreset | undefined;
}

function faultOf(
  condition: DecisionCondition,
  before: readonly DecisionCondition[],
  { measures }: EditorPreset,
): Fault | undefined {
  const measure = measures[condition.measure];
  const kind = measure ? limitKind(condition, measure) : 'empty';
  if (kind !== 'testable') return kind;
  if (!namesSomebody(condition.owner)) return 'no-owner';
  return before.some((other) => other.measure === condition.measure) ? 'same-measure' : undefined;
}

/** Not met by rows never shown, or not to be told from any rows so far: a condition that is met already asks nothing of anybody. */
async function isOpen(
  condition: DecisionCondition,
  { measures }: EditorPreset,
  { scene, answer }: Given,
): Promise<boolean> {
  const { query } = measures[condition.measure]!;
  if (query === undefined) return true;
  const value = await orElse(async () => (await answer(scene.query(query, 'judge'))).value, null);
  return value === null || !isMet(condition, value);
}
