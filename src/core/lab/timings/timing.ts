// A timing is one piece of the lab's own work, made ready once and then run again and again under a clock.

import type { Call } from '../../base/call';
import type { Scored } from '../../fairness/scored';
import type { Dataset } from '../../table/dataset';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import type { Workshop } from '../workshop';

/** What a timing works on: an experiment with its parts, or all rows of its data at once, as other tools take them. */
export interface Bench {
  readonly experiment: Experiment;
  readonly measure: Measure;
  readonly shop: Workshop;
  readonly call: Call;
  /** Every row of the data, learnt from and judged alike, as often as `copies` says. */
  whole(): Promise<Dataset>;
  /** The same rows with the score of a logistic regression and its decision at one half. */
  scored(): Promise<Scored>;
}

export interface Timing<Answer = unknown> {
  readonly id: string;
  /** What is done, in a few words. */
  readonly plain: string;
  /** Everything that is not timed; returns what is. */
  prepare(bench: Bench): Promise<() => Answer | Promise<Answer>>;
  /** What was reached: a faster answer must also be a right one. */
  reached?(
    answer: Answer,
  ): Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>;
}

/** Keeps the type of the answer between the two halves, and forgets it for the table. */
export function timing<Answer>(of: Timing<Answer>): Timing {
  return of as Timing;
}
