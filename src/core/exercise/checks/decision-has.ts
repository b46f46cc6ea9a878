// A decision with its grounds: an option that fits, numbers it rests on, another option rejected, and reasons of one's own.

import { z } from 'zod';
import { cited } from '../../evidence/fold';
import type { Body } from '../../evidence/entry';
import { listed, type Check, type Given } from './check';
import { rejectedOne } from './decision-grounds';
import { bears } from './matching';

const schema = z.strictObject({
  question: z.string(),
  /** Options, or recipes of a chosen run, that the evidence carries; every choice where none are named. */
  fits: z.array(z.string()).min(1).optional(),
  /** Evidence it must cite: any one of each list. */
  needs: z.array(z.array(z.string()).min(1)).default([]),
  /** Distinct words of the reason and of why an option is rejected. */
  words: z.int().positive(),
});
const SLOTS = ['choice', 'missing', 'lacking'];
/** Parts of the points once the choice fits. */
const CHOICE = 0.4;
const CITED = 0.3;
const REASONED = 0.3;

export const decisionHas: Check<z.infer<typeof schema>> = {
  id: 'decision-has',
  name: 'Decision with its grounds',
  plain: 'Asks what your decision rests on, and what you decided against.',
  source: 'Curriculum 9.3, decisionHas(alternatives, evidence, reason).',
  schema,
  nothing: 'none',
  cases: { none: [], other: SLOTS, uncited: SLOTS, unreasoned: SLOTS, right: SLOTS },
  async verdict({ question, fits, needs, words }, given) {
    const { scene } = given;
    const decision = scene.attempt.decisions.get(question);
    const label = decision && labelOf(decision.body, given);
    if (!decision || !label) return { share: 0, case: 'none', slots: {}, cites: [] };
    const fitting = fits === undefined || fits.includes(label.id);
    const evidence = cited(scene.attempt, decision.body.cites);
    const missing: string[] = [];
    for (const names of needs)
      if (!(await bears(evidence, names, given)))
        missing.push(scene.pack.lab.queries[names[0]!]?.title ?? names[0]!);
    const reasoned = rejectedOne(decision.body, words, given);
    const share = !fitting
      ? 0
      : CHOICE + (missing.length === 0 ? CITED : 0) + (reasoned ? REASONED : 0);
    return {
      share,
      case: !fitting ? 'other' : missing.length > 0 ? 'uncited' : reasoned ? 'right' : 'unreasoned',
      slots: {
        choice: label.title,
        missing: listed(missing) || 'nothing',
        lacking: reasoned
          ? 'nothing'
          : 'a reason, and another option rejected with a reason of its own',
      },
      cites: [decision.n, ...decision.body.cites],
    };
  },
};

function labelOf(
  { choice }: Body<'decision'>,
  { scene }: Given,
): { readonly id: string; readonly title: string } | undefined {
  if (choice.kind === 'option')
    return { id: choice.option, title: choice.option.replaceAll('-', ' ') };
  if (choice.kind === 'cutoff') return { id: 'cutoff', title: `a cut-off of ${choice.value}` };
  const run = scene.attempt.runs.find(({ n }) => n === choice.run);
  return run && { id: run.body.recipe, title: run.body.title };
}
