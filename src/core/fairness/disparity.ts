// A disparity compares groups: usually one metric in one way, sometimes several metrics, sometimes the benefits of all people.

import type { About } from '../base/about';
import type { Limits } from '../base/statistics';
import type { Exemption } from './exemption';
import type { Better, Given } from './metric';
import type { Counts } from './scored';

/** The counts of all groups: what a disparity is computed from. */
export interface Tally {
  /** Everybody, those in no group too. */
  readonly overall: Counts;
  /** The groups that have rows. */
  readonly cells: readonly Counts[];
  /** Place of the reference group in `cells`. */
  readonly reference?: number;
  /** Score-weighted counts of the same groups: a row counts as selected by its score, as rejected by the rest. */
  readonly soft?: readonly Counts[];
}

/** A value and the groups that make it (places in `cells`), e.g. the lowest and the highest. */
export interface Found {
  readonly value: number;
  readonly cells: readonly number[];
}

/** A way to compare the values of one metric. */
export interface Contrast extends About {
  /** The value that means "no difference". */
  readonly equal: 0 | 1 | undefined;
  /** Undefined as soon as a value it needs is. With fewer than two groups there is nothing to compare. */
  of(values: readonly (number | undefined)[], beside: Beside): Found | undefined;
}

/** What stands beside the groups' values. */
export interface Beside {
  readonly overall: number | undefined;
  readonly reference: number | undefined;
  readonly better: Better;
}

/** Limits and the method they came from. */
export interface NamedLimits extends Limits {
  readonly method: string;
}

export interface DisparityExample {
  readonly groups: Readonly<Record<string, Counts>>;
  readonly soft?: Readonly<Record<string, Counts>>;
  readonly reference?: string;
  readonly value: number;
  readonly inWords: string;
}

/** "generalized-entropy-index/alpha=1" asks for a record with that number. */
export interface Parameter {
  readonly name: string;
  readonly usual: number;
  /** What it may be, both ends included. */
  readonly range: readonly [number, number];
  with(value: number): Disparity;
}

/** One level of a control: its tally, and which group (place among all groups) each cell of it is. */
export interface Level {
  readonly tally: Tally;
  readonly groups: readonly number[];
}

export interface Disparity extends About {
  readonly range: readonly [number, number];
  /** The value that means "no difference". */
  readonly equal: 0 | 1;
  /**
   * gap: never on the good side of "equal", so read against a permutation null band;
   * signed: can fall on both sides, so it has an interval;
   * inequality: between all people, whatever their group;
   * makeup: how many stand in each group, which no permutation of group and outcome moves.
   */
  readonly reads: 'gap' | 'signed' | 'inequality' | 'makeup';
  /** Metric ids it compares. */
  readonly compares: readonly string[];
  readonly needs: 'groups' | 'reference' | 'scores';
  /** What a permutation holds fixed when it asks what chance alone would give. */
  readonly given: Given;
  readonly example: DisparityExample;
  readonly exempt?: readonly Exemption[];
  /** A number its formula leaves open; the record itself has the usual one. */
  readonly parameter?: Parameter;
  /** Undefined wherever an ingredient is not defined. */
  of(tally: Tally): Found | undefined;
  /**
   * Present where the levels of a control are put together by the formula itself; for all others the level farthest
   * from equality speaks (over-strata.ts).
   */
  pooled?(levels: readonly Level[]): number | undefined;
  /** Limits at z of a signed disparity of two groups; absent where only a bootstrap gives them. */
  limits?(cell: Counts, reference: Counts, z: number): NamedLimits | undefined;
}
