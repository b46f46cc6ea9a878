// What a learner is: named parameters in, a Fit out.

import type { z } from 'zod';
import type { About } from '../base/about';
import type { Dataset } from '../table/dataset';
import type { Fit } from '../table/learning';

export interface Learner<P> extends About {
  readonly params: z.ZodType<P>;
  /** Penalties it can train with. */
  readonly penalties: boolean;
  /** It can be trained against an adversary. */
  readonly adversaries: boolean;
  fits(rows: Dataset): true | string;
  fit(params: P): Fit;
}
