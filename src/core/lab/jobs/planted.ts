// What was planted in a world: the figures that an audit of its rows is held against.

import type { Truth } from '../../worlds/index';
import type { WorldData } from '../world-about';
import type { Job } from './job';

export const planted: Job<{ data: WorldData }, { truth: Truth; rejected: number }> = {
  async run({ data }, shop) {
    const { truth, rejected } = await shop.world(data);
    return { truth, rejected };
  },
};
