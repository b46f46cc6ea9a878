// A figure in a card of the primer: computed from shipped rows, and how it is written.

import type { Call } from '../../base/call';
import type { Workshop } from '../../lab/workshop';

export interface Fact {
  /** A word where it names a column or a group. */
  readonly value: number | string;
  /** `points`: a difference of shares. */
  readonly as: 'share' | 'count' | 'points' | 'word';
  /** Of how many people. */
  readonly n?: number;
  readonly interval?: { readonly lo: number; readonly hi: number };
}

type Sureness = Pick<Fact, 'n' | 'interval'>;

export type Facts = Readonly<Record<string, Fact>>;

/** Where the figures of one card come from; its words stand in the page. */
export interface PrimerFacts {
  /** Id of the card. */
  readonly id: string;
  /** Shipped data sets that its figures are counted on. */
  readonly data: readonly string[];
  facts(shop: Workshop, call: Call): Promise<Facts>;
}

export const share = (value: number, sure: Sureness = {}): Fact => ({
  ...sure,
  value,
  as: 'share',
});
export const points = (value: number, sure: Sureness = {}): Fact => ({
  ...sure,
  value,
  as: 'points',
});
export const people = (value: number): Fact => ({ value, as: 'count' });
export const word = (value: string): Fact => ({ value, as: 'word' });
