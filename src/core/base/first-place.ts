// Binary search: where along a row of places a test begins to hold.

/** The first of the places 0 … length − 1 at which the test holds; `length` where it holds at none. It must not fail again after. */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
