// The cut-offs that are best for the decider when the groups' utilities may lie no farther apart than a window is wide:
// the window slides over all utilities that some cut-off gives, and opens at each of them.

import type { Call } from '../../base/call';
import type { CutoffOption } from './cutoff-options';

/** A window from the start-th to the end-th utility, and the best sum for the decider inside it. */
interface Window {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly decider: number;
}

/** For every width that pays, the best choice. Exact; (options of all groups)² steps. */
export async function windowChoices(
  groups: readonly (readonly CutoffOption[])[],
  call: Call,
): Promise<number[][]> {
  const all = groups
    .flatMap((options, g) =>
      options.map(({ subjects, decider }, at) => ({ g, at, subjects, decider })),
    )
    .sort((a, b) => a.subjects - b.subjects);
  let kept: Window[] = [];
  const best = new Float64Array(groups.length);
  for (let start = 0; start < all.length; start++) {
    await call.breathe();
    if (start > 0 && all[start]!.subjects === all[start - 1]!.subjects) continue;
    best.fill(-Infinity);
    let missing = groups.length;
    const found: Window[] = [];
    let highest = -Infinity;
    for (let end = start; end < all.length; end++) {
      const { g, subjects, decider } = all[end]!;
      if (!(decider > best[g]!)) continue;
      if (best[g] === -Infinity) missing--;
      best[g] = decider;
      if (missing > 0) continue;
      const sum = best.reduce((total, each) => total + each, 0);
      if (!(sum > highest)) continue;
      highest = sum;
      found.push({ start, end, width: subjects - all[start]!.subjects, decider: sum });
    }
    kept = unbeaten(kept, found);
  }
  return kept.map(({ start, end }) => {
    const choice = groups.map(() => -1);
    best.fill(-Infinity);
    for (let i = start; i <= end; i++) {
      const { g, at, decider } = all[i]!;
      if (!(decider > best[g]!)) continue;
      best[g] = decider;
      choice[g] = at;
    }
    return choice;
  });
}

/** Two lists of growing width and growing worth, put together; what is wider and worth no more falls out. */
function unbeaten(one: readonly Window[], other: readonly Window[]): Window[] {
  const merged: Window[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [a, b] = [one[i], other[j]];
    const first =
      !b || (a && (a.width < b.width || (a.width === b.width && a.decider >= b.decider)));
    const next = first ? one[i++]! : other[j++]!;
    const last = merged.at(-1);
    if (!last || next.decider > last.decider) merged.push(next);
  }
  return merged;
}
