// The decision rule all post-processing ends in: one threshold a group, or a lottery between some, as plain JSON.

import type { Scored } from '../scored';
import { scoredCells } from './cells';
import { lotteryRule } from './lottery-rule';
import type { DecisionRule } from './mitigation';
import { mapScore, type ScoreMap } from './score-map';

/** Favourable above the threshold, below it, up to it, for everybody or for nobody. */
export type Cut =
  { readonly op: '>' | '<' | '<='; readonly threshold: number } | { readonly op: 'all' | 'none' };

/** A lottery between cuts: each is used with its share; what the shares lack to 1 is refused. */
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
  /** Changes the scores before the cuts look at them, by the same keys; `other` for all without a map of their own. */
  readonly maps?: { readonly cells: Readonly<Record<string, ScoreMap>>; readonly other: ScoreMap };
  /** What was asked for and what was reached on the tuning rows, for reading. */
  readonly found?: Readonly<Record<string, number | string | null>>;
  /** What a person must know of the outcome, in sentences. */
  readonly notes?: readonly string[];
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
  const kind =
    typeof state === 'object' && state !== null ? (state as { kind?: unknown }).kind : undefined;
  if (kind === 'lottery') return lotteryRule;
  if (kind !== 'thresholds') {
    throw new Error(
      'This is not the state of a decision rule: "kind" must be "thresholds" or "lottery". Pass a rule\'s own state.',
    );
  }
  return thresholdRule(state as ThresholdState);
}

export function thresholdRule(state: ThresholdState): DecisionRule {
  const { cells, other, maps } = state;
  return {
    state,
    needsGroups: state.groups.length > 0,
    ...(state.notes ? { notes: state.notes } : {}),
    ...(maps ? { scores: (rows) => scoresOf(rows, mappedBy(state, maps, rows)) } : {}),
    probabilities(rows) {
      const mixes = byCell(state, cells, other, rows);
      const score = maps ? scoresOf(rows, mappedBy(state, maps, rows)) : scoresOf(rows);
      const chances = new Float64Array(rows.n);
      for (let i = 0; i < rows.n; i++) chances[i] = chance(mixes(i), score[i]!);
      return chances;
    },
  };
}

/** The scores of the rows, changed where the rule changes them. Throws where a row has none. */
function scoresOf(
  { n, score, rows }: Omit<Scored, 'yhat'>,
  maps?: (row: number) => ScoreMap,
): Float64Array {
  if (!score) throw new Error('A threshold needs a score for every row, and these rows have none.');
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(score[i]!))
      throw new Error(`Row ${rows[i]!} has no score (NaN). Leave such rows out before deciding.`);
  }
  if (!maps) return score;
  const mapped = new Float64Array(n);
  for (let i = 0; i < n; i++) mapped[i] = mapScore(maps(i), score[i]!);
  return mapped;
}

function mappedBy(
  state: ThresholdState,
  { cells, other }: NonNullable<ThresholdState['maps']>,
  rows: Omit<Scored, 'yhat'>,
): (row: number) => ScoreMap {
  return byCell(state, cells, other, rows);
}

/** What each row's group has, or `other`. */
function byCell<T>(
  { groups }: ThresholdState,
  cells: Readonly<Record<string, T>>,
  other: T,
  rows: Omit<Scored, 'yhat'>,
): (row: number) => T {
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
    case '<=':
      return score <= cut.threshold;
    case 'all':
      return true;
    case 'none':
      return false;
  }
}
