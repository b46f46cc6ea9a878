// The skeleton's risky parts: the page loads anywhere, its workers cannot misbehave, it works without a network, and the fixture catches what it should.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { words } from '../../src/page/words/en';
import { expect, open, test, type Site } from './fixture';

/** The page's door for the console. */
interface Console {
  fairground: { lab(): Promise<{ do(kind: string, spec: unknown): Promise<unknown> }> };
}

/** A worker of the page, started the way the page starts it. */
async function startedWorker(page: Page) {
  const started = page.waitForEvent('worker');
  await page.evaluate(async () => {
    const lab = await (globalThis as unknown as Console).fairground.lab();
    // A job that does not exist: the worker starts, answers with an error, and no data is fetched.
    await lab.do('no-such-job', null).catch(() => undefined);
  });
  return started;
}

/**
 * Tries what a hostile script would. It runs from a timer, outside the inspector's own evaluation, which no policy holds.
 * The foreign host is a second server of this test that would answer.
 */
function misbehave(foreign: string): Promise<Record<string, string>> {
  const attempt = async (what: () => unknown): Promise<string> => {
    try {
      await what();
      return 'allowed';
    } catch {
      return 'refused';
    }
  };
  return new Promise((resolve) => {
    setTimeout(async () => {
      resolve({
        fetch: await attempt(() => fetch(foreign, { mode: 'no-cors' })),
        eval: await attempt(() => (0, eval)('1 + 1')),
        function: await attempt(() => new Function('return 1')()),
      });
    }, 0);
  });
}

const ALL_REFUSED = { fetch: 'refused', eval: 'refused', function: 'refused' };
const ALL_ALLOWED = { fetch: 'allowed', eval: 'allowed', function: 'allowed' };

for (const header of ['without-policy', 'with-policy'] as const) {
  test.describe(`served ${header === 'with-policy' ? 'with' : 'without'} the policy as a header`, () => {
    test.use({ header });

    test('home loads under a sub-path and says what the lab is', async ({ page, site }) => {
      await open(page, site);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('a worker can neither reach a foreign host nor make code from text', async ({
      page,
      site,
      foreign,
      troubles,
    }) => {
      await open(page, site);
      const worker = await startedWorker(page);
      expect(await worker.evaluate(misbehave, foreign)).toEqual(ALL_REFUSED);
      await expect.poll(() => troubles.join('\n')).toContain('Content Security Policy');
      troubles.splice(0);
    });

    test('the page itself cannot either', async ({ page, site, foreign, troubles }) => {
      await open(page, site);
      expect(await page.evaluate(misbehave, foreign)).toEqual(ALL_REFUSED);
      troubles.splice(0);
    });
  });
}

test('planted: a worker started by its URL is not held by the meta tag, and the test can tell', async ({
  page,
  site,
  foreign,
  troubles,
}) => {
  await open(page, site);
  const started = page.waitForEvent('worker');
  await page.evaluate(() => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: {
        createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
      };
    };
    const policy = trustedTypes.createPolicy('scratchpad', {
      createScriptURL: (url: string) => url,
    });
    new Worker(policy.createScriptURL('service-worker.js'));
  });
  expect(await (await started).evaluate(misbehave, foreign)).toEqual(ALL_ALLOWED);
  troubles.splice(0);
});

test.describe('without a network', () => {
  test.use({ server: 'own' });

  test('home opens again, and data fetched once are still there', async ({
    page,
    site,
    troubles,
  }) => {
    await open(page, site);
    await offlineReady(page);
    expect(await rowsOf(page, 'adult')).toBe(48_842);
    await site.close();
    await page.reload();
    await page.waitForFunction(() => 'fairground' in globalThis);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await rowsOf(page, 'adult')).toBe(48_842);
    await expect(rowsOf(page, 'german_credit')).rejects.toThrow('has not been fetched before');
    // The refused connections are this test's doing.
    troubles.splice(0);
  });

  test('a newer version waits until a person asks for it', async ({ page, site }) => {
    const edition = () => page.locator('html').getAttribute('data-edition');
    await open(page, site);
    await offlineReady(page);
    await changeSite(site, (html) => html.replace('<html', '<html data-edition="newer"'));
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    const now = page.getByRole('button', { name: words.site.updateNow });
    await expect(now).toBeVisible();
    await page.reload();
    await expect(now).toBeVisible();
    expect(await edition()).toBe(null);
    await now.click();
    await expect.poll(edition).toBe('newer');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(now).toBeHidden();
  });
});

/** The service worker has its shell and answers this page's requests. */
async function offlineReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Asks the page's lab how many rows a data set has. */
function rowsOf(page: Page, id: string): Promise<number> {
  return page.evaluate(async (dataset) => {
    const lab = await (globalThis as unknown as Console).fairground.lab();
    const { n } = (await lab.do('open', { data: { source: 'shipped', id: dataset } })) as {
      n: number;
    };
    return n;
  }, id);
}

/** Publishes another index.html, and with it another service worker, as a new build would. */
async function changeSite(site: Site, edit: (html: string) => string): Promise<void> {
  const page = join(site.folder, 'index.html');
  await writeFile(page, edit(await readFile(page, 'utf8')));
  const worker = join(site.folder, 'service-worker.js');
  const text = await readFile(worker, 'utf8');
  await writeFile(
    worker,
    text.replaceAll(
      /shell-[^`'"]*[`'"]?\$?\{?["'`][0-9a-f]{16}/g,
      (found) => `${found.slice(0, -1)}x`,
    ),
  );
}

// The fixture is a guard too: each of these pages does something wrong that it must write down.
test.describe('the fixture notices', () => {
  const planted: Record<string, (page: Page, foreign: string) => Promise<unknown>> = {
    'an error in the console': (page) => page.evaluate(() => console.error('planted')),
    'an uncaught error': (page) =>
      page.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('planted');
          }, 0),
      ),
    'an unhandled rejection': (page) =>
      page.evaluate(() => void Promise.reject(new Error('planted'))),
    'a foreign request': (page, foreign) =>
      page.evaluate((url) => void fetch(url).catch(() => undefined), foreign),
    'an inline style against the policy': (page) =>
      page.evaluate(() => document.body.setAttribute('style', 'color: red')),
    'a text made into a script address': (page) =>
      page.evaluate(() => {
        const script = document.createElement('script');
        try {
          script.src = 'data:text/javascript,1';
        } catch {
          // The refusal is what must be noticed.
        }
      }),
    'an unhandled rejection in a worker': async (page) => {
      const worker = await startedWorker(page);
      await worker.evaluate(
        () => void setTimeout(() => void Promise.reject(new Error('planted')), 0),
      );
    },
    'code made from text in a worker': async (page, foreign) => {
      const worker = await startedWorker(page);
      await worker.evaluate(misbehave, foreign);
    },
  };
  for (const [what, plant] of Object.entries(planted)) {
    test(what, async ({ page, site, foreign, troubles }) => {
      await open(page, site);
      await plant(page, foreign);
      await expect.poll(() => troubles.length).toBeGreaterThan(0);
      troubles.splice(0);
    });
  }

  test('and fails a test that did not look', async ({ page, site, troubles }) => {
    await open(page, site);
    await page.evaluate(() => console.error('planted'));
    await expect.poll(() => troubles.length).toBeGreaterThan(0);
    // From here on only the fixture's own look at the end can fail this test, and it must.
    test.fail();
  });
});
