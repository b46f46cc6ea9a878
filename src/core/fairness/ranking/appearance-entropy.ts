// How many different items a reader is likely to meet: the entropy of appearances, in bits.

import { log } from '../../base/math';
import type { TaskMeasure } from '../task-measure';
import { exposureOfItems } from './exposure';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

export const appearanceEntropy: TaskMeasure<Rankings> = {
  id: 'appearance-entropy',
  name: 'Entropy of appearances',
  plain:
    'How evenly appearances are spread over the items, in bits: k bits are as many as 2 to the k items shown equally often.',
  source: 'Shannon (1948), A Mathematical Theory of Communication, section 6',
  range: [0, Infinity],
  better: 'neither',
  example: {
    input: twoLists,
    value: 1.584962500721156,
    inWords: 'three items appear twice each: log2 of 3 = 1.585',
  },
  of(rankings) {
    const times = exposureOfItems(rankings, 'plain');
    const all = times.reduce((sum, value) => sum + value, 0);
    if (!(all > 0)) return undefined;
    let bits = 0;
    for (const value of times) if (value > 0) bits -= (value / all) * log(value / all);
    return bits / log(2);
  },
};
