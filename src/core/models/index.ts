// The learners of the lab: the table of contents of this folder.

import { dpSgd } from './dp-sgd';
import type { Learner } from './learner';
import { logistic } from './logistic';
import { mlp } from './mlp';

export { modelFromState } from './frozen';
export { provideTf } from './tf-host';
export type { Learner } from './learner';

export const learners: readonly Learner<unknown>[] = [logistic, mlp, dpSgd];

/** The learner of that id. Throws an error naming those there are. */
export function learnerById(id: string): Learner<unknown> {
  const found = learners.find((learner) => learner.id === id);
  if (found) return found;
  throw new Error(
    `There is no learner "${id}". There are: ${learners.map((learner) => learner.id).join(', ')}.`,
  );
}
