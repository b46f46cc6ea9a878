// R6, broken ledger: the hash chain of the log does not verify.

import { verify } from '../../evidence/chain';
import type { Gate } from './gate';

export const brokenLedger: Gate = {
  id: 'R6',
  holds({ scene }) {
    const result = verify(scene.log);
    if (result.holds) return Promise.resolve([]);
    const sentence = `Entry ${result.entry} of the log: ${result.why}.`;
    return Promise.resolve([
      {
        id: 'R6' as const,
        step: scene.log[result.entry]?.step ?? 'start',
        where: 'the log',
        sentence,
        marked: { from: 0, to: sentence.length },
        why: 'A log that was changed after it was written cannot be replayed, so nothing in it can be scored.',
        rewrites: ['Import the log as it was exported.', 'Start a new attempt.'],
      },
    ]);
  },
};
