// What was planted in a world, or in rows that were collected: the figures that an audit of its rows is held against.

import type { Truth } from '../../worlds/index';
import type { Experiment } from '../experiment';
import type { Job } from './job';

export const planted: Job<{ data: Experiment['data'] }, { truth: Truth; rejected: number }> = {
  async run({ data }, shop) {
    if (data.source !== 'world') return { truth: (await shop.planted(data)).truth, rejected: 0 };
    const { truth, rejected } = await shop.world(data);
    return { truth, rejected };
  },
};
