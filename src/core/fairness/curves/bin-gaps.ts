// How far promise and outcome lie apart in each bin, and what that comes to: the average bin and the worst.

export interface CalibrationErrors {
  /** Weighted mean of the bins' gaps. */
  readonly expected: number;
  /** The largest gap of a bin that has rows. */
  readonly maximum: number;
  /** Everybody's promise minus everybody's outcome; keeps its sign. */
  readonly large: number;
}

/** `weight` of each bin and `excess`, the sum over its rows of weight × (score − label). Undefined for nobody. */
export function calibrationErrors(
  weight: ArrayLike<number>,
  excess: ArrayLike<number>,
): CalibrationErrors | undefined {
  let all = 0;
  let apart = 0;
  let signed = 0;
  let maximum = 0;
  for (let b = 0; b < weight.length; b++) {
    const w = weight[b]!;
    if (!(w > 0)) continue;
    const gap = Math.abs(excess[b]!);
    all += w;
    apart += gap;
    signed += excess[b]!;
    maximum = Math.max(maximum, gap / w);
  }
  return all > 0 ? { expected: apart / all, maximum, large: signed / all } : undefined;
}
