// Where a yes turns into a no: halving the way between a point where something holds and one where it does not.

/** Halvings after which two doubles between ordinary numbers are neighbours. */
const STEPS = 120;

/**
 * The last point, seen from `holds`, at which `test` still answers true. It must hold at `holds` and fail at `fails`
 * (neither is asked), and change once in between. `holds` may be the larger one. Found to within `close`; 0 = to the bit.
 */
export function turningPoint(
  holds: number,
  fails: number,
  test: (at: number) => boolean,
  close = 0,
): number {
  let inside = holds;
  let outside = fails;
  for (let i = 0; i < STEPS; i++) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside || Math.abs(outside - inside) <= close) break;
    if (test(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
