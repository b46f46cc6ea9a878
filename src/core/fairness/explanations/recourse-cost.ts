// What it costs the refused of each group to get a yes: the cheapest change each could make, and for how many there is none.
// Ustun, Spangher & Liu (2019), section 4; FACTS (Kavouras et al. 2023) compares groups by it.

import type { Call } from '../../base/call';
import { rng } from '../../base/rng';
import {
  bootstrapDraws,
  percentileLimits,
  quantile,
  wilson,
  zOf,
  type Limits,
} from '../../base/statistics/index';
import type { Dataset } from '../../table/dataset';
import {
  actionableCounterfactuals,
  type Decider,
  type SearchOptions,
} from './actionable-counterfactual';

/** The cheapest cost for each person; Infinity where nothing that is allowed (and was tried) changes the answer. */
export async function recourseCosts(
  decider: Decider,
  rows: Dataset,
  people: Int32Array,
  search: SearchOptions,
  call: Call,
): Promise<Float64Array> {
  const costs = new Float64Array(people.length);
  for (let i = 0; i < people.length; i++) {
    const [best] = await actionableCounterfactuals(
      decider,
      rows,
      people[i]!,
      { ...search, keep: 1 },
      call,
    );
    costs[i] = best?.cost ?? Infinity;
    call.onProgress?.({ done: i + 1, of: people.length });
    await call.breathe();
  }
  return costs;
}

export interface RecourseSummary {
  readonly n: number;
  /** People for whom no change was found. */
  readonly none: number;
  readonly noneLimits: Limits;
  /** Cost at which half of the group could get a yes; null unless more than half can at all. */
  readonly median: number | null;
  /** 95 %, bootstrap of the people; absent where that is too often not so. */
  readonly limits?: Limits;
}

const DRAWS = 1000;

/** Of one group's costs. */
export function recourseSummary(costs: Float64Array, seed: string): RecourseSummary {
  const n = costs.length;
  const none = costs.filter((cost) => cost === Infinity).length;
  const middle = medianOf(costs);
  const draws = bootstrapDraws(
    [costs],
    ([drawn]) => medianOf(drawn!),
    n < 2 ? 0 : DRAWS,
    rng(seed),
  );
  const limits = percentileLimits(draws, 0.95);
  return {
    n,
    none,
    noneLimits: wilson(none, n, zOf(0.95)),
    median: Number.isNaN(middle) ? null : middle,
    ...(limits ? { limits } : {}),
  };
}

/** NaN when it lies among those who have no way at all. */
function medianOf(costs: Float64Array): number {
  const ascending = costs.slice().sort();
  const value = ascending.length === 0 ? NaN : quantile(ascending, 0.5);
  return Number.isFinite(value) ? value : NaN;
}
