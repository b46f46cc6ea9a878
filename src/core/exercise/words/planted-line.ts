// Said of the wrong line of a dashboard, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = 'You pointed at “{said}”.';

export const plantedLine: CheckWords = {
  kind: 'planted-line',
  level: 'M',
  instrument: 'dashboard-review',
  well: 'You found the wrong line by computing it again.',
  change: 'You could compute the lines again and point at the wrong one.',
  hints: [
    'Each line says of what it is made. Which group comes first?',
    'Pin the same number and compare sign and size.',
    'On other data: the line said “women minus men, +0.1”. Computed again it was −0.1: the groups had changed places.',
  ],
  cases: {
    none: {
      did: 'You pointed at no line.',
      found: 'One of them does not come out as it stands.',
      why: 'A wrong line turns the advice round.',
      next: 'Compute the lines again.',
    },
    'wrong-line': {
      did,
      found: 'It shows {shown}, and computed again it is {true}: it holds.',
      why: 'Read what the line is made of, then the number.',
      next: 'Compare the other lines.',
    },
    uncited: {
      did,
      found: 'It shows {shown}; computed again it is {true}. You cite nothing that shows it.',
      why: 'The next reader should not have to believe you.',
      next: 'Pin that number and cite it.',
    },
    'wrong-fault': {
      did,
      found: 'It shows {shown}; computed again it is {true}. What is wrong is something else.',
      why: 'Whoever mends it has to know what to mend.',
      next: 'Compare sign, groups and rows.',
    },
    right: {
      did,
      found: 'It shows {shown}; computed again it is {true}.',
      why: 'You computed before you believed.',
    },
  },
};
