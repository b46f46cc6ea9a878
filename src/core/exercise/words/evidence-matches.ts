// Said of numbers that are pinned and computed again, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

export const evidenceMatches: CheckWords = {
  kind: 'evidence-matches',
  level: 'E',
  instrument: 'slice-auditor',
  well: 'Your numbers come out again on rows you have not seen.',
  change: 'You could pin the numbers this step asks for.',
  hints: [
    'A number that is not pinned cannot be checked. Which group, and which rate, does the step name?',
    'In the slice auditor choose the metric and the group, read the row, then pin it.',
    'On other data: to say how often women were admitted, choose “selection rate” and “sex”, read the row of the women, and pin it. For a gap, pin the difference to the reference group.',
  ],
  cases: {
    none: {
      did: 'You pinned none of the numbers this asks for.',
      found: 'Still to pin: {missing}.',
      why: 'What is not pinned rests on somebody’s word.',
      next: 'Choose the metric and the group, and pin the row.',
    },
    'not-reproduced': {
      did: 'You pinned {title} as {yours}.',
      found: 'Its recipe, run again on the same rows, gives another number.',
      why: 'A number that does not come out twice cannot be cited.',
      next: 'Pin it again.',
    },
    'reference-swapped': {
      did: 'You pinned {title} as {yours}.',
      found: 'We find {ours}: the two groups have changed places.',
      why: 'A plus and a minus give opposite advice.',
      next: 'Compare the other way round, and pin that.',
    },
    'practice-rows': {
      did: 'You pinned {title} on practice rows, or before anything was locked.',
      found: 'It reproduces. On held-back rows it is {ours}.',
      why: 'This step asks for rows on which nothing was tried out.',
      next: 'Open the audit rows and pin it there.',
    },
    partly: {
      did: 'You pinned {right} of {of}.',
      found: 'Still to pin: {missing}.',
      why: 'A rate without the one it is compared with says little.',
      next: 'Pin what is missing.',
    },
    right: {
      did: 'You pinned {title} as {yours} on rows you have not seen.',
      found: 'We find {ours} there.',
      why: 'Same question, same rows, same number.',
    },
  },
};
