// What a log shows of misconceptions, in the worker. It reads only rows the learner has looked at.

import type { Log } from '../../evidence/entry';
import { attemptOf } from '../../evidence/fold';
import type { Job } from '../../lab/jobs/job';
import { misconceptions, notice, type Noticed } from '../misconceptions/index';
import type { Pack } from '../pack';
import { aboutOf } from '../pack-data';
import { sceneOf } from '../scene';
import { shopLab } from './shop-lab';

export interface NoticeSpec {
  readonly pack: Pack;
  readonly log: Log;
  /** `quickly`: while somebody works. `wholly`: with a check, where models may be trained again. */
  readonly how: 'quickly' | 'wholly';
}

export const noticeJob: Job<NoticeSpec, Noticed[]> = {
  run: ({ pack, log, how }, shop, call) =>
    notice(
      misconceptions,
      sceneOf(pack, aboutOf(pack.exercise, attemptOf(log).start.seed, shop.env.datasets), log),
      shopLab(shop, call),
      how,
    ),
};
