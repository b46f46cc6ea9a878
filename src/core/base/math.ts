// The lab's own exp, log and their kin: JavaScript's differ in the last bit between engines, these do not.
// Ported from fdlibm (Sun Microsystems, freely redistributable): e_exp.c and e_log.c; error < 1 ulp.

const words = new DataView(new ArrayBuffer(8));

function highWord(x: number): number {
  words.setFloat64(0, x);
  return words.getInt32(0);
}

/** 2^-1021 to 2^1023, each exact. */
const TWO_TO = Float64Array.from({ length: 2045 });
TWO_TO[1021] = 1;
for (let k = 1; k <= 1023; k++) TWO_TO[1021 + k] = 2 * TWO_TO[1020 + k]!;
for (let k = 1; k <= 1021; k++) TWO_TO[1021 - k] = TWO_TO[1022 - k]! / 2;

/** x · 2^k for a normal result, which is exact. */
function scale(x: number, k: number): number {
  return x * TWO_TO[1021 + k]!;
}

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INV_LN2 = 1.442695040888963387;
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

/** e to the x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 7.09782712893383973096e2) return Infinity;
  if (x < -7.4513321910194110842e2) return 0;
  let hi = 0;
  let lo = 0;
  let k = 0;
  let r = x;
  const size = Math.abs(x);
  if (size > 0.34657359027997264) {
    if (size < 1.0397207708399179) {
      k = x > 0 ? 1 : -1;
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
    } else {
      k = Math.trunc(INV_LN2 * x + (x > 0 ? 0.5 : -0.5));
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
    }
    r = hi - lo;
  } else if (size < 3.725290298461914e-9) {
    return 1 + x;
  }
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  if (k >= -1021) return k === 1024 ? scale(y * 2, k - 1) : scale(y, k);
  return scale(y, k + 1000) * 9.3326361850321887899e-302;
}

const LG1 = 6.66666666666673513e-1;
const LG2 = 3.999999999940941908e-1;
const LG3 = 2.857142874366239149e-1;
const LG4 = 2.222219843214978396e-1;
const LG5 = 1.818357216161805012e-1;
const LG6 = 1.531383769920937332e-1;
const LG7 = 1.479819860511658591e-1;

/** Natural logarithm. log(0) = -Infinity; of a negative number NaN. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let k = 0;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    k = -54;
    value *= 18014398509481984;
  }
  let hx = highWord(value);
  k += (hx >> 20) - 1023;
  hx &= 0x000fffff;
  const i = (hx + 0x95f64) & 0x100000;
  words.setFloat64(0, value);
  words.setInt32(0, hx | (i ^ 0x3ff00000));
  value = words.getFloat64(0);
  k += i >> 20;
  const f = value - 1;
  const dk = k;
  if ((0x000fffff & (2 + hx)) < 3) {
    if (f === 0) return k === 0 ? 0 : dk * LN2_HI + dk * LN2_LO;
    const r = f * f * (0.5 - 0.33333333333333333 * f);
    return k === 0 ? f - r : dk * LN2_HI - (r - dk * LN2_LO - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (LG2 + w * (LG4 + w * LG6));
  const t2 = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
  const r = t2 + t1;
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const half = 0.5 * f * f;
    return k === 0
      ? f - (half - s * (half + r))
      : dk * LN2_HI - (half - (s * (half + r) + dk * LN2_LO) - f);
  }
  return k === 0 ? f - s * (f - r) : dk * LN2_HI - (s * (f - r) - dk * LN2_LO - f);
}

/** log(1 + x) for x from 0 to 1, where nothing has to be scaled; error < 1 ulp of 1. */
export function logOnePlus(x: number): number {
  // 1 + x is f + 1, or twice f + 1 from the root of 2 on.
  const upper = x > 0.41421356237309503;
  const f = upper ? (x - 1) / 2 : x;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = w * (LG2 + w * (LG4 + w * LG6)) + z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
  const half = 0.5 * f * f;
  const low = s * (half + r);
  return upper ? LN2_HI - (half - (low + LN2_LO) - f) : f - (half - low);
}

/** log(1 + e^x) without overflow: the softplus. */
export function logOnePlusExp(x: number): number {
  if (x > 36) return x;
  if (x < -36) return exp(x);
  return x > 0 ? x + log(1 + exp(-x)) : log(1 + exp(x));
}

/** 1 / (1 + e^-x), in a form that never overflows. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** base to the exponent, for base ≥ 0. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}
