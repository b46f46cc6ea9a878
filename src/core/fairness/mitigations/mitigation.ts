// What a mitigation is: it works on the rows before training, wraps the fit during it, or sets the decision rule after it.

import type { About } from '../../base/about';
import type { Call } from '../../base/call';
import type { Rng } from '../../base/rng';
import type { z } from 'zod';
import type { Dataset } from '../../table/dataset';
import type { Fit } from '../../table/learning';
import type { Scored } from '../scored';

/** Turns scores into decisions. `state` is plain JSON, enough to decide again. */
export interface DecisionRule {
  readonly state: unknown;
  /** Probability of the favourable decision for each row (0 or 1 unless the rule is randomised). */
  probabilities(rows: Omit<Scored, 'yhat'>): Float64Array;
  /** True when the group must be known at decision time. */
  readonly needsGroups: boolean;
}

interface Common<P> extends About {
  readonly params: z.ZodType<P>;
  /** true, or a sentence saying why it cannot be used on these rows. */
  fits(rows: Dataset): true | string;
  /** When it is used, it needs the group at decision time. */
  readonly needsGroups: boolean;
}

/** Works on the rows before training. */
export interface PreMitigation<P> extends Common<P> {
  readonly family: 'pre';
  fit(
    params: P,
    train: Dataset,
    random: Rng,
    call: Call,
  ): Promise<{ readonly train: Dataset; transform(rows: Dataset): Dataset }>;
}

/** Wraps the fit. */
export interface InMitigation<P> extends Common<P> {
  readonly family: 'in';
  wrap(params: P, fit: Fit): Fit;
}

/** Sets the decision rule from scores, on tuning rows. */
export interface PostMitigation<P> extends Common<P> {
  readonly family: 'post';
  fit(params: P, tune: Omit<Scored, 'yhat'>, call: Call): Promise<DecisionRule>;
}

export type Mitigation<P> = PreMitigation<P> | InMitigation<P> | PostMitigation<P>;
