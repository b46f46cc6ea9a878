// One tool's way to say a quantity: its name for it, what it compares with what, and how it comes out of the groups' counts.

import type { Counts } from '../../fairness/scored';
import type { ToolId } from './tool';

export type QuantityId =
  | 'selection-rates'
  | 'true-positive-rates'
  | 'false-positive-rates'
  | 'false-negative-rates'
  | 'equalized-odds'
  | 'average-odds'
  | 'predictive-parity'
  | 'accuracy'
  | 'treatment-equality'
  | 'entropy-indices';

/** The groups that have rows. */
export interface GroupCells {
  readonly keys: readonly string[];
  readonly counts: readonly Counts[];
  /** Place of the reference group: "privileged" to the tools that ask for one. Absent = none was named. */
  readonly reference?: number;
}

/** With whom a group is compared. */
export type ReferenceRule =
  | 'privileged'
  | 'extremes'
  | 'pairs'
  | 'reference'
  | 'largest'
  | 'lowest'
  | 'most-selected'
  | 'everybody';

/** signed: below 0 when the group has less; positive: never negative; ratio: around 1, may exceed it; share: a ratio of at most 1. */
export type Sign = 'signed' | 'positive' | 'ratio' | 'share';

/** What the tool prints: one number for all groups, or one for a group. */
export interface Printed {
  /** Place of the group. */
  readonly group?: number;
  /** NaN and the infinities as the tool has them. Absent where it only gives a verdict, or stops. */
  readonly value?: number;
  /** The tool's own verdict at its default bounds. */
  readonly passes?: boolean;
  /** It stops with an error on such counts. */
  readonly stops?: true;
}

export interface Convention {
  readonly tool: ToolId;
  readonly quantity: QuantityId;
  /** As it is called there. */
  readonly name: string;
  readonly sign: Sign;
  readonly reference: ReferenceRule;
  /** What becomes of 0/0, in a few words. */
  readonly zero: string;
  /** In one line. */
  readonly formula: string;
  /** What the tool calls its verdict on this number, where it has one. */
  readonly verdict?: string;
  /** Why its number is not the lab's, in one sentence. */
  readonly differs: string;
  /** Empty where it needs a reference group and none was named. */
  of(cells: GroupCells): readonly Printed[];
}
