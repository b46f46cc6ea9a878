// How much of the catalogue anybody gets to see.

import type { TaskMeasure } from '../task-measure';
import { exposureOfItems } from './exposure';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

export const catalogueCoverage: TaskMeasure<Rankings> = {
  id: 'catalogue-coverage',
  name: 'Catalogue coverage',
  plain: 'The share of the catalogue’s items that appear in at least one list.',
  source:
    'Herlocker et al. (2004), Evaluating Collaborative Filtering Recommender Systems, ACM TOIS 22',
  range: [0, 1],
  better: 'high',
  example: { input: twoLists, value: 0.75, inWords: '3 of 4 items are shown: 0.75' },
  of(rankings) {
    const shown = exposureOfItems(rankings, 'plain').filter((times) => times > 0).length;
    const all = rankings.group.length;
    return all > 0 ? shown / all : undefined;
  },
};
