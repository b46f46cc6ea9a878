// The value of the group that is worst off: what a floor for everybody looks at.

import type { Contrast } from '../disparity';
import { lowestHighest } from '../lowest-highest';

export const worstGroup: Contrast = {
  id: 'worst-group',
  name: 'Worst group',
  plain: 'The lowest group value of a metric where high is good, the highest where low is good.',
  source: 'Rawls (1971), maximin; Sagawa et al. (2020), worst-group accuracy',
  equal: undefined,
  of(values, { better }) {
    const ends = lowestHighest(values);
    if (!ends || better === 'neither') return undefined;
    return better === 'high'
      ? { value: ends.low, cells: [ends.cells[0]] }
      : { value: ends.high, cells: [ends.cells[1]] };
  },
};
