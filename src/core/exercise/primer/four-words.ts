// Four words for one model: whom it misses, how many, what it looks at, and what weighed most for one person it refused.

import type { Call } from '../../base/call';
import type { Experiment } from '../../lab/experiment';
import { explain, type ExplainFound } from '../../lab/jobs/explain';
import type { Workshop } from '../../lab/workshop';
import { onAudit, plainModel, rateIn } from './counted';
import { people, word, type PrimerFacts } from './fact';

const MISSED = 'false-negative-rate';

export const fourWords: PrimerFacts = {
  id: 'four-words',
  data: ['adult'],
  async facts(shop, call) {
    const experiment = plainModel(shop, 'adult');
    const frame = await onAudit(experiment, [MISSED], 'sex', shop, call);
    const refused = await explain.run(
      { experiment, ask: { method: 'people', part: 'practice', who: 'below', seed: 0 } },
      shop,
      call,
    );
    return {
      'missed-women': rateIn(frame, MISSED, 'Female'),
      'missed-men': rateIn(frame, MISSED, 'Male'),
      missed: people(frame.overall.counts.fn),
      facts: people(experiment.roles.features.length),
      reason: word(await firmReason(experiment, refused, shop, call)),
    };
  },
};

/** What weighed most for the refused person nearest to the line whose first reason stays first on other backgrounds. */
async function firmReason(
  experiment: Experiment,
  refused: ExplainFound,
  shop: Workshop,
  call: Call,
): Promise<string> {
  for (const { row } of refused.method === 'people' ? refused.people : []) {
    const ask = { method: 'person', row, background: 'everyone', by: 'shapley' } as const;
    const why = await explain.run({ experiment, ask }, shop, call);
    if (why.method !== 'person' || why.reasons.top.kind !== 'stable') continue;
    return meaningOf(why.reasons.top.column, shop);
  }
  throw new Error('No refused person near the line has a reason that stays the first.');
}

/** "kind of employer: private, …" → "kind of employer" */
function meaningOf(column: string, shop: Workshop): string {
  const meaning = shop.about('adult').columns.find(({ name }) => name === column)?.meaning;
  return (meaning ?? column).split(/[:;,]/)[0]!;
}
