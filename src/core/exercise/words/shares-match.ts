// Said of numbers that are given one by one, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = '{right} of your {of} numbers are as we compute them.';

export const sharesMatch: CheckWords = {
  kind: 'shares-match',
  level: 'E',
  instrument: 'slice-auditor',
  well: 'Your numbers are those that the rows give.',
  change: 'You could compute each number from its rows.',
  hints: [
    'Of whom is each number a share?',
    'Write down first who is counted, then out of how many.',
    'On other data: of 40 who applied 9 were admitted; the share is 9 of 40, not 9 of those who were refused.',
  ],
  cases: {
    none: {
      did: 'You gave no numbers.',
      found: 'There is nothing to compare yet.',
      why: 'A guess would not help either.',
      next: 'Compute the first one.',
    },
    incomplete: {
      did,
      found: 'Still to give: {missing}.',
      why: 'Shares make sense together.',
      next: 'Give what is missing.',
    },
    far: {
      did,
      found: '{item}: yours is {yours}, ours {ours}.',
      why: 'So far apart they count different people.',
      next: 'Look who is counted, and out of how many.',
    },
    near: {
      did,
      found: '{item}: yours is {yours}, ours {ours}. That is near, and not yet it.',
      why: 'A small difference often is a group left out.',
      next: 'Compute it once more.',
    },
    right: {
      did: 'You gave all {of} numbers.',
      found: 'They are as we compute them.',
      why: 'You counted the people who are meant.',
    },
  },
};
