// The mitigations of the lab: the table of contents of this folder.

import { groupThresholds } from './group-thresholds';
import { manualThresholds } from './manual-thresholds';
import type { Mitigation } from './mitigation';
import { none } from './none';
import { penalty } from './penalty';
import { resampling } from './resampling';
import { reweighing } from './reweighing';
import { singleThreshold } from './single-threshold';

export type { DecisionRule, Mitigation } from './mitigation';
export { realise } from './realise';
export { ruleFromState } from './threshold-rule';

export const mitigations: readonly Mitigation<unknown>[] = [
  none,
  reweighing,
  resampling,
  penalty,
  singleThreshold,
  groupThresholds,
  manualThresholds,
];

/** The mitigation of that id. Throws an error naming those there are. */
export function mitigationById(id: string): Mitigation<unknown> {
  const found = mitigations.find((mitigation) => mitigation.id === id);
  if (found) return found;
  throw new Error(
    `There is no mitigation "${id}". There are: ${mitigations.map(({ id: name }) => name).join(', ')}.`,
  );
}
