// Exposure: how much of the readers' attention an item gets, counted plainly or less the further down it stands.

import { log } from '../../base/math';
import { checkRankings, groupsOf, type Rankings } from './rankings';

/** plain: every place counts 1; discounted: place r (from 1) counts 1 / log2(1 + r). */
export type Attention = 'plain' | 'discounted';

/** 1 / log2(1 + rank), rank from 1. Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20. */
export function discount(rank: number): number {
  return log(2) / log(1 + rank);
}

/** Exposure of every item of the catalogue, over all lists. */
export function exposureOfItems(rankings: Rankings, attention: Attention): Float64Array {
  checkRankings(rankings);
  const exposure = new Float64Array(rankings.group.length);
  for (const list of rankings.lists)
    for (let r = 0; r < list.length; r++)
      exposure[list[r]!]! += attention === 'plain' ? 1 : discount(r + 1);
  return exposure;
}

export interface GroupExposure {
  readonly group: number;
  /** Items of the group in the catalogue. */
  readonly items: number;
  readonly exposure: number;
  /** Sum of its items' merit; undefined without merits. */
  readonly merit: number | undefined;
}

/** The groups that have items, with what their items get together. */
export function exposureOfGroups(rankings: Rankings, attention: Attention): GroupExposure[] {
  const exposure = exposureOfItems(rankings, attention);
  const { group, merit } = rankings;
  return groupsOf(rankings).map((g) => {
    let [items, got, earned] = [0, 0, 0];
    for (let i = 0; i < group.length; i++) {
      if (group[i] !== g) continue;
      items++;
      got += exposure[i]!;
      earned += merit ? merit[i]! : 0;
    }
    return { group: g, items, exposure: got, merit: merit ? earned : undefined };
  });
}
