// The answer of a fresh probe: the best of its attempts, with its limits.

import { LEAST, LEVEL } from '../fairness/frame-spec';
import type { EvidenceLab } from './answer';
import type { Answer, Ask, Query } from './query';

/** `n` counts the people it was asked about. Throws a sentence where there is no representation to read. */
export async function probed(
  { experiment, part }: Query,
  { reads, column, cell, among }: Extract<Ask, { kind: 'probe' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const { n, value, lo, hi } = await lab.do('probe', {
    experiment,
    part,
    reads,
    column,
    cell,
    among,
  });
  return {
    value,
    n,
    tooSmall: value === null || n < LEAST,
    ...(lo === null || hi === null
      ? {}
      : { interval: { lo, hi, method: 'fresh probe, newcombe', level: LEVEL } }),
  };
}
