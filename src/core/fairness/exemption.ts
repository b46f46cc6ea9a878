// What every registered number keeps to, unless its record says that it does not, and why: the conformance suite reads this.

export type Property =
  /** Undefined where nobody is. */
  | 'nobody'
  /** The same when everybody is counted twice. */
  | 'doubling'
  /** Weights of 1 change nothing. */
  | 'unit-weights'
  /** The same whatever the order of the rows. */
  | 'order'
  /** The same whatever the groups are called and in which order they stand. */
  | 'relabelling'
  /** "No difference" between groups that are alike. */
  | 'alike';

export interface Exemption {
  readonly property: Property;
  /** In a sentence. */
  readonly why: string;
}

/** True when the record says it does not keep to that property. */
export function isExempt(
  record: { readonly exempt?: readonly Exemption[] },
  property: Property,
): boolean {
  return record.exempt?.some((each) => each.property === property) ?? false;
}
