// The area under the ROC curve of a guess that many people share: pairs in the right order, ties counted half.
// Hanley & McNeil (1982), Radiology 143.

/** People who get the same guess: those it is meant for, and the rest. */
export interface Guessed {
  readonly guess: number;
  readonly own: number;
  readonly rest: number;
}

/** Undefined when nobody is on one of the sides. Places with equal guesses are ties. */
export function groupedArea(places: readonly Guessed[]): number | undefined {
  const rising = [...places].sort((a, b) => a.guess - b.guess);
  let below = 0;
  let right = 0;
  let owns = 0;
  for (let from = 0; from < rising.length;) {
    let to = from;
    let own = 0;
    let rest = 0;
    for (; to < rising.length && rising[to]!.guess === rising[from]!.guess; to++) {
      own += rising[to]!.own;
      rest += rising[to]!.rest;
    }
    right += own * (below + rest / 2);
    below += rest;
    owns += own;
    from = to;
  }
  return owns > 0 && below > 0 ? right / (owns * below) : undefined;
}
