// Which quantity a person means who is looking at a metric: the one that compares it, else the first.

import type { RosettaQuantity } from '../../../../core/peers/rosetta';

export function quantityOfMetric(quantities: readonly RosettaQuantity[], metric: string): string {
  const found = quantities.find(({ metrics }) => metrics.includes(metric)) ?? quantities[0];
  return found?.id ?? '';
}
