// Even steps between two numbers, to the same bits as numpy.linspace: a score then falls on the same side of an edge.

/** `count` even steps from low to high, both included. */
export function evenSteps(low: number, high: number, count: number): Float64Array {
  const step = (high - low) / (count - 1);
  const steps = Float64Array.from({ length: count }, (_, k) => k * step + low);
  if (count > 1) steps[count - 1] = high;
  else steps[0] = low;
  return steps;
}
