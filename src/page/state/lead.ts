// Which of the tabs that have an attempt open goes on with it: one leads, the others read (Web Locks). Where the browser has
// no locks, every tab leads, and the store refuses an entry whose number is taken.

export type Role = 'asking' | 'leads' | 'follows';

/** Just what is needed of the browser's LockManager. */
type Locks = Pick<LockManager, 'request'>;

export class Lead {
  #role: Role = 'asking';
  #release: (() => void) | undefined;
  readonly #left = new AbortController();

  constructor(
    readonly id: string,
    private readonly locks: Locks | undefined,
    private readonly told: {
      readonly onrole: (role: Role) => void;
      /** The tab that led is gone: this one leads now and has to read the attempt again. */
      readonly onfree: () => void;
    },
  ) {
    if (locks) this.#request({ ifAvailable: true });
    else this.#role = 'leads';
  }

  get role(): Role {
    return this.#role;
  }

  /** Leads from now on; the tab that led follows. */
  take(): void {
    if (this.locks && this.#role !== 'leads') this.#request({ steal: true });
  }

  /** Leaves the attempt to others. */
  leave(): void {
    this.#left.abort();
    this.#release?.();
  }

  #request(how: LockOptions): void {
    const waits = !how.ifAvailable && !how.steal;
    this.locks!.request(`fairground/${this.id}`, how, (lock) => {
      if (this.#left.signal.aborted) return undefined;
      if (!lock) {
        this.#follow();
        return undefined;
      }
      // taken over already while it stood in the queue
      if (waits && this.#role === 'leads') return undefined;
      this.#be('leads');
      if (waits) this.told.onfree();
      return new Promise<void>((resolve) => (this.#release = resolve));
    }).catch((error: unknown) => {
      // it left while it waited
      if (this.#left.signal.aborted) return;
      // another tab took it
      if ((error as Partial<Error> | null)?.name === 'AbortError') this.#follow();
      // the browser refuses its locks, as in a frame that may keep nothing: it would refuse for ever
      else this.#be('leads');
    });
  }

  #be(role: Role): void {
    this.#role = role;
    this.told.onrole(role);
  }

  #follow(): void {
    this.#be('follows');
    this.#request({ signal: this.#left.signal });
  }
}
