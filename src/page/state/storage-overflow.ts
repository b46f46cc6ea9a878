// A store that never loses what it cannot keep: writes that are refused wait in memory, in their order, and are tried again
// with the next one. Nothing later is kept before them, so what is kept is always the beginning of a log.

import { NotSaved, type Keeping, type Storage, type Store, type Write } from './store';

interface Waiting {
  readonly id: string;
  readonly write: Write;
}

export function overflowing(kept: Store): Storage {
  let waiting: Waiting[] = [];
  let keeping: Keeping = 'kept';
  let turn: Promise<unknown> = Promise.resolve();

  function turned(to: Keeping): void {
    if (keeping === to) return;
    keeping = to;
    storage.onkeeping?.(to);
  }

  async function drain(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      try {
        await kept.write(next.id, next.write);
        waiting = waiting.slice(1);
      } catch (error) {
        return turned(
          error instanceof NotSaved && error.reason === 'no-room' ? 'no-room' : 'refused',
        );
      }
    }
    turned('kept');
  }

  async function write(id: string, write: Write): Promise<void> {
    if (waiting.length === 0) {
      try {
        return await kept.write(id, write);
      } catch (error) {
        if (error instanceof NotSaved && error.reason === 'another-tab') throw error;
      }
    }
    waiting = [...waiting, { id, write }];
    await drain();
  }

  /** One change after another: what is being written when everything is erased does not come back. */
  function inTurn(change: () => Promise<void>): Promise<void> {
    const done = turn.then(change);
    turn = done.catch(() => undefined);
    return done;
  }

  const own = (id: string): Write[] =>
    waiting.flatMap((each) => (each.id === id ? [each.write] : []));

  const storage: Storage = {
    get keeping() {
      return keeping;
    },
    onkeeping: undefined,
    async attempts() {
      const newer = new Map(
        waiting.flatMap(({ id, write: { attempt } }) => (attempt ? [[id, attempt]] : [])),
      );
      const here = await kept.attempts();
      return [...here.filter(({ id }) => !newer.has(id)), ...newer.values()];
    },
    async entries(id) {
      return [...(await kept.entries(id)), ...own(id).flatMap(({ entries }) => entries ?? [])];
    },
    async draft(id, field) {
      const held = own(id).findLast(({ drafts }) => drafts && field in drafts);
      return held ? held.drafts![field] : kept.draft(id, field);
    },
    write: (id, what) => inTurn(() => write(id, what)),
    forget: (id) =>
      inTurn(async () => {
        waiting = waiting.filter((each) => each.id !== id);
        await kept.forget(id);
      }),
    erase: () =>
      inTurn(async () => {
        waiting = [];
        await kept.erase();
        turned('kept');
      }),
  };
  return storage;
}
