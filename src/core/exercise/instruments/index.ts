// The instruments that exercises may use: the table of contents of this folder.

import { dashboardReview } from './dashboard-review';
import { dataExplorer } from './data-explorer';
import { documentWriter } from './document-writer';
import { findingsBoard } from './findings-board';
import type { AnyInstrument } from './instrument';
import { mitigationBench } from './mitigation-bench';
import { sliceAuditor } from './slice-auditor';
import { thresholdPlayground } from './threshold-playground';

export const instruments: readonly AnyInstrument[] = [
  sliceAuditor,
  thresholdPlayground,
  dashboardReview,
  mitigationBench,
  dataExplorer,
  findingsBoard,
  documentWriter,
];

/** The instrument of that id. Throws an error naming those there are. */
export function instrumentById(id: string): AnyInstrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (found) return found;
  throw new Error(
    `There is no instrument "${id}". There are: ${instruments.map((one) => one.id).join(', ')}.`,
  );
}
