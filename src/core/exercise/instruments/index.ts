// The instruments that exercises may use: the table of contents of this folder.

import { adversaryBench } from './adversary-bench';
import { beforeAfter } from './before-after';
import { conditionsEditor } from './conditions-editor';
import { dashboardReview } from './dashboard-review';
import { dataExplorer } from './data-explorer';
import { documentWriter } from './document-writer';
import { findingsBoard } from './findings-board';
import { labelPanel } from './label-panel';
import { impossibilityExplorer } from './impossibility-explorer';
import type { AnyInstrument } from './instrument';
import { metricChooser } from './metric-chooser';
import { mitigationBench } from './mitigation-bench';
import { proxyFinder } from './proxy-finder';
import { seedTrainer } from './seed-trainer';
import { sliceAuditor } from './slice-auditor';
import { suppliedRuns } from './supplied-runs';
import { thresholdPlayground } from './threshold-playground';
import { twoTables } from './two-tables';
import { weightsCell } from './weights-cell';

export const instruments: readonly AnyInstrument[] = [
  sliceAuditor,
  thresholdPlayground,
  dashboardReview,
  mitigationBench,
  dataExplorer,
  findingsBoard,
  documentWriter,
  metricChooser,
  impossibilityExplorer,
  proxyFinder,
  twoTables,
  labelPanel,
  conditionsEditor,
  weightsCell,
  seedTrainer,
  beforeAfter,
  adversaryBench,
  suppliedRuns,
];

/** The instrument of that id. Throws an error naming those there are. */
export function instrumentById(id: string): AnyInstrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (found) return found;
  throw new Error(
    `There is no instrument "${id}". There are: ${instruments.map((one) => one.id).join(', ')}.`,
  );
}
