// What an explanation needs to know of a model whose log-odds are a sum, one part a source column: its parts, not its kind.

import type { Dataset } from '../../table/dataset';

export interface AdditiveLogit {
  readonly intercept: number;
  /** Source columns, one a part. */
  readonly columns: readonly string[];
  /** What each column adds to the log-odds of each row: columns × rows. */
  contributions(rows: Dataset): readonly Float64Array[];
}
