// A decision rule judged both ways: how justly it spreads utility over groups, and what it is worth to who decides.

import { everybody } from '../counts';
import type { Counts } from '../scored';
import { patternById } from './patterns';
import { expectedUtility, type Claim, type ExpectedUtility, type Utilities } from './utility';

export interface JusticeSpec {
  /** Of those who are decided about. */
  readonly subjects: Utilities;
  /** Of who decides. */
  readonly decider: Utilities;
  readonly claim: Claim;
  /** Id of a pattern. */
  readonly pattern: string;
  /** Weight or threshold; the pattern's usual one unless given. */
  readonly parameter?: number;
}

export interface Judged {
  /** Of each group, among those with the claim. */
  readonly groups: readonly ExpectedUtility[];
  /** By the pattern; undefined when a group has nobody with the claim. */
  readonly justice: number | undefined;
  /** Per person, over everybody in the groups; undefined for nobody. */
  readonly deciderUtility: number | undefined;
}

/** `cells`: the groups' counts under the rule. */
export function judge(cells: readonly Counts[], spec: JusticeSpec): Judged {
  const groups = cells.map((cell) => expectedUtility(cell, spec.subjects, spec.claim));
  let sum = 0;
  let total = 0;
  for (const cell of cells) {
    const size = everybody(cell);
    if (size === 0) continue;
    sum += size * expectedUtility(cell, spec.decider, 'everybody').value!;
    total += size;
  }
  return {
    groups,
    justice: patternById(spec.pattern).of(
      groups.map(({ value }) => value),
      spec.parameter,
    ),
    deciderUtility: total > 0 ? sum / total : undefined,
  };
}

/**
 * Places of the rules that no other beats in both justice and the decider's utility, in rising utility: the frontier.
 * Of rules equal in both the first is kept; rules without a number stand aside.
 */
export function justiceFrontier(
  judged: readonly Pick<Judged, 'justice' | 'deciderUtility'>[],
  pattern: string,
): number[] {
  const sign = patternById(pattern).better === 'high' ? 1 : -1;
  const places = judged.flatMap(({ justice, deciderUtility }, i) =>
    justice === undefined || deciderUtility === undefined
      ? []
      : [{ i, justice: sign * justice, utility: deciderUtility }],
  );
  places.sort((a, b) => b.utility - a.utility || b.justice - a.justice || a.i - b.i);
  const kept: number[] = [];
  let best = -Infinity;
  for (const { i, justice } of places) {
    if (justice <= best) continue;
    best = justice;
    kept.push(i);
  }
  return kept.reverse();
}
