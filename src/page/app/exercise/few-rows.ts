// Which pinned results can be shown by their rows: rates of few people, on practice rows.

import type { Body } from '../../../core/evidence/entry';

/** More rows than this are not read one by one. */
export const MOST = 30;

export function hasFewRows({ query, answer }: Body<'evidence'>): boolean {
  const { ask, part } = query;
  const ofGroup = 'metric' in ask && ask.kind !== 'overall';
  return part === 'practice' && ofGroup && answer.n > 0 && answer.n <= MOST;
}
