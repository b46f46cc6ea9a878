// The order that makes numbers rise, or fall, by a radix sort of their bits: some ten times as fast as a sort with a comparison.

/** Below this a plain sort is faster. */
const FEW = 4096;
const DIGITS = 1 << 16;

/** Positions of the values from the least to the greatest, equal ones in the order given; NaN come last. O(n). */
export function risingOrder(values: Float64Array): Int32Array {
  const n = values.length;
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (n < FEW) return order.sort((a, b) => compare(values[a]!, values[b]!) || a - b);
  const { high, low } = sortableBits(values);
  let [from, to] = [order, new Int32Array(n)];
  for (const [words, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    const starts = startsOf(words, shift);
    if (!starts) continue;
    for (let k = 0; k < n; k++) {
      const i = from[k]!;
      to[starts[(words[i]! >>> shift) & 0xffff]!++] = i;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Positions of the values from the greatest to the least, equal ones in the order given; NaN come last. O(n). */
export function fallingOrder(values: ArrayLike<number>): Int32Array {
  const turned = new Float64Array(values.length);
  for (let i = 0; i < turned.length; i++) turned[i] = -values[i]!;
  return risingOrder(turned);
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Both halves of each number, changed so that they rise as unsigned integers when the numbers rise. */
function sortableBits(values: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const n = values.length;
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  const view = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < n; i++) {
    // −0 is 0, and every NaN the same one.
    const value = values[i]!;
    view.setFloat64(0, Number.isNaN(value) ? NaN : value + 0);
    const top = view.getUint32(0);
    const negative = top >>> 31 === 1;
    high[i] = negative ? ~top : top | 0x80000000;
    low[i] = negative ? ~view.getUint32(4) : view.getUint32(4);
  }
  return { high, low };
}

/** Where each digit's first number goes; undefined when all have the same digit and nothing would move. */
function startsOf(words: Uint32Array, shift: number): Int32Array | undefined {
  const counts = new Int32Array(DIGITS);
  for (let i = 0; i < words.length; i++) counts[(words[i]! >>> shift) & 0xffff]!++;
  if (counts[(words[0]! >>> shift) & 0xffff] === words.length) return undefined;
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit]!;
    counts[digit] = sum;
    sum += count;
  }
  return counts;
}
