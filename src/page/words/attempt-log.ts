// What the page of an attempt's decisions and log says.

import { count } from '../../core/documents/figures';

export const attemptLog = {
  title: 'Your decisions and your log',
  menu: 'Decisions and log',
  back: 'Back to the exercise',
  decisions: {
    title: 'What you decided',
    none: 'Nothing is decided yet. A locked metric, a chosen repair and a statement stand here with their reasons.',
    reason: 'Reason',
    rejected: 'Rejected',
    evidence: 'Rests on entry',
    noReason: 'No reason was given.',
    entry: (n: number): string => `entry ${n}`,
    standing: {
      holds: 'It holds.',
      replaced: 'You decided otherwise later.',
      'taken back': 'You took it back.',
    },
    heading: (exercise: string): string => `Decisions: ${exercise}`,
    markdown: 'Save as Markdown',
    json: 'Save as JSON',
  },
  ledger: {
    title: 'The log, entry by entry',
    what: 'Each entry carries a hash of what it says and of the entry before it. If one is changed later, the chain breaks there. That shows others an accident or a tampering; it proves nothing against whoever keeps the log.',
    verify: 'Verify the chain',
    holds: (n: number): string =>
      n === 1 ? 'The one entry holds.' : `All ${count(n)} entries hold together.`,
    breaks: (n: number, why: string): string => `It breaks at entry ${n}: ${why}.`,
    table: 'Entries of the log',
    number: 'No.',
    when: 'When (UTC)',
    step: 'Step',
    kind: 'What',
    hash: 'Hash',
    content: 'Content',
    show: (n: number): string => `Content of entry ${n}`,
    tryIt: 'Change one entry and verify again',
    tried: (n: number, why: string): string =>
      `In a copy, entry ${n} was moved by one second. The copy breaks at entry ${n}: ${why}. Your log is untouched.`,
    file: 'Save the attempt as a file',
    kinds: {
      start: 'started',
      lap: 'went on to another lap',
      lock: 'locked a metric',
      opened: 'looked at audit rows',
      evidence: 'pinned a result',
      run: 'ran a recipe',
      decision: 'decided',
      finding: 'claimed a finding',
      answer: 'answered',
      document: 'saved a section',
      context: 'marked a number as context',
      hint: 'opened a hint',
      check: 'asked for a check',
      withdrawn: 'took back an entry',
    },
  },
} as const;
