// The instruments' pictures by their id in a pack, each loaded when a step needs it. Their models: core/exercise/instruments.

import type { Component } from 'svelte';
import type { InstrumentProps } from './instrument';

// A pack's YAML names the instrument, so its state, actions and preset are known only at run time.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyInstrument = Component<InstrumentProps<any, any, any>>;
type Load = () => Promise<{ default: AnyInstrument }>;

export const instruments: Readonly<Record<string, Load>> = {
  'slice-auditor': () => import('./SliceAuditor.svelte'),
  'threshold-playground': () => import('./ThresholdPlayground.svelte'),
  'dashboard-review': () => import('./DashboardReview.svelte'),
  'mitigation-bench': () => import('./MitigationBench.svelte'),
  'data-explorer': () => import('./FactExplorer.svelte'),
  'findings-board': () => import('./FindingsBoard.svelte'),
  'metric-chooser': () => import('./MetricChooser.svelte'),
  'impossibility-explorer': () => import('./ImpossibilityExplorer.svelte'),
  'document-writer': () => import('./ModelCard.svelte'),
  'proxy-finder': () => import('./ProxyFinder.svelte'),
  'two-tables': () => import('./TwoTables.svelte'),
  'label-panel': () => import('./LabelPanel.svelte'),
  'conditions-editor': () => import('./ConditionsEditor.svelte'),
  'weights-cell': () => import('./WeightsCell.svelte'),
  'seed-trainer': () => import('./SeedTrainer.svelte'),
  'before-after': () => import('./BeforeAfter.svelte'),
  'adversary-bench': () => import('./AdversaryBench.svelte'),
  'supplied-runs': () => import('./SuppliedRuns.svelte'),
};
