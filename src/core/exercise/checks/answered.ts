// What a learner answered to a question, and the evidence under it: the artefact that most kinds of check read.

import type { Entry } from '../../evidence/entry';
import { cited } from '../../evidence/fold';
import type { Given } from './check';
import { reproduces } from './matching';

export interface Answered {
  readonly entry: Entry<'answer'>;
  /** The answer itself, or the named field of it; undefined where it has no such field. */
  readonly value: unknown;
}

/** The answer that stands now, or undefined. `field` names a field of an answer that has several. */
export function answered(
  { scene }: Given,
  question: string,
  field: string | undefined,
): Answered | undefined {
  const entry = scene.attempt.answers.get(question);
  if (!entry) return undefined;
  const { value } = entry.body;
  if (field === undefined) return { entry, value };
  const whole = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return { entry, value: whole[field] };
}

/** How many of the numbers an entry cites come out again. */
export async function carriedBy(cites: readonly number[], given: Given): Promise<number> {
  let carried = 0;
  for (const entry of cited(given.scene.attempt, [...new Set(cites)]))
    if (await reproduces(entry, given)) carried++;
  return carried;
}
