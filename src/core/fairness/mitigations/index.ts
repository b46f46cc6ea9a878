// The mitigations of the lab: the table of contents of this folder.

import { calibratedEqualizedOdds } from './calibrated-equalized-odds';
import { equalizedOddsMixing } from './equalized-odds-mixing';
import { adversarial } from './adversarial';
import { exponentiatedGradient } from './exponentiated-gradient';
import { gridSearch } from './grid-search';
import { minimax } from './minimax';
import { groupCalibration } from './group-calibration';
import { groupPlaces } from './group-places';
import { correlationRemover } from './correlation-remover';
import { disparateImpactRemover } from './disparate-impact-remover';
import { fairRepresentations } from './fair-representations';
import { groupThresholds } from './group-thresholds';
import { labelRepair } from './label-repair';
import { manualThresholds } from './manual-thresholds';
import { minimumRates } from './minimum-rates';
import { massaging } from './massaging';
import type { Mitigation } from './mitigation';
import { none } from './none';
import { penalty } from './penalty';
import { rejectOption } from './reject-option';
import { preferentialResampling } from './preferential-resampling';
import { resampling } from './resampling';
import { reweighing } from './reweighing';
import { singleThreshold } from './single-threshold';

export type { DecisionRule, Mitigation, Repaired } from './mitigation';
export { lotteryRule } from './lottery-rule';
export { realise } from './realise';
export { ruleFromState } from './threshold-rule';

export const mitigations: readonly Mitigation<unknown>[] = [
  none,
  reweighing,
  resampling,
  preferentialResampling,
  disparateImpactRemover,
  correlationRemover,
  fairRepresentations,
  labelRepair,
  massaging,
  penalty,
  exponentiatedGradient,
  gridSearch,
  minimax,
  adversarial,
  singleThreshold,
  groupThresholds,
  minimumRates,
  groupPlaces,
  equalizedOddsMixing,
  calibratedEqualizedOdds,
  rejectOption,
  groupCalibration,
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
