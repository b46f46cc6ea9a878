// The table twin of a chart: the same numbers as words in rows.

/** A table that says the same as the chart; built only when somebody opens it. */
export interface TwinTable {
  caption: string;
  head: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
}
