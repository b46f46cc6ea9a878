// The check of what a search found, on rows it did not see: intervals and p-values that hold for all finds together.

import { holm, newcombe, pValue, simultaneousLevel, zOf, type Limits } from '../../base/statistics';
import { LEAST, LEVEL } from '../frame-spec';
import { worthOf, type Tallied } from './tallied';

export interface Confirmed {
  readonly inside: Tallied;
  readonly outside: Tallied;
  /** Share inside minus share outside; null where either has nobody in the denominator. */
  readonly difference: number | null;
  /** Newcombe, so wide that those of all finds hold together. */
  readonly interval?: { readonly lo: number; readonly hi: number; readonly level: number };
  /** Adjusted for all finds (Holm). */
  readonly pValue?: number;
  /**
   * confirmed: the interval lies wholly on the harmful side; not-confirmed: it does not;
   * too-small: fewer than 30 people in a denominator, or what is worth fewer.
   */
  readonly verdict: 'confirmed' | 'not-confirmed' | 'too-small';
}

/** `harm`: +1 when a higher share is worse, -1 when a lower one is. */
export function confirmAll(
  finds: readonly { readonly inside: Tallied; readonly outside: Tallied }[],
  harm: 1 | -1,
): Confirmed[] {
  if (finds.length === 0) return [];
  const level = simultaneousLevel(LEVEL, finds.length);
  const z = zOf(level);
  const limits = finds.map(({ inside, outside }) => {
    const [a, b] = [worthOf(inside), worthOf(outside)];
    return (width: number): Limits => newcombe(a.part, a.of, b.part, b.of, width);
  });
  const raw = finds.map(({ inside, outside }, k) =>
    inside.of > 0 && outside.of > 0 ? pValue(limits[k]!) : undefined,
  );
  const adjusted = holm(raw.map((p) => p ?? 1));
  return finds.map(({ inside, outside }, k): Confirmed => {
    if (raw[k] === undefined) return { inside, outside, difference: null, verdict: 'too-small' };
    const { lo, hi } = limits[k]!(z);
    const small = worthOf(inside).of < LEAST || worthOf(outside).of < LEAST;
    const harmful = harm > 0 ? lo > 0 : hi < 0;
    return {
      inside,
      outside,
      difference: inside.part / inside.of - outside.part / outside.of,
      interval: { lo, hi, level },
      pValue: adjusted[k]!,
      verdict: small ? 'too-small' : harmful ? 'confirmed' : 'not-confirmed',
    };
  });
}
