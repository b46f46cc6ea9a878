// The decision rule all threshold mitigations end in: one threshold a group, or a lottery between two, as plain JSON.

import type { Scored } from '../scored';
import { scoredCells } from './cells';
import type { DecisionRule } from './mitigation';

/** Favourable above the threshold, below it, for everybody or for nobody. */
export type Cut =
  { readonly op: '>' | '<'; readonly threshold: number } | { readonly op: 'all' | 'none' };

/** A lottery between cuts: each is used with its share; the shares sum to 1. */
export interface Mix {
  readonly parts: readonly { readonly share: number; readonly cut: Cut }[];
  /** With this share the score is not looked at, and the decision is favourable with probability `constant`. */
  readonly ignore?: { readonly share: number; readonly constant: number };
}

export interface ThresholdState {
  readonly kind: 'thresholds';
  /** Group columns that must be known; none = one rule for all. */
  readonly groups: readonly string[];
  /** By level of the group, or levels joined by "|". */
  readonly cells: Readonly<Record<string, Mix>>;
  /** For rows whose group is missing or has no rule of its own. */
  readonly other: Mix;
  /** What was asked for and what was reached on the tuning rows, for reading. */
  readonly found?: Readonly<Record<string, number | string | null>>;
}

export function soleCut(cut: Cut): Mix {
  return { parts: [{ share: 1, cut }] };
}

/** Favourable above a finite threshold. */
export function above(threshold: number): Mix {
  return soleCut({ op: '>', threshold });
}

/** A rule again from its state. Throws when the state is not a rule's. */
export function ruleFromState(state: unknown): DecisionRule {
  if (
    typeof state !== 'object' ||
    state === null ||
    (state as ThresholdState).kind !== 'thresholds'
  ) {
    throw new Error(
      'This is not the state of a decision rule: "kind" must be "thresholds". Pass a rule\'s own state.',
    );
  }
  return thresholdRule(state as ThresholdState);
}

export function thresholdRule(state: ThresholdState): DecisionRule {
  return {
    state,
    needsGroups: state.groups.length > 0,
    probabilities(rows) {
      const { score } = rows;
      if (!score)
        throw new Error('A threshold needs a score for every row, and these rows have none.');
      const mixes = mixOf(state, rows);
      return Float64Array.from({ length: rows.n }, (_, i) => chance(mixes(i), score[i]!));
    },
  };
}

function mixOf(
  { groups, cells, other }: ThresholdState,
  rows: Omit<Scored, 'yhat'>,
): (row: number) => Mix {
  if (groups.length === 0) return () => other;
  const { codes, levels } = scoredCells(rows, groups);
  const byCode = levels.map((level) => (Object.hasOwn(cells, level) ? cells[level]! : other));
  return (row) => byCode[codes[row]!] ?? other;
}

function chance({ parts, ignore }: Mix, score: number): number {
  let sum = 0;
  for (const { share, cut } of parts) if (passes(cut, score)) sum += share;
  return ignore ? ignore.share * ignore.constant + (1 - ignore.share) * sum : sum;
}

function passes(cut: Cut, score: number): boolean {
  switch (cut.op) {
    case '>':
      return score > cut.threshold;
    case '<':
      return score < cut.threshold;
    case 'all':
      return true;
    case 'none':
      return false;
  }
}
