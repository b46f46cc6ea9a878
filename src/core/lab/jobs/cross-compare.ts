// Two recipes compared on all rows, each row decided on by models that never saw it: the mean over several rounds of folds.

import type { Call } from '../../base/call';
import { crossFitted } from '../cross-fit';
import type { Workshop } from '../workshop';
import type { Job } from './job';
import { comparisonOf, type CompareSpec, type Comparison } from './compare';

/** 5 × 5, as curriculum section 1 has it. */
const ROUNDS = 5;
const FOLDS = 5;

export interface CrossCompareSpec extends Omit<CompareSpec, 'part'> {
  readonly rounds?: number;
  readonly folds?: number;
}

export const crossCompare: Job<CrossCompareSpec, Comparison> = {
  run(spec, shop, call) {
    return shop.cache.get('cross-compare', spec, () => compared(spec, shop, call));
  },
};

async function compared(
  { before, after, metrics, gap, rounds = ROUNDS, folds = FOLDS }: CrossCompareSpec,
  shop: Workshop,
  call: Call,
): Promise<Comparison> {
  const groups = [gap.column];
  const first = await crossFitted(before, groups, { rounds, folds }, shop, call);
  const second = await crossFitted(after, groups, { rounds, folds }, shop, call);
  const each = first.map((rows, round) =>
    comparisonOf(
      { rows, reference: before.roles.reference },
      { rows: second[round]!, reference: after.roles.reference },
      { metrics, gap },
    ),
  );
  return meanOf(each) as Comparison;
}

/**
 * The same form with every number the mean of the rounds': the ends of an interval are the mean of its ends, for rounds on
 * the same people are no new people. What is no number is as most rounds have it; null where any is.
 */
function meanOf(values: readonly unknown[]): unknown {
  const [first] = values;
  if (values.some((value) => value === null || value === undefined))
    return first === undefined ? undefined : null;
  if (typeof first === 'number')
    return (values as number[]).reduce((sum, value) => sum + value, 0) / values.length;
  if (Array.isArray(first))
    return first.map((_, i) => meanOf((values as unknown[][]).map((value) => value[i])));
  if (typeof first === 'object') {
    const objects = values as Readonly<Record<string, unknown>>[];
    const keys = Object.keys(first as object).filter((key) => objects.every((each) => key in each));
    return Object.fromEntries(keys.map((key) => [key, meanOf(objects.map((each) => each[key]))]));
  }
  const times = (value: unknown): number => values.filter((other) => other === value).length;
  return values.reduce((most, value) => (times(value) > times(most) ? value : most));
}
