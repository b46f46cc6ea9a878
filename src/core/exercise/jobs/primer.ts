// The figures of one card of the primer, counted on shipped rows when the card is opened.

import type { Job } from '../../lab/jobs/job';
import type { Facts } from '../primer/fact';
import { primerById } from '../primer/index';

export interface CardFigures {
  readonly facts: Facts;
  /** Ids of the data sets they were counted on. */
  readonly data: readonly string[];
}

export const primer: Job<{ readonly id: string }, CardFigures> = {
  run: ({ id }, shop, call) =>
    shop.cache.get('primer', { id }, async () => {
      const { data, facts } = primerById(id);
      return { data, facts: await facts(shop, call) };
    }),
};
