// The address after '#': its path and its query. Own and small, because a router package is larger than all it would do here:
// read the address, hand on the query, replace it without a new entry in the history. `routes.ts` says which page a path opens.

function readHash(): { path: string; query: URLSearchParams } {
  const [path = '', query = ''] = location.hash.replace(/^#/, '').split(/\?(.*)/s);
  return { path: path || '/', query: new URLSearchParams(query) };
}

class Router {
  #at = $state.raw(readHash());
  readonly path = $derived(this.#at.path);
  readonly query = $derived(this.#at.query);

  constructor() {
    addEventListener('hashchange', () => (this.#at = readHash()));
  }

  /** Writes the address without a new entry in the history; on commit only, browsers limit how often. */
  replace(path: string, query?: URLSearchParams): void {
    const text = query?.toString();
    history.replaceState(history.state, '', `#${path}${text ? `?${text}` : ''}`);
    this.#at = readHash();
  }

  go(path: string): void {
    location.hash = path;
  }
}

export const router = new Router();
