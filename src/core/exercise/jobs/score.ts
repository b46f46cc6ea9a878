// The score of a log: the only job that reads held-back rows.

import type { Log } from '../../evidence/entry';
import { attemptOf } from '../../evidence/fold';
import type { Job } from '../../lab/jobs/job';
import type { Pack } from '../pack';
import { aboutOf } from '../pack-data';
import { score } from '../score';
import type { Scorecard } from '../scorecard';
import { shopLab } from './shop-lab';

export const scoreJob: Job<{ readonly pack: Pack; readonly log: Log }, Scorecard> = {
  run: ({ pack, log }, shop, call) =>
    score(
      pack,
      log,
      aboutOf(pack.exercise, attemptOf(log).start.seed, shop.env.datasets),
      shopLab(shop, call),
    ),
};
