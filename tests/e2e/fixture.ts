// The fixture of every browser test: serves the built page under a sub-path, and fails the test for any error the page made, whether or not the test looked.

import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { inRoot } from '../../scripts/root.js';
import { serve, type Served } from '../../scripts/static-server.js';

export { expect };

type Header = 'with-policy' | 'without-policy';

interface Options {
  /** Whether the server also sends the policy as a header; the page has it in a meta tag in any case. */
  header: Header;
  /** `shared` serves many tests; `own` is this test's alone, with a copy of the page that it may stop or change. */
  server: 'shared' | 'own';
}

interface Fixtures {
  /** The page's address, with the sub-path, and the folder it is served from. */
  site: Site;
  /** An address of another origin that would answer. */
  foreign: string;
  /** What went wrong so far, in words. A test that provokes something takes it out with `troubles.splice(0)`. */
  troubles: string[];
}

interface Shared {
  servers: Map<Header, Site>;
}

export type Site = Served & { readonly folder: string };

const SUB_PATH = 'a/sub path';

async function serveFolder(folder: string, header: Header): Promise<Site> {
  return { ...(await serve({ folder, subPath: SUB_PATH, header })), folder };
}

export const test = base.extend<Options & Fixtures, Shared>({
  header: ['without-policy', { option: true }],

  servers: [
    async ({}, use) => {
      const servers = new Map<Header, Site>();
      for (const header of ['with-policy', 'without-policy'] as const) {
        servers.set(header, await serveFolder(inRoot('dist'), header));
      }
      await use(servers);
      for (const server of servers.values()) await server.close();
    },
    { scope: 'worker' },
  ],

  server: ['shared', { option: true }],

  site: async ({ servers, header, server }, use, { workerIndex }) => {
    if (server === 'shared') return use(servers.get(header)!);
    const folder = inRoot('.cache', `own-site-${workerIndex}`);
    await rm(folder, { recursive: true, force: true });
    await cp(inRoot('dist'), folder, { recursive: true });
    const own = await serveFolder(folder, header);
    await use(own);
    await own.close();
    await rm(folder, { recursive: true, force: true });
  },

  foreign: async ({ servers, header }, use) => {
    await use(servers.get(header === 'with-policy' ? 'without-policy' : 'with-policy')!.url);
  },

  troubles: [
    async ({ context, site }, use) => {
      const troubles: string[] = [];
      watch(context, new URL(site.url).origin, troubles);
      await use(troubles);
      expect(troubles, 'The page made errors or broke its policy during this test').toEqual([]);
    },
    { auto: true },
  ],
});

/** Writes down every error, refused script, foreign request and unhandled rejection of a context's pages and workers. */
function watch(context: BrowserContext, origin: string, troubles: string[]): void {
  // Violations, uncaught errors and unhandled rejections of the page all come as one of these two.
  context.on('console', (message) => {
    if (message.type() === 'error')
      troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:';
    if (!own) troubles.push(`foreign request: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('crash', () => troubles.push('the page crashed'));
    page.on('worker', (worker) => {
      // A worker that ends before it could be asked has nothing left to say.
      worker.evaluate(sayTroubles).catch(() => undefined);
    });
  });
}

/** Runs in a worker, whose violations and rejections the inspector does not pass on: makes console errors of them. */
function sayTroubles(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `worker: refused by the Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`,
    );
  });
  addEventListener('unhandledrejection', (event) => {
    console.error(`worker: unhandled rejection: ${String(event.reason)}`);
  });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

/** Expects no violation that axe can find, in the light and in the dark theme. */
export async function axeClean(page: Page): Promise<void> {
  // The policy forbids script tags of other origins and inline scripts; an evaluated source may run.
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      return axe.run();
    });
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html }) => html),
    }));
    expect(found, `axe, ${colorScheme} theme`).toEqual([]);
  }
}

/** Opens the page and waits until its script has taken over. */
export async function open(page: Page, site: Served, hash = ''): Promise<void> {
  await page.goto(site.url + hash);
  await page.waitForFunction(() => 'fairground' in globalThis);
}
