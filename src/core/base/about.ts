// What every registered thing says of itself: its id, its name in the field, one plain sentence, and where it comes from.

export interface About {
  /** kebab-case, the name of its file. */
  readonly id: string;
  /** The field's standard term. */
  readonly name: string;
  /** One sentence a newcomer understands. */
  readonly plain: string;
  /** Paper and section, or the standard that defines it. */
  readonly source: string;
}
