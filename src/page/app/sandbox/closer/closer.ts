// A closer look: one more question to the experiment that stands, opened on request and loaded then.

import type { Component } from 'svelte';
import type { Experiment } from '../../../../core/lab/experiment';
import type { Measure } from '../../../../core/lab/measure';
import type { Subject } from '../subject';

export interface CloserProps {
  readonly experiment: Experiment;
  /** Rows, metric and groups that are being looked at. */
  readonly measure: Measure;
  readonly subject: Subject;
  /** Levels of a group column. */
  levels(column: string): readonly string[];
  /** Changes the experiment that stands; can be undone. */
  onchange(change: Partial<Experiment>): void;
  /** Changes what is measured. */
  onmeasure(change: Partial<Measure>): void;
}

export interface Closer {
  readonly id: string;
  /** As a short noun: 'Curves by group'. */
  readonly title: string;
  /** One plain sentence: what one sees there. */
  readonly plain: string;
  view(): Promise<{ readonly default: Component<CloserProps> }>;
}
