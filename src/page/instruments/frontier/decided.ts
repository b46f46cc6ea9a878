// What the decision form hands back: keys of options as it was given them.

export interface Decided {
  readonly choice: string;
  readonly reason: string;
  readonly rejected: string;
  readonly why: string;
  readonly cites: readonly number[];
}
