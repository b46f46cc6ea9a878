// The lowest and the highest of the groups' values: what most comparisons start from.

export interface LowestHighest {
  readonly low: number;
  readonly high: number;
  /** Places of the two; the first of equals. */
  readonly cells: readonly [number, number];
}

/** Undefined when a value is, or when there are fewer than two. */
export function lowestHighest(values: readonly (number | undefined)[]): LowestHighest | undefined {
  if (values.length < 2) return undefined;
  let lowest = 0;
  let highest = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value === undefined) return undefined;
    if (value < values[lowest]!) lowest = k;
    if (value > values[highest]!) highest = k;
  }
  return { low: values[lowest]!, high: values[highest]!, cells: [lowest, highest] };
}

/** Place of the value for which `distance` is largest, leaving out place `except`. Undefined when a value is. */
export function farthest(
  values: readonly (number | undefined)[],
  distance: (value: number) => number,
  except?: number,
): number | undefined {
  let found: number | undefined;
  let most = -Infinity;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value === undefined) return undefined;
    if (k === except) continue;
    const far = distance(value);
    if (far > most) {
      most = far;
      found = k;
    }
  }
  return found;
}

/** A ratio read downwards: 5/4 and 4/5 are the same distance from 1. */
export function folded(ratio: number): number {
  return ratio > 1 ? 1 / ratio : ratio;
}
