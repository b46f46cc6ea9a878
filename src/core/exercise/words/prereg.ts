// Said of a metric that is locked before looking, where a pack has no sentences of its own.

import type { CheckWords } from './check-words';

const did = 'You locked {metrics} for this harm: {harm}.';

export const prereg: CheckWords = {
  kind: 'prereg',
  level: 'M',
  instrument: 'slice-auditor',
  well: 'You locked a metric that counts the harm, before you looked.',
  change: 'You could lock the metric that counts the harm before you open the audit rows.',
  hints: [
    'Who is hurt? A metric should count exactly those people.',
    'Open the lock, choose harm, metric and reference group, and give one sentence of reason.',
    'On other data: if able applicants are turned away, lock the rate at which able applicants are turned away, not how many are admitted in all.',
  ],
  cases: {
    none: {
      did: 'You locked nothing.',
      found: 'No metric was chosen before the audit rows were opened.',
      why: 'Some metric always looks good. Choosing first rules that out.',
      next: 'Lock harm, metric and reference group.',
    },
    late: {
      did: 'You locked {metrics} after the audit rows were opened.',
      found: 'Nobody can tell whether it was chosen for what it showed.',
      why: 'The order is what a lock is worth.',
      next: 'Start a new attempt, or say openly that this was exploring.',
    },
    'other-harm': {
      did,
      found: 'The question is about another harm.',
      why: 'A number about somebody else does not answer it.',
      next: 'Choose the harm that the question names.',
    },
    mismatch: {
      did,
      found: 'The metric counts other people than those who are hurt.',
      why: 'A metric is a count of somebody.',
      next: 'Lock a metric over exactly those people.',
    },
    'no-reason': {
      did,
      found: 'The metric fits. A reason in your own words is missing.',
      why: 'A reader who disagrees needs your reason to answer it.',
      next: 'Write one sentence on whom it counts.',
    },
    right: {
      did: 'You locked {metrics} before the audit rows were opened, with your reason.',
      found: 'It counts the people the harm happens to.',
      why: 'Chosen before looking, it was not chosen for its result.',
    },
  },
};
