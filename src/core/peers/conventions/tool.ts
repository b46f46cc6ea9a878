// The tools and the rule whose conventions are shown beside ours: which version was read, and what each does on its own terms.

export type ToolId =
  | 'aif360'
  | 'fairlearn'
  | 'aequitas'
  | 'fairmodels'
  | 'mlr3fairness'
  | 'oxonfair'
  | 'holisticai'
  | 'local-law-144';

export interface Tool {
  readonly id: ToolId;
  readonly name: string;
  readonly version: string;
  /** What was read to write its forms here. */
  readonly read: string;
  /** What it does with more than two groups. */
  readonly manyGroups: string;
  /** Whether its numbers use row weights. */
  readonly weights: 'used' | 'ignored';
  /** How it writes a number that does not exist. */
  readonly none: string;
  /** Its own verdict, where it has one, as a sentence about the tool. */
  readonly verdict?: string;
}
