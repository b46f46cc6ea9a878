// Said of an order that is given, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = 'Your order: {yours}.';

export const rankAgreement: CheckWords = {
  kind: 'rank-agreement',
  level: 'E',
  instrument: 'findings-board',
  well: 'Your order is the one that unseen rows give.',
  change: 'You could put them in order by a number you pinned.',
  hints: [
    'By which number do you put them in order?',
    'Pin that number for each of them, then compare.',
    'On other data: the departments were put in order by the share admitted, highest first; their sizes did not matter.',
  ],
  cases: {
    none: {
      did: 'You gave no order.',
      found: 'There is nothing to compare yet.',
      why: 'What comes first is mended first.',
      next: 'Put them in order.',
    },
    incomplete: {
      did,
      found: 'Still to place: {missing}.',
      why: 'An order of some says nothing of the rest.',
      next: 'Place what is missing.',
    },
    reversed: {
      did,
      found: 'It runs the other way: {ours}.',
      why: 'The last would be taken for the first.',
      next: 'Turn it round.',
    },
    partly: {
      did,
      found: 'On rows you have not seen it is: {ours}.',
      why: 'Some change places.',
      next: 'Look at {first} once more.',
    },
    right: {
      did,
      found: 'Rows you have not seen give the same.',
      why: 'You put them in order by what was measured.',
    },
  },
};
