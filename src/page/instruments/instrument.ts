// What every instrument's component is given: its state and preset, one door for every action, and what it may look at.

import type { jobs } from '../../core/exercise/jobs';
import type { Scene } from '../../core/exercise/scene';
import type { Lab } from '../../core/lab/lab';
import type { Citing } from './citing.svelte';
import type { Unsaid } from './unsaid.svelte';

/** A pinned result as the page writes it: what a learner may cite. */
export interface CitablePin {
  /** Number of its entry in the log. */
  readonly entry: number;
  /** Its place in the notebook, from 1. */
  readonly number: number;
  readonly title: string;
  readonly value: string;
  readonly interval: string;
}

/** Where text that is being typed is kept until it becomes an entry: it is there again after a reload. */
export interface DraftShelf {
  read(field: string): Promise<unknown>;
  /** Kept within a quarter of a second. Plain JSON. */
  write(field: string, value: unknown): void;
}

export interface InstrumentContext {
  /** The attempt so far: pack, data card, log. */
  readonly scene: Scene;
  /** Where slow work is done. */
  readonly lab: Pick<Lab<typeof jobs>, 'do'>;
  /** The notebook, in its order. */
  readonly pins: readonly CitablePin[];
  /** Of this attempt; a field is named by the instrument that keeps it. */
  readonly drafts: DraftShelf;
  /** The thread between the notebook beside a step and what is being written in it. */
  readonly citing?: Citing;
  /** Where a form says that it is filled in and not yet said. */
  readonly unsaid?: Unsaid;
}

export interface InstrumentProps<State, Action, Preset> {
  readonly state: State;
  /**
   * Every click, pack and bot goes through here; the page appends what follows and hands down the new state.
   * Resolves when the entries it led to are in the log.
   */
  act(action: Action): void | Promise<void>;
  readonly preset: Preset;
  readonly context: InstrumentContext;
}
