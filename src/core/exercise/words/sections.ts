// Said of the sections of a document, where a pack has no sentences of its own. Structure only: software does not grade prose.

import type { CheckWords } from './check-words';

const partly = '{good} of {of} sections are whole.';

export const sections: CheckWords = {
  kind: 'sections',
  level: 'C',
  instrument: 'document-writer',
  well: 'Every section is written in your own words, with its numbers cited.',
  change: 'You could write the sections and place a chip for each number.',
  hints: [
    'Who will read this, and what can they do after reading it?',
    'Each section says what it needs. Place the chip of the number there, then write around it.',
    'On other data: “Of the women who applied, [chip] were admitted, of the men [chip]. We did not look at departments.”',
  ],
  cases: {
    none: {
      did: 'You have not begun the document.',
      found: 'It has {of} sections.',
      why: 'What is not written down cannot be acted on.',
      next: 'Write one section.',
    },
    copied: {
      did: partly,
      found: '“{section}” repeats the exercise’s words, or another section’s.',
      why: 'Your reader has those already.',
      next: 'Say it in your own words.',
    },
    uncited: {
      did: partly,
      found: '“{section}” lacks a number it needs.',
      why: 'A claim without its number cannot be checked.',
      next: 'Place the chip of that number.',
    },
    crowded: {
      did: partly,
      found: '“{section}” holds more numbers than it needs.',
      why: 'Where everything is cited, nothing is.',
      next: 'Keep the numbers that carry the sentence.',
    },
    short: {
      did: partly,
      found: '“{section}” is shorter than it can be: at least {words} words of your own.',
      why: 'A reader needs a whole sentence.',
      next: 'Write on.',
    },
    long: {
      did: partly,
      found: '“{section}” is longer than {most} different words.',
      why: 'What is too long is not read.',
      next: 'Cut it.',
    },
    unwritten: {
      did: partly,
      found: 'Still to write: {missing}.',
      why: 'Each section answers a question of the reader.',
      next: 'Write “{section}”.',
    },
    right: {
      did: 'You wrote all {of} sections.',
      found: 'Each is in your own words, with its numbers cited.',
      why: 'A reader can check it line by line.',
    },
  },
};
