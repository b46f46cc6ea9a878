// Said of findings, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = '{good} of the {wanted} findings asked for hold.';

export const findings: CheckWords = {
  kind: 'findings',
  level: 'J',
  instrument: 'findings-board',
  well: 'Your findings hold on rows you have not seen, and each says what follows.',
  change: 'You could claim what your numbers show, and say what follows from it.',
  hints: [
    'Which claim could you show to somebody who doubts it?',
    'For each claim look for the number that would refute it, and pin that.',
    'On other data: “women apply to other departments” was claimed with the numbers of applications, by sex and department.',
  ],
  cases: {
    none: {
      did: 'You claimed nothing.',
      found: 'Asked for: {wanted}.',
      why: 'Numbers that nobody draws a conclusion from change nothing.',
      next: 'Make one claim.',
    },
    refuted: {
      did,
      found: '“{claim}” does not hold: {figures}.',
      why: '{why}',
      next: 'Take it back.',
    },
    'wrong-side': {
      did,
      found: '“{claim}” stands on the wrong side of the model.',
      why: '{why}',
      next: 'Is it in the rows, or in what the model does with them?',
    },
    uncited: {
      did,
      found: '“{claim}” cites nothing that shows it.',
      why: 'The next reader should not have to believe you.',
      next: 'Cite the number.',
    },
    'no-consequence': {
      did,
      found: '“{claim}” does not say what follows, in your own words.',
      why: 'A finding is there to change something.',
      next: 'Say who should do what.',
    },
    few: {
      did,
      found: 'Still asked for: {missing}.',
      why: 'One finding is not an audit.',
      next: 'Make another claim.',
    },
    right: {
      did: 'You made {good} findings.',
      found: 'They hold on rows you have not seen.',
      why: 'Each cites its number and says what follows.',
    },
  },
};
