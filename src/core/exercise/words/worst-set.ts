// Said of the cells that are worst off, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = 'You marked {marked}.';

export const worstSet: CheckWords = {
  kind: 'worst-set',
  level: 'E',
  instrument: 'slice-auditor',
  well: 'You named the worst cells as a set, and left alone what is too small to judge.',
  change: 'You could mark every cell that cannot be told from the worst.',
  hints: [
    'Which cells could well be the worst, if you think of the intervals?',
    'Mark the worst one, then each whose interval of the difference to it holds 0.',
    'On other data: four departments refused most. Two had a few applicants only; the other two could not be told apart, so both were named.',
  ],
  cases: {
    none: {
      did: 'You marked no cell.',
      found: 'Some are worse off than each grouping alone shows.',
      why: 'A gap by two columns hides behind each of them.',
      next: 'Mark the cells and hand them in.',
    },
    'practice-rows': {
      did,
      found: 'These are practice rows.',
      why: 'A model knows most of them.',
      next: 'Open the audit rows and mark again.',
    },
    'small-cell': {
      did,
      found: '{small} is too small to judge: {small-n}.',
      why: 'With so few people one changed decision moves the rate a lot.',
      next: 'Take it out.',
    },
    single: {
      did,
      found: 'It cannot be told from {left-out}.',
      why: 'One of several equals is not the worst.',
      next: 'Mark them all.',
    },
    partly: {
      did,
      found: 'We find {wanted}.',
      why: 'Too many: {extra}. Left out: {left-out}.',
      next: 'Compare each with {worst}.',
    },
    right: {
      did,
      found: 'Those cannot be told from the worst, and all others can.',
      why: 'A set is what the rows carry.',
    },
  },
};
