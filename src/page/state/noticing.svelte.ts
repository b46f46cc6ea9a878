// Misconceptions that an attempt's log shows: looked for quietly while somebody works, and wholly with a check.

import type { jobs } from '../../core/exercise/jobs';
import type { Noticed } from '../../core/exercise/misconceptions/index';
import type { Session } from '../../core/exercise/session';
import type { Lab } from '../../core/lab/lab';
import type { Drafts } from './drafts.svelte';

const FIELD = 'noticed';

/** What is kept of it: what the last check found, and what was put away. */
interface KeptNotes {
  readonly whole: readonly Noticed[];
  readonly away: readonly string[];
}

export class Noticing {
  /** While somebody works; without what takes training to find. */
  quick = $state.raw<readonly Noticed[]>([]);
  /** With the last check. */
  whole = $state.raw<readonly Noticed[]>([]);
  /** Ids that were put away: they do not come again in the margin. */
  away = $state.raw<readonly string[]>([]);
  #looked = 0;
  #next: Session | undefined;
  #looking = false;

  constructor(
    private readonly lab: Pick<Lab<typeof jobs>, 'do'>,
    private readonly drafts: Pick<Drafts, 'read' | 'write'>,
  ) {
    void drafts.read(FIELD).then((kept) => {
      const { whole, away } = (kept as KeptNotes | undefined) ?? { whole: [], away: [] };
      if (this.whole.length === 0) this.whole = whole;
      this.away = [...new Set([...away, ...this.away])];
    });
  }

  /** Looks through the log as it stands, one look at a time: of those that wait only the newest matters. */
  async look(session: Session): Promise<void> {
    this.#next = session;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#next) {
      const { pack, log } = this.#next;
      this.#next = undefined;
      if (log.length === this.#looked) continue;
      this.#looked = log.length;
      this.quick = await this.#found({ pack, log }, 'quickly');
    }
    this.#looking = false;
  }

  /** Looks for all there is. */
  async lookWholly(session: Session): Promise<void> {
    this.whole = await this.#found(session, 'wholly');
    this.#keep();
  }

  putAway(id: string): void {
    this.away = [...new Set([...this.away, id])];
    this.#keep();
  }

  /** A note is a kindness: where it cannot be worked out there is none, and nobody is bothered. */
  async #found(
    { pack, log }: Pick<Session, 'pack' | 'log'>,
    how: 'quickly' | 'wholly',
  ): Promise<readonly Noticed[]> {
    try {
      return await this.lab.do('notice', { pack, log, how });
    } catch {
      return [];
    }
  }

  #keep(): void {
    this.drafts.write(FIELD, { whole: this.whole, away: this.away } satisfies KeptNotes);
  }
}
