// The lab's own arc sine, the same to the bit on every engine: it makes the spread of a share the same wherever it lies.
// Ported from fdlibm (Sun Microsystems, freely redistributable): e_asin.c; error < 1 ulp.

const P = [
  1.66666666666666657415e-1, -3.25565818622400915405e-1, 2.01212532134862925881e-1,
  -4.00555345006794114027e-2, 7.91534994289814532176e-4, 3.4793310759602116757e-5,
];
const Q = [
  1, -2.40339491173441421878, 2.02094576023350569471, -6.8828397160545329303e-1,
  7.70381505559019352791e-2,
];
const HALF_PI = 1.570796326794896558;
/** What π/2 has beyond its double. */
const HALF_PI_REST = 6.12323399573676603587e-17;

/** (asin x − x) / x³ · x², as a function of t = x². */
function correction(t: number): number {
  const p = t * (P[0]! + t * (P[1]! + t * (P[2]! + t * (P[3]! + t * (P[4]! + t * P[5]!)))));
  return p / (Q[0]! + t * (Q[1]! + t * (Q[2]! + t * (Q[3]! + t * Q[4]!))));
}

/** The angle in [−π/2, π/2] whose sine is x; NaN outside [−1, 1]. */
export function arcsine(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size < 0.5) return size < 7.450580596923828e-9 ? x : x + x * correction(x * x);
  const t = (1 - size) * 0.5;
  const root = Math.sqrt(t);
  const angle = HALF_PI - (2 * (root + root * correction(t)) - HALF_PI_REST);
  return x < 0 ? -angle : angle;
}
