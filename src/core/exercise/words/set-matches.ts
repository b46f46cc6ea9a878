// Said of names that are given as a set, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = 'You named {named}.';

export const setMatches: CheckWords = {
  kind: 'set-matches',
  level: 'E',
  instrument: 'proxy-finder',
  well: 'You named what there is, and nothing besides.',
  change: 'You could name what the rows show, each with the number that shows it.',
  hints: [
    'What would you have to see before you named something?',
    'Test each name by itself, and write down only those that pass.',
    'On other data: of six columns two gave the group away. Naming all six would have found them, and said nothing.',
  ],
  cases: {
    none: {
      did: 'You named nothing.',
      found: 'There is nothing to compare yet.',
      why: 'An empty answer and “none” are not the same.',
      next: 'Name what you found, or say that there is none.',
    },
    'false-alarm': {
      did,
      found: 'In these rows there is nothing of the kind.',
      why: 'A false alarm costs trust, and the next one is not heard.',
      next: 'Say that there is none.',
    },
    missed: {
      did: 'You said that there is none.',
      found: 'There is: {left-out}.',
      why: 'What is not seen is not mended.',
      next: 'Test again.',
    },
    'too-many': {
      did,
      found: '{right} of {wanted} are right; {extra} should not be among them.',
      why: 'Each name too many sends somebody the wrong way.',
      next: 'Take out what your numbers do not show.',
    },
    'too-few': {
      did,
      found: '{right} of {wanted} are right; {left-out} is left out.',
      why: 'Whoever mends only those you named leaves the rest.',
      next: 'Look once more.',
    },
    uncited: {
      did,
      found: 'They are right, but you cite nothing that shows it.',
      why: 'The next reader should not have to believe you.',
      next: 'Cite a number for at least {least-cited} of them.',
    },
    'right-none': {
      did: 'You said that there is none.',
      found: 'There is none on rows you have not seen either.',
      why: 'To look and to find nothing is a finding.',
    },
    right: { did, found: 'Those are the {wanted} there are.', why: 'You tested before you named.' },
  },
};
