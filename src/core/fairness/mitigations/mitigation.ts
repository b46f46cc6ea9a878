// What a mitigation is: it works on the rows before training, wraps the fit during it, or sets the decision rule after it.

import type { About } from '../../base/about';
import type { Call } from '../../base/call';
import type { Rng } from '../../base/rng';
import type { z } from 'zod';
import type { Dataset } from '../../table/dataset';
import type { Fit } from '../../table/learning';
import type { Scored } from '../scored';
import type { Reach } from './reach';

/** Turns scores into decisions. `state` is plain JSON, enough to decide again. */
export interface DecisionRule {
  readonly state: unknown;
  /** Probability of the favourable decision for each row (0 or 1 unless the rule is randomised). */
  probabilities(rows: Omit<Scored, 'yhat'>): Float64Array;
  /** True when the group must be known at decision time. */
  readonly needsGroups: boolean;
  /** The scores it decides by, where it changes them; in the order of the rows. */
  scores?(rows: Omit<Scored, 'yhat'>): Float64Array;
  /** What a person must know of this rule, such as that it could not reach what was asked: whole sentences. */
  readonly notes?: readonly string[];
}

/** What a person should know before choosing a mitigation: whole sentences, shown beside it. */
export interface Guide {
  /** When it fits. */
  readonly when: string;
  /** What it cannot do. */
  readonly cannot: string;
  /** What the law may say to it, as a reason to ask and never as advice; absent where it raises no question of its own. */
  readonly caution?: string;
}

interface Common<P> extends About {
  readonly params: z.ZodType<P>;
  readonly guide: Guide;
  /** true, or a sentence saying why it cannot be used on these rows. */
  fits(rows: Dataset): true | string;
  /** When it is used, it needs the group at decision time. */
  readonly needsGroups: boolean;
  /** It may decide by lottery: two like people may be told different things. */
  readonly randomised: boolean;
  /** Kept because people meet it in older work; offered last and never scored. */
  readonly historical?: true;
}

/** Works on the rows before training. */
export interface PreMitigation<P> extends Common<P> {
  readonly family: 'pre';
  fit(params: P, train: Dataset, random: Rng, call: Call): Promise<Repaired>;
}

/** Rows as they go into training, and the same change for rows that come later. */
export interface Repaired {
  readonly train: Dataset;
  transform(rows: Dataset): Dataset;
  /** What a person should know of this repair of these rows, such as what it cost: whole sentences. */
  readonly notes?: readonly string[];
}

/** Wraps the fit. */
export interface InMitigation<P> extends Common<P> {
  readonly family: 'in';
  wrap(params: P, fit: Fit): Fit;
}

/**
 * What a rule holds to on its tuning rows, in expectation, read by the tests (tests/conformance/promises.test.ts).
 * `groups` are the expected counts of every group with rows.
 */
export interface Promises {
  /** How far from what it makes equal, or enough, the groups are: at most `within`, or what one line leaves. */
  disparity?(groups: readonly Reach[]): number;
  readonly within: number;
  /** No rule of one line a group within the same disparity reaches more. */
  objective?(groups: readonly Reach[]): number;
  /** Why a part is absent, in a sentence. */
  readonly exempt?: string;
}

/** Sets the decision rule from scores, on tuning rows. */
export interface PostMitigation<P> extends Common<P> {
  readonly family: 'post';
  /** `had`: what one line at 0.5 gives each group. */
  promises(params: P, had: readonly Reach[]): Promises;
  fit(params: P, tune: Omit<Scored, 'yhat'>, call: Call): Promise<DecisionRule>;
}

export type Mitigation<P> = PreMitigation<P> | InMitigation<P> | PostMitigation<P>;
