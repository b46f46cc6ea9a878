// What can be wrong with a part of a report, in a reviewer's words, and which cases of the checks mean it.

import type { Level } from '../pack';

interface FaultKind {
  readonly id: string;
  /** Case names, of whatever kind of check. */
  readonly cases: readonly string[];
}

export const faults = [
  {
    id: 'missing',
    cases: [
      ...['none', 'partly', 'few', 'incomplete', 'unwritten', 'missed', 'too-few', 'unfinished'],
      ...['unconditional', 'empty', 'no-owner', 'unplanned', 'unprobed', 'uncounted', 'unsaid'],
      ...['unnamed', 'unevaluated', 'few-lines', 'undecided', 'unheard', 'no-harm'],
    ],
  },
  {
    id: 'number',
    cases: ['not-reproduced', 'far', 'near', 'off', 'width', 'wrong-power', 'contradicted'],
  },
  { id: 'direction', cases: ['reference-swapped', 'wrong-fault', 'reversed', 'upside-down'] },
  {
    id: 'order',
    cases: ['practice-rows', 'late', 'not-locked', 'late-power', 'unlocked', 'other-run'],
  },
  { id: 'other-people', cases: ['other-harm', 'mismatch', 'same-for-all'] },
  { id: 'uncited', cases: ['uncited', 'unsupported', 'unfounded'] },
  {
    id: 'overclaim',
    cases: [
      ...['other', 'refuted', 'wrong-side', 'wrong-line', 'false-alarm', 'too-wide', 'no-power'],
      ...['uncorrected', 'overlooked', 'impossible', 'all-met', 'same-measure', 'other-verdict'],
      ...['fooled', 'differ'],
    ],
  },
  { id: 'few-people', cases: ['small-cell', 'single'] },
  { id: 'everything', cases: ['crowded', 'long', 'too-many'] },
  {
    id: 'words',
    cases: ['no-reason', 'no-consequence', 'copied', 'short', 'unreasoned', 'hard', 'heavy'],
  },
  {
    id: 'repair',
    cases: [
      ...['withheld', 'inherited', 'levelling-down', 'overshoot', 'utility-lost', 'beaten'],
      ...['half', 'little', 'no-cut', 'lost', 'lost-within', 'collapsed', 'still-read'],
      ...['other-cause', 'repair-misses', 'uniform'],
    ],
  },
] as const satisfies readonly FaultKind[];

export type Fault = (typeof faults)[number]['id'];

/** For a case that none of them names: what usually goes wrong on a level. */
const ON_LEVEL: Readonly<Record<Level, Fault>> = {
  E: 'number',
  M: 'missing',
  O: 'repair',
  J: 'overclaim',
  C: 'words',
};

/** The fault that a case of a check stands for. */
export function faultOf(name: string, level: Level): Fault {
  const found = faults.find(({ cases }) => (cases as readonly string[]).includes(name));
  return found?.id ?? ON_LEVEL[level];
}
