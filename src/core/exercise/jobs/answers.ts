// Answers to several queries at once, for numbers that are shown but not pinned. Held-back rows are refused.

import type { Job } from '../../lab/jobs/job';
import type { Answer, Query } from '../../evidence/query';
import { shownAnswer } from '../fulfil';
import { shopLab } from './shop-lab';

export const answers: Job<{ readonly queries: readonly Query[] }, Answer[]> = {
  async run({ queries }, shop, call) {
    const lab = shopLab(shop, call);
    const out: Answer[] = [];
    for (const query of queries) {
      out.push(await shownAnswer(query, lab));
      await call.breathe();
    }
    return out;
  },
};
