// Which points cannot be told apart: their draws overlap on both axes, so no order between them may be read.

interface Seeded {
  readonly id: string;
  readonly seeds: readonly {
    readonly gap: number | null;
    readonly balancedAccuracy: number | null;
  }[];
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** Sets of two or more points of which every pair overlaps; each point is in one set at most, largest sets first. */
export function apartSets(points: readonly Seeded[]): string[][] {
  const boxes = points.flatMap(({ id, seeds }) => {
    const gap = rangeOf(seeds.map((seed) => seed.gap));
    const height = rangeOf(seeds.map((seed) => seed.balancedAccuracy));
    return gap && height && seeds.length > 1 ? [{ id, gap, height }] : [];
  });
  const overlap = (a: (typeof boxes)[number], b: (typeof boxes)[number]): boolean =>
    meet(a.gap, b.gap) && meet(a.height, b.height);
  const left = new Set(boxes);
  const sets: string[][] = [];
  for (;;) {
    let largest: (typeof boxes)[number][] = [];
    for (const start of left) {
      const set = [start];
      for (const other of left)
        if (!set.includes(other) && set.every((each) => overlap(each, other))) set.push(other);
      if (set.length > largest.length) largest = set;
    }
    if (largest.length < 2) return sets;
    sets.push(largest.map(({ id }) => id));
    for (const each of largest) left.delete(each);
  }
}

function rangeOf(values: readonly (number | null)[]): Range | undefined {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < values.length || numbers.length === 0) return undefined;
  return { lo: Math.min(...numbers), hi: Math.max(...numbers) };
}

function meet(a: Range, b: Range): boolean {
  return a.lo <= b.hi && b.lo <= a.hi;
}
