// What an instrument is underneath its picture: a state, and actions on it. Clicks, solutions and bots all go through `act`.

import type { z } from 'zod';
import type { About } from '../../base/about';
import type { Body, EntryDraft } from '../../evidence/entry';
import type { Ask, Query } from '../../evidence/query';
import type { Scene } from '../scene';

/** An entry that may still lack its number; `fulfil` computes it. */
export type Pending =
  | EntryDraft<Exclude<EntryDraft['kind'], 'evidence' | 'run'>>
  | { readonly kind: 'evidence'; readonly body: { readonly title: string; readonly query: Query } }
  | {
      readonly kind: 'run';
      readonly body: Omit<Body<'run'>, 'results'>;
      /** The gap that was pre-registered. */
      readonly gap: Ask;
    };

export interface Acted<S> {
  readonly state: S;
  readonly pending: readonly Pending[];
}

export interface Instrument<P, S, A> extends About {
  /** What a pack may set. */
  readonly preset: z.ZodType<P>;
  readonly action: z.ZodType<A>;
  begin(preset: P, scene: Scene): S;
  /** Pure and synchronous. Throws `Refused` with one sentence for the learner. */
  act(preset: P, state: S, action: A, scene: Scene): Acted<S>;
  /** Some actions that could be tried now: what a bot without understanding would do. */
  options(preset: P, state: S, scene: Scene): readonly A[];
}

/** An action that cannot be done now, and the sentence that says why and what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** An instrument with its types forgotten, for the table of contents. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyInstrument = Instrument<any, any, any>;
