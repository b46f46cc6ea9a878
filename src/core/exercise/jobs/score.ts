// The score of a log: the only job that reads held-back rows.

import type { Log } from '../../evidence/entry';
import type { Job } from '../../lab/jobs/job';
import type { Pack } from '../pack';
import { score } from '../score';
import type { Scorecard } from '../scorecard';
import { shopLab } from './shop-lab';

export const scoreJob: Job<{ readonly pack: Pack; readonly log: Log }, Scorecard> = {
  run: ({ pack, log }, shop, call) =>
    score(pack, log, shop.about(pack.exercise.data.id), shopLab(shop, call)),
};
