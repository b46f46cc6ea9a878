// Compares numbers of groups, whatever they measure, in one of the registered ways.

import type { Contrast } from './disparity';

/** `reference`: place of the reference group. Undefined as soon as a value it needs is, and with fewer than two groups. */
export function compareValues(
  contrast: Contrast,
  values: readonly (number | undefined)[],
  reference?: number,
): number | undefined {
  return contrast.of(values, { overall: undefined, reference, better: 'neither' })?.value;
}
