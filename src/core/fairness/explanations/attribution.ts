// A score shared out among the columns of a person's row, against a background that is named.

export interface Attribution {
  readonly columns: readonly string[];
  /** Mean score (or log-odds) of the background. */
  readonly base: number;
  /** The person's own. */
  readonly value: number;
  /** One a column; they sum to value − base. */
  readonly values: Float64Array;
}

/** An attribution that also says what each background row alone would have given. */
export interface PairedAttribution extends Attribution {
  /** Background rows × columns, by row; `values` is their mean. */
  readonly byBackground: Float64Array;
}
