// The four-fifths rule: a selection rate below 80 % of the highest is taken as a sign to look closer. A rule of thumb, which
// with few people says little: so each ratio has its interval, its exact test, and the people that are missing to equal rates.
// Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D; the EEOC's questions and answers (1979), 20–24.

import { fisherExact, shareRatio, simultaneousLevel, zOf } from '../base/statistics';
import type { Interval } from './estimate';
import { LEAST, LEVEL } from './frame-spec';

const FOUR_FIFTHS = 0.8;

/** Whole people. */
export interface Selected {
  readonly selected: number;
  readonly of: number;
}

export interface FourFifthsGroup {
  /** null for a group of nobody. */
  readonly rate: number | null;
  /** To the highest rate; null where either rate is not defined or the highest is 0. */
  readonly ratio: number | null;
  /** Absent in the group of the highest rate itself. */
  readonly interval?: Interval;
  /** False where the ratio is not defined. */
  readonly belowFourFifths: boolean;
  /** Fisher's exact p against the group of the highest rate; 1 in that group itself. */
  readonly p: number;
  /** Fewer than 30 people: the ratio alone decides nothing. */
  readonly small: boolean;
  /** More people to select for the highest rate to hold here too; ≥ 0, not rounded. */
  readonly shortfall: number;
}

export interface FourFifths {
  /** The group with the highest rate, the first of several; undefined where no group has anybody. */
  readonly reference: string | undefined;
  readonly groups: Readonly<Record<string, FourFifthsGroup>>;
}

export interface FourFifthsOptions {
  /** 0.95 unless given. */
  readonly level?: number;
  /** How many intervals must hold together; 1. */
  readonly family?: number;
}

/** The rule names the highest rate after looking, so its ratios are low even when no group differs: read the intervals. */
export function fourFifths(
  groups: Readonly<Record<string, Selected>>,
  { level = LEVEL, family = 1 }: FourFifthsOptions = {},
): FourFifths {
  const wide = simultaneousLevel(level, family);
  let reference: string | undefined;
  for (const [key, group] of Object.entries(groups)) {
    if (group.of > 0 && (reference === undefined || rate(group) > rate(groups[reference]!)))
      reference = key;
  }
  const highest = reference === undefined ? undefined : groups[reference]!;
  return {
    reference,
    groups: Object.fromEntries(
      Object.entries(groups).map(([key, group]) => [
        key,
        key === reference || !highest ? alone(group) : compared(group, highest, wide),
      ]),
    ),
  };
}

const rate = ({ selected, of }: Selected): number => selected / of;

/** The group of the highest rate; or of nobody, where nobody is anywhere. */
function alone(group: Selected): FourFifthsGroup {
  return {
    rate: group.of > 0 ? rate(group) : null,
    ratio: group.selected > 0 ? 1 : null,
    belowFourFifths: false,
    p: 1,
    small: group.of < LEAST,
    shortfall: 0,
  };
}

function compared(group: Selected, highest: Selected, level: number): FourFifthsGroup {
  const own = group.of > 0 ? rate(group) : null;
  const ratio = own !== null && highest.selected > 0 ? own / rate(highest) : null;
  const counted = ({ selected, of }: Selected) => ({ part: selected, of, people: selected });
  const limits =
    ratio === null ? undefined : shareRatio(counted(group), counted(highest), zOf(level));
  return {
    rate: own,
    ratio,
    ...(limits ? { interval: { ...limits, level } } : {}),
    belowFourFifths: ratio !== null && ratio < FOUR_FIFTHS,
    p: fisherExact(
      group.selected,
      group.of - group.selected,
      highest.selected,
      highest.of - highest.selected,
    ).p,
    small: group.of < LEAST,
    shortfall: Math.max(0, rate(highest) * group.of - group.selected),
  };
}
