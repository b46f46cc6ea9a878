// The strongest statement the evidence carries, out of several: chosen, backed by a pinned number, and reasoned.

import { z } from 'zod';
import { cited } from '../../evidence/fold';
import type { Claims } from '../pack';
import { type Check, type Given } from './check';
import { meets } from './findings';
import { bears } from './matching';
import { reasoned } from './reasoned';

const schema = z.strictObject({ question: z.string(), words: z.int().positive() });
const said = z.object({ statement: z.string(), reason: z.string() });
const SLOTS = ['said', 'why'];

export const statementChosen: Check<z.infer<typeof schema>> = {
  id: 'statement',
  name: 'Statement',
  plain: 'Asks which of several sentences your evidence carries.',
  source: 'Claims and their grounds: Raji et al. 2020; label bias: Jacobs & Wallach 2021.',
  schema,
  nothing: 'none',
  cases: { none: [], other: SLOTS, uncited: SLOTS, 'no-reason': SLOTS, right: SLOTS },
  async verdict({ question, words }, given) {
    const { scene } = given;
    const entry = scene.attempt.answers.get(question);
    const value = said.safeParse(entry?.body.value);
    const asked = scene.pack.claims.statements[question];
    if (!entry || !value.success || !asked) return { share: 0, case: 'none', slots: {}, cites: [] };
    const option = asked.options[value.data.statement];
    const slots = { said: option?.text ?? value.data.statement, why: option?.why ?? '' };
    const cites = [entry.n, ...entry.body.cites];
    if (value.data.statement !== (await rightOption(asked, given)))
      return { share: 0, case: 'other', slots, cites };
    const evidence = cited(scene.attempt, entry.body.cites);
    let carried = true;
    for (const names of asked.needs) carried = carried && (await bears(evidence, names, given));
    const { reason } = value.data;
    const own = reasoned(reason, words, scene.pack);
    const share = 0.5 + (carried ? 0.3 : 0) + (own ? 0.2 : 0);
    return { share, case: !carried ? 'uncited' : own ? 'right' : 'no-reason', slots, cites };
  },
};

/** The option that the pack names, or the first one whose tests all hold on held-back rows; undefined where none does. */
export async function rightOption(
  { right, options }: Claims['statements'][string],
  given: Given,
): Promise<string | undefined> {
  if (right !== undefined) return right;
  for (const [name, { holds }] of Object.entries(options)) {
    let all = holds !== undefined;
    for (const test of holds ?? []) all = all && (await meets(test, given));
    if (all) return name;
  }
  return undefined;
}
