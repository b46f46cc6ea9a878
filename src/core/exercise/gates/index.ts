// The gates, in the order they are told.

import { brokenLedger } from './broken-ledger';
import { contradictedNumber } from './contradicted-number';
import { degenerateDecision } from './degenerate-decision';
import { falseAssurance } from './false-assurance';
import type { Gate } from './gate';
import { personalDataGate } from './personal-data';
import { unlockedMetric } from './unlocked-metric';

export const gates: readonly Gate[] = [
  brokenLedger,
  falseAssurance,
  contradictedNumber,
  personalDataGate,
  degenerateDecision,
  unlockedMetric,
];
