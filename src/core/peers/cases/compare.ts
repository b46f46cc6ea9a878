// Compares an answer with what a reference case expects, leaf by leaf, by the rules of the collection.

import type { Tolerance } from './reference-case';

/** Kept for information; no rule compares them. */
const INFORMATION = new Set(['coef_at_default_tol_1e-4', 'ndcg_sklearn_check', 'max_gap_to_exact']);
/** p-values down to 1e-300 are compared by their digits, not by their size. */
const P_TOLERANCE: Tolerance = { abs: 1e-300, rel: 1e-6 };
const WORDS: Readonly<Record<string, number>> = {
  NaN: NaN,
  Infinity: Infinity,
  '-Infinity': -Infinity,
};

/** What differs, one sentence a leaf; empty = everything expected is met. Extra keys of the answer are ignored. */
export function differences(
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
  path = '',
): string[] {
  const here = path || 'the answer';
  if (Array.isArray(expected)) {
    const list = asList(got);
    if (!list) return [`${here}: expected a list, got ${show(got)}`];
    if (list.length !== expected.length)
      return [`${here}: expected ${expected.length} items, got ${list.length}`];
    return expected.flatMap((item, i) => differences(item, list[i], tolerance, `${path}[${i}]`));
  }
  if (expected !== null && typeof expected === 'object') {
    if (got === null || typeof got !== 'object')
      return [`${here}: expected an object, got ${show(got)}`];
    return Object.entries(expected).flatMap(([key, item]) => {
      if (INFORMATION.has(key) || (key === 'log_ratio_ci' && item === 'skip')) return [];
      const inside = path ? `${path}.${key}` : key;
      return differences(
        item,
        (got as Record<string, unknown>)[key],
        isPValue(key) ? P_TOLERANCE : tolerance,
        inside,
      );
    });
  }
  const number = typeof expected === 'string' ? WORDS[expected] : expected;
  if (typeof number !== 'number')
    return expected === got ? [] : [`${here}: expected ${show(expected)}, got ${show(got)}`];
  const value = typeof got === 'string' ? WORDS[got] : got;
  return typeof value === 'number' && close(number, value, tolerance)
    ? []
    : [`${here}: expected ${show(expected)}, got ${show(got)}`];
}

/** |got − expected| ≤ abs + rel |expected|; NaN and the infinities only meet themselves. */
function close(expected: number, got: number, { abs, rel }: Tolerance): boolean {
  if (!Number.isFinite(expected)) return Object.is(expected, got);
  return Math.abs(got - expected) <= abs + rel * Math.abs(expected);
}

function isPValue(key: string): boolean {
  return key === 'p' || key.endsWith('_p') || key.startsWith('p_');
}

function asList(value: unknown): ArrayLike<unknown> | undefined {
  if (Array.isArray(value)) return value;
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
    ? (value as Float64Array)
    : undefined;
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
