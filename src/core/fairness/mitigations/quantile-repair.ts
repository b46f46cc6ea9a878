// Feldman's repair of one number column: a value moves towards the value that stands as high among the groups' medians.

/** What full repair makes of a group's values: rising distinct values, and the target of each. */
export interface RepairMap {
  readonly values: Float64Array;
  readonly targets: Float64Array;
}

/** The maps of one column. */
export interface ColumnRepair {
  /** One a group; undefined where a group has no value. */
  readonly own: readonly (RepairMap | undefined)[];
  /** For rows whose group is not known, or was never seen: their value's place among everybody's. */
  pooled(): RepairMap;
}

/**
 * Learns the repair of a column from rows whose group is known (code ≥ 0); NaN is no value. A value stands in its group
 * at q = (mean rank − ½) / n; its target is the median over the groups of their value at q (Hazen's quantiles).
 * Row weights play no part.
 */
export function columnRepair(
  values: Float64Array,
  codes: Int32Array,
  groups: number,
): ColumnRepair {
  const size = new Int32Array(groups);
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! >= 0 && !Number.isNaN(values[i]!)) size[codes[i]!]!++;
  }
  const lists = Array.from(size, (n) => new Float64Array(n));
  size.fill(0);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= 0 && !Number.isNaN(values[i]!)) lists[code]![size[code]!++] = values[i]!;
  }
  for (const list of lists) list.sort();
  const there = lists.filter(({ length }) => length > 0);
  let everybody: RepairMap | undefined;
  return {
    own: lists.map((list) => (list.length > 0 ? mapOf(list, there) : undefined)),
    pooled: () => (everybody ??= mapOf(joined(there), there)),
  };
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const list of lists) {
    all.set(list, from);
    from += list.length;
  }
  return all.sort();
}

function mapOf(rising: Float64Array, groups: readonly Float64Array[]): RepairMap {
  const n = rising.length;
  const values = new Float64Array(n);
  const targets = new Float64Array(n);
  const heights = new Float64Array(groups.length);
  let count = 0;
  for (let from = 0; from < n;) {
    const value = rising[from]!;
    let to = from + 1;
    while (to < n && rising[to] === value) to++;
    values[count] = value;
    targets[count++] = medianAt((from + to) / 2 / n, groups, heights);
    from = to;
  }
  return { values: values.slice(0, count), targets: targets.slice(0, count) };
}

/** The median over the groups of their quantile at q; two in the middle are averaged. */
function medianAt(q: number, groups: readonly Float64Array[], heights: Float64Array): number {
  for (let g = 0; g < groups.length; g++) {
    const value = hazen(groups[g]!, q);
    // Sorted in by hand: there are few groups and many values.
    let at = g;
    for (; at > 0 && heights[at - 1]! > value; at--) heights[at] = heights[at - 1]!;
    heights[at] = value;
  }
  const middle = groups.length >> 1;
  return groups.length % 2 === 1 ? heights[middle]! : (heights[middle - 1]! + heights[middle]!) / 2;
}

/** The q-quantile of rising values, where the i-th of n stands at (i − ½) / n (Hyndman & Fan 1996, type 5). */
function hazen(rising: Float64Array, q: number): number {
  const last = rising.length - 1;
  const at = Math.min(last, Math.max(0, rising.length * q - 0.5));
  const below = Math.floor(at);
  const low = rising[below]!;
  return below === last ? low : low + (rising[below + 1]! - low) * (at - below);
}

/** The target of any value: between neighbours in proportion, beyond the ends that of the end. */
function targetOf({ values, targets }: RepairMap, value: number): number {
  const last = values.length - 1;
  if (!(value > values[0]!)) return targets[0]!;
  if (value >= values[last]!) return targets[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle;
  }
  const [a, b] = [values[low]!, values[high]!];
  if (value === a) return targets[low]!;
  return targets[low]! + ((targets[high]! - targets[low]!) * (value - a)) / (b - a);
}

/**
 * (1 − level) · value + level · target for each row. `group` gives a row's index into `own`; −1 = not known.
 * A missing value stays missing.
 */
export function repairedValues(
  values: Float64Array,
  group: Int32Array,
  repair: ColumnRepair,
  level: number,
): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      out[i] = NaN;
      continue;
    }
    const map = repair.own[group[i]!] ?? repair.pooled();
    out[i] = (1 - level) * value + level * targetOf(map, value);
  }
  return out;
}
