// What the findings board and the facts of the rows say: claims, where they sit, how sure, so what.

import { count } from './format';

export const findings = {
  board: 'Your findings',
  where: {
    upstream: 'Before the model',
    downstream: 'After the model',
  },
  whereSays: {
    upstream: 'In how the rows came to be: who was asked, what was written down, what is missing.',
    downstream: 'In what is done with the score: who decides, who can object, who pays.',
  },
  none: 'No finding here yet.',
  claims: 'Claims you could make',
  claimsHint:
    'Not all of them hold. Make those that your pinned results carry, and leave the rest.',
  open: 'Make this claim',
  mend: 'Change it',
  takeBack: 'Take it back',
  legendWhere: 'Where does it sit?',
  severity: 'How grave is it?',
  severities: { low: 'minor', medium: 'serious', high: 'grave' },
  soWhat: 'So what? One sentence',
  soWhatHint: 'Who should do or know something because of it?',
  keep: 'Keep this finding',
  leave: 'Not now',
  rests: 'It rests on',
  about: 'About',
  sure: 'How sure',
  then: 'So what',
  needsWhere: 'Say where it sits: before the model or after it.',
  needsSeverity: 'Say how grave it is.',
  needsSoWhat: 'Say in one sentence what follows from it.',
  needsCites: 'A finding rests on something you pinned. Tick at least one result.',
  pin: (number: number, title: string) => `pin ${number}, ${title}`,

  reason: 'Why not a stronger one? One sentence',
  say: 'Say so',
  needsStatement: 'Choose one of the statements.',
  said: (text: string) => `You chose: ${text}`,
} as const;

export const facts = {
  title: 'What the rows are, before any model is asked',
  working: 'Counting the rows',
  of: (n: number) => `of ${count(n)} people`,
  partOf: (part: number, n: number) => `${count(part)} of ${count(n)}`,
  problems: 'Known problems of these rows',
  source: (source: string) => `Source: ${source}.`,
  pin: 'Pin it',
  pinFact: (title: string) => `Pin it: ${title}`,
} as const;
