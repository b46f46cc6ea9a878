// How many people stand in two shipped files that a lender could train on: examples for the tiers of the AI Act.

import { shareIn } from './counted';
import { people, type PrimerFacts } from './fact';

export const riskTiers: PrimerFacts = {
  id: 'risk-tiers',
  data: ['german_credit', 'hmda_boston'],
  async facts(shop) {
    const good = await shareIn(shop, 'german_credit', { column: 'credit', level: 'good' });
    const denied = await shareIn(shop, 'hmda_boston', { column: 'deny', level: 'yes' });
    return {
      loans: people(good.of),
      'good-loans': good.share,
      applications: people(denied.of),
    };
  },
};
