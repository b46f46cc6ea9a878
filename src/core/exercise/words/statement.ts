// Said of a sentence chosen out of several, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

export const statement: CheckWords = {
  kind: 'statement',
  level: 'J',
  instrument: 'findings-board',
  well: 'You said as much as the numbers carry, and no more.',
  change: 'You could choose the sentence that your numbers carry, and say why.',
  hints: [
    'Read each sentence and ask: which number would show it?',
    'Leave out every sentence that needs something you have not pinned: a cause, a law, an intention.',
    'On other data: fewer women were admitted. “The faculty wrongs women” needs to know who applied where. “Somebody should look at the applications” does not.',
  ],
  cases: {
    none: {
      did: 'You chose no sentence.',
      found: 'Nothing was said about what the numbers mean.',
      why: 'Numbers do not speak for themselves.',
      next: 'Choose the sentence that your pins carry.',
    },
    other: {
      did: 'You chose: “{said}”',
      found: '{why}',
      why: 'It says more, or less, than the rows show.',
      next: 'Choose again.',
    },
    uncited: {
      did: 'You chose: “{said}”',
      found: '{why} But you cite nothing that shows it.',
      why: 'The next reader should not have to believe you.',
      next: 'Cite the number it rests on.',
    },
    'no-reason': {
      did: 'You chose: “{said}”',
      found: '{why} Your reason is missing, too short, or copied.',
      why: 'A reader who disagrees needs your reason to answer it.',
      next: 'Say why in a sentence of your own.',
    },
    right: {
      did: 'You chose: “{said}”',
      found: '{why}',
      why: 'It rests on what you pinned, and you said why.',
    },
  },
};
