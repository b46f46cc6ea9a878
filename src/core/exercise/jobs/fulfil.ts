// Computes what pending entries lack, in the worker.

import type { EntryDraft } from '../../evidence/entry';
import type { Job } from '../../lab/jobs/job';
import { fulfil } from '../fulfil';
import type { Pending } from '../instruments/instrument';
import { shopLab } from './shop-lab';

export const fulfilJob: Job<{ readonly pending: readonly Pending[] }, EntryDraft[]> = {
  run: ({ pending }, shop, call) => fulfil(pending, shopLab(shop, call)),
};
