// The sandbox's one experiment: what stands now, what was kept to compare, what can be undone, and the address that says it all.

import type { Experiment, Roles } from '../../core/lab/experiment';
import { encodeLink, type Shared } from '../../core/lab/link';
import type { Measure } from '../../core/lab/measure';

/** An experiment and what is measured on it, always together. */
export interface Setup extends Shared {
  readonly measure: Measure;
}

const MOST_UNDOS = 100;

export class Sandbox {
  /** Undefined until rows are chosen. */
  setup = $state.raw<Setup | undefined>();
  #past = $state.raw<readonly Setup[]>([]);
  readonly #committed: (link: string | undefined) => void;

  /** @param committed Gets the tail of the address after each commit; undefined when there is no experiment. */
  constructor(committed: (link: string | undefined) => void) {
    this.#committed = committed;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** The tail of an address that opens this very experiment. */
  get link(): string | undefined {
    return this.setup && encodeLink(this.setup);
  }

  /** Opens an experiment afresh: there is nothing before it to go back to. */
  begin(experiment: Experiment, measure: Measure, kept?: Experiment): void {
    this.#past = [];
    this.#set({ experiment, measure, ...(kept ? { kept } : {}) });
  }

  /** Closes the experiment. */
  end(): void {
    this.#past = [];
    this.setup = undefined;
    this.#committed(undefined);
  }

  change(change: Partial<Experiment>): void {
    if (this.setup)
      this.#commit({ ...this.setup, experiment: { ...this.setup.experiment, ...change } });
  }

  changeRoles(change: Partial<Roles>): void {
    if (!this.setup) return;
    const { experiment } = this.setup;
    const roles = { ...experiment.roles, ...change };
    this.#commit(fitted({ ...this.setup, experiment: { ...experiment, roles } }));
  }

  changeMeasure(change: Partial<Measure>): void {
    if (this.setup) this.#commit({ ...this.setup, measure: { ...this.setup.measure, ...change } });
  }

  /** Keeps the experiment as A, to compare what follows with it. */
  keep(): void {
    if (this.setup) this.#commit({ ...this.setup, kept: this.setup.experiment });
  }

  forget(): void {
    if (!this.setup) return;
    const { experiment, measure } = this.setup;
    this.#commit({ experiment, measure });
  }

  goBackToKept(): void {
    const kept = this.setup?.kept;
    if (kept) this.#commit(fitted({ ...this.setup!, experiment: kept }));
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.#set(last);
  }

  #commit(next: Setup): void {
    if (this.setup) this.#past = [...this.#past, this.setup].slice(-MOST_UNDOS);
    this.#set(next);
  }

  #set(next: Setup): void {
    this.setup = next;
    this.#committed(encodeLink(next));
  }
}

/** Measured groups must be among the compared ones: a group that was taken out leaves the measure too. */
function fitted(setup: Setup): Setup {
  const { groups } = setup.experiment.roles;
  const kept = setup.measure.groups.filter((name) => groups.includes(name));
  const measured = kept.length > 0 ? kept : groups.slice(0, 1);
  return { ...setup, measure: { ...setup.measure, groups: measured } };
}

/** What is measured to begin with: how many get the good decision, on practice rows, by the first group. */
export function startingMeasure({ roles }: Experiment): Measure {
  return {
    part: 'practice',
    metrics: ['selection-rate'],
    groups: roles.groups.slice(0, 1),
    control: [],
    filter: [],
    margin: 0.1,
    family: 1,
  };
}
