// Who gained and who lost: the favourable outcome of the declared harm, before and after, in people of each group and truth.

import { crossing } from './crossing';
import { requireSameRows } from './joint-counts';
import { pairedSpread, simultaneousLevel, zOf } from '../base/statistics';
import type { Interval } from './estimate';
import { LEVEL } from './frame-spec';
import type { Scored } from './scored';

/** People of one truth class whose decision changed, or did not. */
export interface Moves {
  readonly n: number;
  readonly gained: number;
  readonly lost: number;
  readonly unchanged: number;
}

export interface BenefitChange {
  /** Levels joined by "|"; "" for everybody. */
  readonly key: string;
  readonly n: number;
  /** Those whose label is the benefit: they deserve it. */
  readonly deserving: Moves;
  /** Those whose label is not: what they lose was a false benefit, and is listed apart. */
  readonly others: Moves;
  /** Share with the benefit, of all in the group. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval?: Interval;
}

export interface BenefitSpec {
  readonly groups: readonly string[];
  /** The decision that is good for the person: 1, or 0 where the favourable label is the harm (COMPAS). 1 unless given. */
  readonly benefit?: 0 | 1;
  readonly level?: number;
  readonly family?: number;
}

export interface Benefits {
  readonly overall: BenefitChange;
  /** Groups with rows, in the order of levels. */
  readonly groups: readonly BenefitChange[];
}

/**
 * Counts people, not weights. Throws unless both hold the same rows in the same order.
 * The interval of the change is Newcombe's paired one.
 */
export function benefits(before: Scored, after: Scored, spec: BenefitSpec): Benefits {
  requireSameRows(before, after);
  const { groups, benefit = 1, level = LEVEL, family = 1 } = spec;
  const { codes, levels } = crossing(before, groups);
  // Place 4 deserving + 2 before + after of each group; group 0 takes the rows that are in none.
  const table = new Int32Array(8 * (levels.length + 1));
  for (let i = 0; i < before.n; i++) {
    const has = (value: number): number => (value === benefit ? 1 : 0);
    table[
      8 * (codes[i]! + 1) + 4 * has(before.y[i]!) + 2 * has(before.yhat[i]!) + has(after.yhat[i]!)
    ]!++;
  }
  const wide = simultaneousLevel(level, family);
  const all = new Int32Array(8);
  for (let at = 0; at < table.length; at++) all[at & 7]! += table[at]!;
  return {
    overall: changeOf('', all, wide),
    groups: levels
      .map((key, k) => changeOf(key, table.subarray(8 * (k + 1), 8 * (k + 2)), wide))
      .filter(({ n }) => n > 0),
  };
}

function changeOf(key: string, at: Int32Array, level: number): BenefitChange {
  const moves = (from: number): Moves => {
    const [never, gained, lost, always] = at.subarray(from, from + 4);
    return {
      n: never! + gained! + lost! + always!,
      gained: gained!,
      lost: lost!,
      unchanged: never! + always!,
    };
  };
  const deserving = moves(4);
  const others = moves(0);
  const n = deserving.n + others.n;
  if (n === 0) return { key, n, deserving, others, before: null, after: null, difference: null };
  const twice = {
    both: at[3]! + at[7]!,
    onlyBefore: at[2]! + at[6]!,
    onlyAfter: at[1]! + at[5]!,
    neither: at[0]! + at[4]!,
  };
  const { value, limits } = pairedSpread(twice);
  return {
    key,
    n,
    deserving,
    others,
    before: (twice.both + twice.onlyBefore) / n,
    after: (twice.both + twice.onlyAfter) / n,
    difference: value,
    interval: { ...limits(zOf(level)), method: 'Newcombe, paired', level },
  };
}
