// The smallest gap between two shares that so many people would show: where the lab's own verdict (Newcombe's interval leaves
// out 0) comes out in most samples. Counted with the binomial itself, since curves promise too much where cases are few.
// The idea: Bloom (1995), Evaluation Review 19, "minimum detectable effects".

import { incompleteBeta } from './incomplete-beta';
import { newcombe } from './newcombe';
import { normalQuantile, zOf } from './normal';
import { turningPoint } from './turning-point';

/** Distances from a reference share at which a gap would be seen; undefined where the scale ends before it. */
export interface DetectableGap {
  /** By how much a share must lie below the reference; > 0. */
  readonly below: number | undefined;
  readonly above: number | undefined;
}

export interface Detection {
  /** Level of the interval that decides; for a family the level of each of its intervals. */
  readonly level: number;
  /** The chance that a gap of this size shows, e.g. 0.8. */
  readonly power: number;
}

/** Samples of the reference that stand for all: the middles of so many equally likely parts. */
const REFERENCES = 9;
/** Gaps are found to a hundredth of a point. */
const CLOSE = 1e-4;

/**
 * For a group of `people` beside a reference of `referencePeople` with the share `share`. Numbers of people may be
 * effective ones and are rounded. With nobody in a group nothing can be seen.
 */
export function detectableGap(
  share: number,
  people: number,
  referencePeople: number,
  detection: Detection,
): DetectableGap {
  const n = Math.round(people);
  const others = Math.round(referencePeople);
  if (n < 1 || others < 1) return { below: undefined, above: undefined };
  return {
    below: below(share, n, others, detection),
    // A share above is the share of the rest below.
    above: below(1 - share, n, others, detection),
  };
}

function below(
  share: number,
  n: number,
  others: number,
  { level, power }: Detection,
): number | undefined {
  if (!(share > 0)) return undefined;
  const z = zOf(level);
  const spread = Math.sqrt(others * share * (1 - share));
  const most = Array.from({ length: REFERENCES }, (_, j) => {
    const drawn = others * share + spread * normalQuantile((j + 0.5) / REFERENCES);
    return mostSeen(n, Math.min(others, Math.max(0, drawn)), others, z);
  });
  const shows = (p: number): boolean =>
    most.reduce((sum, k) => sum + atMost(k, n, p), 0) >= power * REFERENCES;
  return shows(0) ? share - turningPoint(0, share, shows, CLOSE) : undefined;
}

/** The largest count of n whose interval to `part` of `others` lies below 0; −1 where none does. */
function mostSeen(n: number, part: number, others: number, z: number): number {
  let seen = -1;
  let unseen = n + 1;
  while (unseen - seen > 1) {
    const middle = (seen + unseen) >> 1;
    if (newcombe(middle, n, part, others, z).hi < 0) seen = middle;
    else unseen = middle;
  }
  return seen;
}

/** P(a binomial(n, p) ≤ k). */
function atMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}
