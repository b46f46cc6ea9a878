// The product of two lists of numbers, which every solver and reduction needs.

/** Σ a[i] · b[i] over the places of `a`. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
