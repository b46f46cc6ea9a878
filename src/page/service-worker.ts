// The service worker: fetches the shell of the page at the first visit, keeps whatever else was used, and answers from both when there is no network.

/** Written by the build: the files of the shell, all files there are, and a hash of them. */
declare const __SHELL__: readonly string[];
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

/** The parts of a service worker's global that are used here; the page's types do not know them. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const SHELL = `shell-${__VERSION__}`;
const USED = 'used';

const urlOf = (file: string): string => new URL(file, scope.registration.scope).href;
const home = urlOf('index.html');

/** A name with a content hash never changes what it holds, so a kept copy is always right. */
const isHashed = (url: string): boolean =>
  /\/assets\/.+-[\w-]{8,}\.\w+$/.test(new URL(url).pathname);

scope.addEventListener('install', (event) => event.waitUntil(fetchShell()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(tidy().then(() => scope.clients.claim())),
);
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isHashed(request.url)) event.respondWith(keptOrFetched(event));
  else event.respondWith(fetchedOrKept(request));
});

async function fetchShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  const requests = __SHELL__
    .map(urlOf)
    .map((url) => new Request(url, { cache: isHashed(url) ? 'default' : 'reload' }));
  await shell.addAll(requests);
}

/**
 * Drops what no open page can need: shells older than the one before this, and used files that are no longer built.
 * The last shell stays for tabs that still show it.
 */
async function tidy(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== SHELL);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  const built = new Set(__FILES__.map(urlOf));
  const used = await caches.open(USED);
  const gone = (await used.keys()).filter((request) => !built.has(request.url));
  await Promise.all(gone.map((request) => used.delete(request)));
}

/** The page always comes from this version's shell, so it fits its scripts; a newer one waits for consent. */
async function page(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  return (await shell.match(home)) ?? fetch(request);
}

async function keptOrFetched(event: Fetching): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.status === 200) event.waitUntil(keep(event.request, response.clone()));
  return response;
}

async function fetchedOrKept(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function keep(request: Request, response: Response): Promise<void> {
  const used = await caches.open(USED);
  await used.put(request, response);
}
