// The plain data each chart is drawn from: shares are 0–1, differences are shares too (0.122 is 12.2 points).

import type { Snippet } from 'svelte';
import type { GroupShape } from '../ui/shapes';

/** What every chart says in words. */
export interface FigureText {
  /** The finding, one sentence composed from the run. */
  title: string;
  /** What is counted, of whom, on how many rows. */
  subtitle?: string | undefined;
  /** What the chart does not say. */
  note?: string | undefined;
  /** One sentence that reads the chart aloud; the title if absent. */
  reading?: string | undefined;
  /** Rank of the title among the page's headings. */
  level?: 2 | 3 | 4 | undefined;
  /** Further links beside "As a table". */
  actions?: Snippet | undefined;
}

export interface IntervalRow {
  key: string;
  label: string;
  shape: GroupShape;
  /** null = not defined here (0 of 0). */
  value: number | null;
  lo: number | null;
  hi: number | null;
  /** Numerator, where the value is a share of people. */
  part: number | null;
  /** Denominator. */
  n: number;
  tooSmall: boolean;
  /** Which rule makes it too small, or why it is not defined, in words. */
  why?: string;
  /** Rows of one block stand under this shared name (dense drawing). */
  block?: string;
}

export interface DifferenceRow {
  label: string;
  value: number | null;
  lo: number | null;
  hi: number | null;
  /** Small words under the value. */
  caption?: string;
  why?: string;
}

export interface ScoreGroup {
  key: string;
  label: string;
  shape: GroupShape;
  /** Rows per score bin, of those who earn it (favourable label). */
  earn: readonly number[];
  /** Rows per score bin, of those who do not. */
  not: readonly number[];
}

export type RepairFamily = 'none' | 'pre' | 'in' | 'post';

export interface FrontierPoint {
  key: string;
  label: string;
  family: RepairFamily;
  /** Signed gap, as a share: right of 0 the first group is worse off. */
  x: number;
  xLo: number | null;
  xHi: number | null;
  /** Utility, as a share. */
  y: number;
  yLo: number | null;
  yHi: number | null;
  /** One dot a seed. */
  seeds: readonly { x: number; y: number }[];
  /** Drawn hollow: another point is better on both, beyond the paired interval. */
  beaten: boolean;
  /** A trivial answer (refuse everyone): always drawn, under an axis break if it must. */
  trivial?: boolean;
}

export interface PeopleChange {
  key: string;
  label: string;
  shape: GroupShape;
  /** Of 1,000 people of the group. */
  gained: { all: number; earn: number };
  lost: { all: number; earn: number };
}

export interface ScorePart {
  key: string;
  label: string;
  points: number;
  of: number;
  note?: string;
}

export interface Curve {
  key: string;
  label: string;
  /** One value an epoch (or step), from 1. */
  values: readonly number[];
  /** Place of its dash; whole (0) without one. Of two, the dashed one is of the rows the model did not learn from. */
  dash?: number;
}

export interface HistogramBin {
  from: number;
  to: number;
  count: number;
}

export interface CountBar {
  key: string;
  label: string;
  count: number;
  shape?: GroupShape;
}

export interface RateLine {
  key: string;
  label: string;
  shape: GroupShape;
  /** Rate at each cut-off, in order of the cut-off; null where it is not defined. */
  points: readonly { cut: number; rate: number | null }[];
}

export interface CutOff {
  /** Key of the group it belongs to, or "all". */
  key: string;
  label: string;
  value: number;
}

export interface RocLine {
  key: string;
  label: string;
  shape: GroupShape;
  /** Corners of the curve, both rising from 0 to 1. */
  fpr: ArrayLike<number>;
  tpr: ArrayLike<number>;
  /** Where the decisions lie; null where a rate is not defined. */
  chosen: { fpr: number; tpr: number } | null;
  /** Small words in the key: the area under it. */
  said: string;
  /** Drawn faint: not one of the two that are compared. */
  besides: boolean;
}

export interface CalibrationPoint {
  /** Mean score of the bin, share that came true, its interval. */
  promised: number;
  kept: number;
  lo: number;
  hi: number;
  from: number;
  to: number;
  n: number;
  /** Too few people to judge this point alone: drawn hollow. */
  few: boolean;
}

export interface CalibrationPanel {
  key: string;
  label: string;
  shape: GroupShape;
  points: readonly CalibrationPoint[];
}

export interface SignedBar {
  key: string;
  label: string;
  /** Small words beside the label: the person's own value. */
  detail?: string;
  value: number;
  lo?: number;
  hi?: number;
}

export interface GapRow {
  key: string;
  label: string;
  /** Small words beside the label; such a row stands out. */
  detail?: string;
  /** null = not defined here. */
  value: number | null;
  lo: number | null;
  hi: number | null;
  /** Half width of the band in which a gap would not matter. */
  margin?: number;
}

export interface PlanePoint {
  x: number;
  y: number;
}
