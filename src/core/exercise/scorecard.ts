// The scorecard: what a score says, as plain JSON. The page and the command line show the same bytes.

import type { Lap } from '../evidence/entry';
import type { GateId, Level } from './pack';

/** Pass mark of every exercise (curriculum section 1, "Points"). */
export const PASS = 70;

/** How a check went. `seen`: "show me" was used, so it is worth nothing on this seed. `not-done`: nothing was handed in. */
export type CheckStatus = 'right' | 'partly' | 'not-yet' | 'not-done' | 'seen';

export interface Verdict {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly lap: 'core' | 'full';
  /** Where it can be mended. */
  readonly step: string;
  readonly status: CheckStatus;
  /** Points of the pack, halves allowed; after the price of hints. */
  readonly points: number;
  readonly of: number;
  /** Which of the check's cases it was, e.g. reference-swapped. */
  readonly case: string;
  /** What you did · what we found on rows you have not seen · why · next move. */
  readonly did: string;
  readonly found: string;
  readonly why: string;
  readonly next?: string;
  /** Points that hints cost. */
  readonly price: number;
  /** Entries it looked at. */
  readonly cites: readonly number[];
}

export interface OpenGate {
  readonly id: GateId;
  readonly step: string;
  /** Section or place in words, e.g. "Caveats". */
  readonly where: string;
  /** The sentence, or what is held, with the part meant. */
  readonly sentence: string;
  readonly marked: { readonly from: number; readonly to: number };
  readonly why: string;
  /** Two ways to say it, for sentences. */
  readonly rewrites: readonly string[];
}

export interface Change {
  readonly check: string;
  readonly step: string;
  /** On the shown scale of 100. */
  readonly worth: number;
  readonly text: string;
  readonly next: string;
}

export interface LevelBar {
  readonly level: Level;
  readonly name: string;
  readonly points: number;
  readonly of: number;
  readonly note?: string;
}

export interface Scorecard {
  readonly v: 1;
  readonly exercise: string;
  readonly title: string;
  readonly pack: string;
  readonly core: string;
  readonly lap: Lap;
  readonly seed: number;
  /** The number shown, 0 to 100; held at 49 while a gate is open. */
  readonly score: number;
  /** What it is, or would be once the gates are closed. */
  readonly open: number;
  readonly held: boolean;
  readonly points: number;
  readonly of: number;
  readonly band: 'emerging' | 'developing' | 'pass' | 'distinguished';
  readonly pass: boolean;
  /** One or two short sentences beside the number. */
  readonly headline: readonly string[];
  readonly gates: readonly OpenGate[];
  readonly change: Change | null;
  /** What you did well. */
  readonly well: readonly string[];
  /** On the shown scale: the bars add up to 100. */
  readonly levels: readonly LevelBar[];
  readonly checks: readonly Verdict[];
  /** Checks of the Full lap that this lap does not ask. */
  readonly later: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly string[];
}
