// Grid search over multipliers: one fit a point, and the one with the best trade between error and gap is kept.
// Agarwal et al. 2018, section 3.4; the rule of choice is Fairlearn's.

import type { Call } from '../../base/call';
import type { BestResponse, Hypothesis } from './best-response';
import { worstOf } from './moment';

export interface GridAnswer {
  readonly fitted: readonly Hypothesis[];
  /** Position of the chosen one: the first with the least (1 − weight) · error + weight · largest constraint value. */
  readonly best: number;
}

export async function bestOfGrid(
  grid: readonly Float64Array[],
  response: BestResponse,
  weight: number,
  call: Call,
): Promise<GridAnswer> {
  const fitted: Hypothesis[] = [];
  let best = 0;
  let least = Infinity;
  for (const multipliers of grid) {
    const made = await response.to(multipliers);
    const cost = (1 - weight) * made.error + weight * worstOf(made.gamma);
    if (cost < least) {
      best = fitted.length;
      least = cost;
    }
    fitted.push(made);
    call.onProgress?.({
      done: fitted.length,
      of: grid.length,
      note: `Fit ${fitted.length} of ${grid.length}`,
      partial: { error: made.error, gap: worstOf(made.gamma) },
    });
  }
  return { fitted, best };
}
