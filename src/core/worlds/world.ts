// What a world is: a seed in, rows of invented people and what was planted among them out.

import type { About } from '../base/about';
import type { Rng } from '../base/rng';
import type { CardFacts } from '../table/card-facts';
import type { Table } from '../table/table';

/** `harmful`: the effects are planted. `decoy`: only what looks like them. `null`: neither. */
export const kinds = ['harmful', 'decoy', 'null'] as const;
export type Kind = (typeof kinds)[number];

/** A quantity of the world itself, not of one draw of its rows. */
export interface Estimand {
  /** Computed from the world's own chances, exactly; a share or a difference of shares unless `plain` says otherwise. */
  readonly value: number;
  readonly plain: string;
}

/** What was planted. Plain JSON. */
export interface Truth {
  readonly kind: Kind;
  readonly estimands: Readonly<Record<string, Estimand>>;
  /** Lists that an audit should come to: columns that give a group away ("a + b" for a pair), worst cells, levels. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Counts of rows in the file as it is handed over. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Something that must show, or must not, in the rows that are handed over. */
export interface Sign {
  readonly id: string;
  readonly plain: string;
  /** An effect must lie in its band; a decoy stays in one that lies below any effect. */
  readonly role: 'effect' | 'decoy';
  /** Both ends belong to it. */
  readonly band: readonly [low: number, high: number];
  /** Undefined where the rows cannot say. */
  measure(rows: Table): number | undefined;
}

/** A world with everything about it settled except its rows. */
export interface Planned {
  readonly truth: Truth;
  readonly signs: readonly Sign[];
  /** "file" is what a learner gets; "judge", and any other name, a fresh draw of the same world. */
  draw(part: string): Table;
}

export interface World extends About {
  /** Goes up whenever a seed gives other rows than before. */
  readonly edition: number;
  /** Rows of each draw. */
  readonly rows: number;
  /** Forms of the world; the first is meant where none is named. */
  readonly variants: readonly { readonly id: string; readonly name: string }[];
  /** What it says of itself before any row is drawn. */
  card(variant: string): CardFacts;
  plan(kind: Kind, variant: string, random: Rng): Planned;
}
