// A repair as the bench offers it, and the learner's order to run it.

export interface Knob {
  readonly id: string;
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly start: number;
}

export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly family: 'none' | 'pre' | 'in' | 'post';
  readonly knobs: readonly Knob[];
  /** Whether it stands in the log already. */
  readonly ran: 'yes' | 'no';
}

export interface Order {
  readonly recipe: string;
  readonly knobs: Readonly<Record<string, number>>;
}
