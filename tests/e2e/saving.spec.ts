// What is kept when a tab is killed, who leads when there are two, what happens where nothing can be kept, and that a newer
// edition never scores an old attempt silently.

import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { verify } from '../../src/core/evidence/chain';
import { readAttemptFile, type AttemptFile } from '../../src/core/exercise/attempt-file';
import { attemptLog } from '../../src/page/words/attempt-log';
import { exercise as words } from '../../src/page/words/exercise';
import { modelCard } from '../../src/page/words/model-card';
import { saving } from '../../src/page/words/saving';
import { axeClean, expect, open, test, type Site } from './fixture';
import { oldFile, openOldFile } from './old-file';

const PATH = 'train-and-mitigate/audit-an-income-model';
const FIRST = `#/practise/${PATH}`;
const KILLS = 10;
const PROMISED_MS = 250;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pins = (page: Page) => page.locator('[data-pin]');

async function started(page: Page, site: Site): Promise<void> {
  await open(page, site, `${FIRST}?lap=full`);
  await button(page, words.first.start).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reproduce' })).toBeVisible();
}

async function pin(page: Page): Promise<void> {
  const before = await pins(page).count();
  await page.getByRole('button', { name: /^Pin this number/ }).click();
  await expect(pins(page)).toHaveCount(before + 1);
}

async function savedFile(page: Page, press: () => Promise<void>): Promise<AttemptFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readAttemptFile(JSON.parse(await readFile(await download.path(), 'utf8')));
}

async function fromMenu(page: Page, entry: string): Promise<void> {
  await button(page, words.menu.more).click();
  await page.getByRole('button', { name: entry }).first().click();
}

/** Ends the page's process: nothing in it hears of it. */
async function kill(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

const surface = (page: Page) =>
  page.getByRole('region', { name: /Intended use/ }).getByRole('textbox');

test(`${KILLS} times the tab is killed while somebody types: at most a quarter of a second is lost`, async ({
  page: first,
  context,
  site,
  troubles,
}) => {
  test.setTimeout(240_000);
  await started(first, site);
  await pin(first);
  await first.goto(`${site.url}${FIRST}/card`);
  await button(first, `${modelCard.write}: Intended use`).click();
  let page = first;
  let text = '';
  const lost: number[] = [];
  for (let round = 0; round < KILLS; round++) {
    await surface(page).click();
    await page.keyboard.press('End');
    const typed: { at: number; text: string }[] = [];
    const keys = 12 + ((round * 7) % 17);
    for (let key = 0; key < keys; key++) {
      const letter = 'abcdefghijklmnopqrstuvwxyz'[(round + key) % 26]!;
      await page.keyboard.type(letter);
      text += letter;
      typed.push({ at: Date.now(), text });
      await page.waitForTimeout(20 + ((round * 13 + key * 5) % 40));
    }
    const killed = Date.now();
    await kill(context, page);

    page = await context.newPage();
    await open(page, site, `${FIRST}/card`);
    await expect(surface(page)).toBeVisible();
    const back = (await surface(page).innerText()).trim();
    expect(text.startsWith(back), `round ${round}: "${back}"`).toBe(true);
    const missing = typed.filter((one) => one.text.length > back.length);
    lost.push(Math.max(0, ...missing.map(({ at }) => killed - at)));
    expect(lost.at(-1), `round ${round}`).toBeLessThanOrEqual(PROMISED_MS);
    await expect(pins(page)).toHaveCount(1);
    text = back;
  }
  test.info().annotations.push({ type: 'milliseconds of typing lost', description: lost.join() });
  const { log } = await savedFile(page, () => fromMenu(page, words.menu.keepFile));
  expect(verify(log)).toEqual({ holds: true });
  expect(log.map(({ kind }) => kind)).toEqual(['start', 'evidence']);
  // and it goes on
  await page.goto(`${site.url}${FIRST}/reproduce`);
  await pin(page);
  // that they were killed is what was asked for
  troubles.splice(0, troubles.length, ...troubles.filter((each) => each !== 'the page crashed'));
});

test('of two tabs one leads and the other says so, until it takes over', async ({
  page,
  site,
  context,
}) => {
  await started(page, site);
  await pin(page);
  const other = await context.newPage();
  await open(other, site, `${FIRST}/reproduce`);
  await expect(other.getByText(saving.lead.title)).toBeVisible();
  await expect(page.getByText(saving.lead.title)).toHaveCount(0);
  await expect(other.getByRole('button', { name: /^Pin this number/ })).toBeVisible();
  await axeClean(other);
  // it reads, and changes nothing
  await expect(pins(other)).toHaveCount(1);
  await other.getByRole('button', { name: /^Pin this number/ }).click();
  await expect(other.getByRole('alert')).toContainText(saving.follows);
  await pin(page);

  await button(other, saving.lead.take).click();
  await expect(page.getByText(saving.lead.title)).toBeVisible();
  await expect(other.getByText(saving.lead.title)).toHaveCount(0);
  await expect(pins(other)).toHaveCount(2);
  await pin(other);
  // the one that leads now is gone: the first goes on where it was left
  await other.close();
  await expect(page.getByText(saving.lead.title)).toHaveCount(0);
  await expect(pins(page)).toHaveCount(3);
  await pin(page);
});

test('where there is no room left it says so, goes on in memory, and saves a file that holds', async ({
  page,
  site,
}) => {
  await started(page, site);
  await pin(page);
  await page.evaluate(() => {
    for (const name of ['add', 'put'] as const) {
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }
  });
  await pin(page);
  await expect(page.getByText(saving.memory.noRoom)).toBeVisible();
  await axeClean(page);
  await pin(page);
  const { log } = await savedFile(page, () => button(page, saving.memory.keepFile).click());
  expect(verify(log)).toEqual({ holds: true });
  expect(log).toHaveLength(4);
});

test('where storage is refused it says so from the start, and the file opens in a new page', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await started(page, site);
  await expect(page.getByText(saving.memory.refused)).toBeVisible();
  await pin(page);
  const file = await savedFile(page, () => button(page, saving.memory.keepFile).click());
  expect(verify(file.log)).toEqual({ holds: true });
  expect(file.log).toHaveLength(2);
  expect(file.pack?.exercise.id).toBe('P10');
});

test('an attempt of another edition opens from a file, on its own edition, and is scored by no other', async ({
  page,
  site,
}) => {
  await open(page, site, FIRST);
  await openOldFile(page, oldFile({}));
  // whatever address is asked for, the score first
  await page.goto(`${site.url}${FIRST}/score`);
  await expect(page.getByRole('heading', { name: words.newer.title })).toBeVisible();
  await expect(page.getByTestId('score')).toHaveCount(0);
  await axeClean(page);
  await button(page, words.newer.goOn).click();
  await page.goto(`${site.url}${FIRST}/log`);
  await expect(page.getByRole('heading', { name: attemptLog.title })).toBeVisible();
  const { log, pack } = await savedFile(page, () => fromMenu(page, words.menu.keepFile));
  expect(pack?.hash).toBe('e'.repeat(64));
  expect(log[0]).toMatchObject({ body: { pack: 'e'.repeat(64) } });
});

test('the log shows its decisions and entries, verifies, and shows on a copy that a change is found', async ({
  page,
  site,
}) => {
  await open(page, site, FIRST);
  await openOldFile(page, oldFile({}));
  await button(page, words.newer.goOn).click();
  await fromMenu(page, attemptLog.menu);
  await expect(page.getByRole('heading', { name: attemptLog.decisions.title })).toBeVisible();
  await button(page, attemptLog.ledger.verify).click();
  await expect(page.getByText(/^All \d+ entries hold together\.$/)).toBeVisible();
  await button(page, attemptLog.ledger.tryIt).click();
  await expect(page.getByText(/The copy breaks at entry \d+/)).toBeVisible();
  await page.getByRole('button', { name: attemptLog.ledger.show(0), exact: true }).click();
  await expect(page.getByText('"exercise": "P10"')).toBeVisible();
  await axeClean(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, attemptLog.decisions.markdown).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^# Decisions: [^]*- Rejected: /);
});
