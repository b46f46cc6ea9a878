// AIF360's own forms of two post-processors (0.6.1): a mixing rate that is not clipped, and a choice where nothing meets the bounds.

import { mixRates, type Cost } from '../fairness/mitigations/calibrated-cost';
import type { RejectSetting } from '../fairness/mitigations/reject-grid';

/**
 * CalibratedEqOddsPostprocessing: `priv_mix_rate` and `unpriv_mix_rate` as they are printed, above 1 (or below 0) where no
 * mixing closes the gap; the lab clips them and says "infeasible".
 */
export function aif360MixRates(
  privileged: Cost,
  unprivileged: Cost,
): { readonly priv_mix_rate: number; readonly unpriv_mix_rate: number } {
  const [own, other] = mixRates([privileged, unprivileged]);
  return { priv_mix_rate: own!, unpriv_mix_rate: other! };
}

/**
 * RejectOptionClassification.fit: the first setting with the best balanced accuracy within the bounds; where none is
 * within, the one with the least metric, however far below 0, where the lab takes the one nearest 0.
 */
export function aif360RejectChoice(
  settings: readonly RejectSetting[],
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): RejectSetting {
  const within = settings.filter(({ metric }) => metric >= lowest && metric <= highest);
  const [first, ...rest] = within.length > 0 ? within : settings;
  return rest.reduce(
    (best, next) =>
      (
        within.length > 0
          ? next.balancedAccuracy > best.balancedAccuracy
          : next.metric < best.metric
      )
        ? next
        : best,
    first!,
  );
}
