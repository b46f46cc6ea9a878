// What the dashboard review asks: which inherited line is wrong, in what way, and what shows it.

import { decimal, percent, points } from './format';

export const dashboard = {
  caption: 'The dashboard you inherit, on practice rows',
  line: 'number',
  made: 'how it says it is made',
  value: 'value',
  working: 'Computing the dashboard',
  which: 'Which line is wrong?',
  what: 'What is wrong with it?',
  say: 'Say so',
  needsLine: 'Point at one line.',
  needsFault: 'Say what is wrong with it.',
  hint: 'One line is wrong. Compute it again in the auditor, with the groups it names, and compare.',
  said: (line: string, fault: string) => `You said: ${line}. ${fault}`,
  again: 'Change your answer',
  undefined: 'not defined',
  written(value: number | null, unit: 'share' | 'points' | 'ratio'): string {
    if (value === null) return this.undefined;
    if (unit === 'share') return percent(value);
    if (unit === 'points') return `${points(value)} points`;
    return decimal(value);
  },
} as const;
