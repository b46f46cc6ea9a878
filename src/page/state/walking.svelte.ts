// A walk through moves as a page shows it: forward by one move that is worth seeing, and back over those that were seen.

import { Cancelled, type Progress } from '../../core/base/call';
import type { EvidenceLab } from '../../core/evidence/answer';
import type { Entry } from '../../core/evidence/entry';
import type { Move } from '../../core/exercise/authoring';
import type { jobs } from '../../core/exercise/jobs';
import { passBy, playMove, type Hands, type Planned, type Walk } from '../../core/exercise/walk';
import type { Lab } from '../../core/lab/lab';

/** A move that was played: where the walk stood after it, and what it added to the log. */
export interface Shown {
  readonly move: Move;
  readonly walk: Walk;
  readonly entries: readonly Entry[];
}

export class Walking {
  /** How many moves are in sight; 0 before the first. */
  at = $state(0);
  busy = $state(false);
  progress = $state.raw<Progress | undefined>();
  /** Why a move could not be played, in words. */
  problem = $state<string | undefined>();
  readonly total: number;
  #shown = $state.raw<readonly Shown[]>([]);
  #walk: Walk;
  #played = 0;
  readonly #stop = new AbortController();

  constructor(
    begin: Walk,
    private readonly plan: readonly Planned[],
    private readonly lab: Lab<typeof jobs>,
  ) {
    this.#walk = begin;
    this.total = plan.filter(({ part }) => part === 'shown').length;
  }

  /** The move in sight. */
  get now(): Shown | undefined {
    return this.#shown[this.at - 1];
  }

  async forward(): Promise<void> {
    if (this.busy || this.at >= this.total) return;
    if (this.at < this.#shown.length) {
      this.at += 1;
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await this.#playOn();
      this.at += 1;
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = false;
      this.progress = undefined;
    }
  }

  back(): void {
    if (this.at > 0) this.at -= 1;
  }

  /** Stops what is being played; for a page that goes away. */
  end(): void {
    this.#stop.abort();
  }

  /** Up to and with the next move that is shown; what it needs is done on the way. */
  async #playOn(): Promise<void> {
    const hands: Hands = {
      lab: this.lab as EvidenceLab,
      fulfilled: (pending) =>
        this.lab.do(
          'fulfil',
          { pending },
          { signal: this.#stop.signal, onProgress: (progress) => (this.progress = progress) },
        ),
    };
    for (;;) {
      const { move, part } = this.plan[this.#played]!;
      const before = this.#walk.session.log.length;
      const next =
        part === 'around'
          ? await passBy(this.#walk, move, hands)
          : await playMove(this.#walk, move, hands);
      this.#walk = next;
      this.#played += 1;
      if (part !== 'shown') continue;
      const entries = next.session.log.slice(before);
      this.#shown = [...this.#shown, { move, walk: next, entries }];
      return;
    }
  }
}
