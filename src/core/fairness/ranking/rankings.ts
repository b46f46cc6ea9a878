// Ranked lists of items that belong to groups: who is shown, to whom, and how high up.

export interface Rankings {
  /** Items of each list by rank, the first place first: whole numbers from 0 into `group`. */
  readonly lists: readonly ArrayLike<number>[];
  /** Group of every item of the catalogue, shown or not: 0 .. groups − 1, or -1 for none. */
  readonly group: ArrayLike<number>;
  readonly groups: number;
  /** What each list's reader finds good: relevance[list][item] ≥ 0. */
  readonly relevance?: readonly ArrayLike<number>[];
  /** What each item deserves, > 0 for some item of each group: a rating of its quality, or its mean relevance. */
  readonly merit?: ArrayLike<number>;
}

/** The groups that have items in the catalogue. */
export function groupsOf({ group, groups }: Rankings): number[] {
  const sizes = new Int32Array(groups);
  for (let i = 0; i < group.length; i++) if (group[i]! >= 0) sizes[group[i]!]!++;
  return [...sizes.keys()].filter((g) => sizes[g]! > 0);
}

/** Throws a sentence when a list names an item that is not in the catalogue, or one twice. */
export function checkRankings({ lists, group }: Rankings): void {
  lists.forEach((list, l) => {
    const seen = new Set<number>();
    for (let r = 0; r < list.length; r++) {
      const item = list[r]!;
      if (!(Number.isInteger(item) && item >= 0 && item < group.length))
        throw new Error(
          `List ${l + 1}, place ${r + 1}: there is no item ${item}. The catalogue has ${group.length}, counted from 0.`,
        );
      if (seen.has(item))
        throw new Error(`List ${l + 1} shows item ${item} twice. Keep its first place.`);
      seen.add(item);
    }
  });
}
