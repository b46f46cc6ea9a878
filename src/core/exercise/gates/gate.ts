// What a gate is: it holds the score at 49 until something is mended, and closes only on what was recomputed.

import type { Given } from '../checks/check';
import type { GateId } from '../pack';
import type { OpenGate } from '../scorecard';

export interface Gate {
  readonly id: GateId;
  /** What holds the score now; none = the gate is shut. */
  holds(given: Given): Promise<readonly OpenGate[]>;
}
