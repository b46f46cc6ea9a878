// What a misconception is: a way of going wrong that the log shows, answered with a number from the learner's own rows.

import type { About } from '../../base/about';
import type { Seen } from './seen';

/** What was done, what the learner's own rows say to that, why it matters, what to do. Figures stand only in {slots}. */
export interface Sentences {
  readonly did: string;
  readonly found: string;
  readonly why: string;
  readonly next: string;
}

/** That a log shows it: by which entry, and the words and figures for its sentences. */
export interface Sign {
  readonly entry: number;
  readonly slots: Readonly<Record<string, string>>;
}

export interface Misconception extends About {
  readonly says: Sentences;
  /** Trains models again to find out: looked for when a step is checked, never while somebody works. */
  readonly slow?: 'trains';
  /** Undefined where the log does not show it, or the rows have no counter-example. */
  detect(seen: Seen): Promise<Sign | undefined>;
}
