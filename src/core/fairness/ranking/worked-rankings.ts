// The lists behind the worked examples: four items, two of each group, shown in two lists of three places.

import type { Rankings } from './rankings';

/** Items 0 and 1 are of the first group, 2 and 3 of the second; item 3 is never shown. */
export const twoLists: Rankings = {
  lists: [
    [0, 1, 2],
    [1, 0, 2],
  ],
  group: [0, 0, 1, 1],
  groups: 2,
  relevance: [
    [1, 0, 1, 0],
    [0, 1, 0, 0],
  ],
  merit: [3, 1, 2, 2],
};
