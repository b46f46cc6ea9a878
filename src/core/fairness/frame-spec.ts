// What is asked of a frame: which metrics, for which groups, against which reference, how sure.

export interface FrameSpec {
  /** Metric ids (metrics/index.ts). */
  readonly metrics: readonly string[];
  /** Names of groupings in `Scored.groups`; several = their crossing. */
  readonly groups: readonly string[];
  /** Groupings held fixed: groups are compared only within a level of these. */
  readonly control?: readonly string[];
  /** Pre-registered reference level of each group column, never "the best after looking". */
  readonly reference?: Readonly<Record<string, string>>;
  /** Half-width of what still counts as no difference; 0.10 unless declared otherwise. */
  readonly margin?: number;
  /** Level of the intervals; 0.95. */
  readonly level?: number;
  /** How many intervals must hold together (Bonferroni); 1. */
  readonly family?: number;
}

export const MARGIN = 0.1;
export const LEVEL = 0.95;
/** Fewer people than this in a denominator cannot be judged. */
export const LEAST = 30;
