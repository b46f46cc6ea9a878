// Times are taken on rows that everybody has.

import type { Experiment } from '../experiment';

/** The id of the shipped data set. Throws a sentence for a person's own file. */
export function shippedId({ data }: Experiment): string {
  if (data.source === 'shipped') return data.id;
  throw new Error('Times are taken on a shipped data set.');
}
