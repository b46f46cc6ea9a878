// How many equally weighted people a weighted sample is worth. Kish (1965), Survey Sampling, section 11.2.

/** (Σw)² / Σw²; 0 for nobody. With equal weights it is the number of rows. */
export function effectiveNumber(sum: number, sumOfSquares: number): number {
  return sumOfSquares > 0 ? (sum * sum) / sumOfSquares : 0;
}
