// What an attempt survives: a reload, a second tab, another browser; and that erasing leaves nothing.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { exercise as words } from '../../src/page/words/exercise';
import { workedExample } from '../../src/page/words/worked-example';
import { audit } from '../../src/page/words/instruments-audit';
import { threshold } from '../../src/page/words/instruments-threshold';
import { axeClean, expect, open, test, type Site } from './fixture';

const PATH = 'train-and-mitigate/audit-an-income-model';
const FIRST = `#/practise/${PATH}`;

test.use({ actionTimeout: 15_000 });

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const pins = (page: Page) => page.locator('[data-pin]');

async function started(page: Page, site: Site, lap = 'core'): Promise<void> {
  await open(page, site, `${FIRST}?lap=${lap}`);
  await button(page, words.first.start).click();
}

/** Pins whatever the first step offers first. */
async function pin(page: Page): Promise<void> {
  const before = await pins(page).count();
  await page.getByRole('button', { name: /^Pin this number/ }).click();
  await expect(pins(page)).toHaveCount(before + 1);
}

async function more(page: Page, entry: string): Promise<void> {
  await button(page, words.menu.more).click();
  await page.getByRole('button', { name: entry }).first().click();
}

test('the first screen and a step are clean for axe in both themes', async ({ page, site }) => {
  await open(page, site, FIRST);
  await expect(button(page, words.first.start)).toBeVisible();
  await axeClean(page);
  await button(page, words.first.start).click();
  await pin(page);
  await axeClean(page);
});

test('a reload finds the step, the pins, the picture and the half-typed sentence as they were', async ({
  page,
  site,
}) => {
  await started(page, site);
  await pin(page);
  await page.getByRole('combobox', { name: audit.metric, exact: true }).selectOption('precision');
  await page.getByRole('link', { name: words.step.goOnUnchecked }).click();
  const reason = page.getByLabel(audit.lock.reason);
  await reason.click();
  await page.keyboard.insertText('Half a sentence about who is');
  await expect(page.getByText(/^Draft kept \d\d:\d\d/).first()).toBeVisible();
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is missed?' })).toBeVisible();
  await expect(reason).toHaveValue('Half a sentence about who is');
  await expect(pins(page)).toHaveCount(1);
  await page.getByRole('link', { name: /^Reproduce/ }).click();
  await expect(page.getByRole('combobox', { name: audit.metric, exact: true })).toHaveValue(
    'precision',
  );
  // The first screen offers to continue just there.
  await page.goto(site.url + FIRST);
  await page.getByRole('link', { name: words.first.goOn, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reproduce' })).toBeVisible();
});

test('undo takes back a pin; starting the step again takes back all of it', async ({
  page,
  site,
}) => {
  await started(page, site);
  await pin(page);
  await pin(page);
  await button(page, words.step.undo).first().click();
  await expect(pins(page)).toHaveCount(1);
  await page.getByRole('combobox', { name: audit.metric, exact: true }).selectOption('precision');
  await button(page, words.step.again).click();
  await expect(pins(page)).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: audit.metric, exact: true })).toHaveValue(
    'accuracy',
  );
});

test('an attempt goes into a file, is erased here, and comes back from the file', async ({
  page,
  site,
}) => {
  await started(page, site);
  await pin(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    more(page, words.menu.keepFile),
  ]);
  const file = await download.path();
  const { log } = JSON.parse(await readFile(file, 'utf8')) as { log: { kind: string }[] };
  expect(log.map(({ kind }) => kind)).toEqual(['start', 'evidence']);

  await more(page, words.menu.erase);
  await button(page, words.erase.yes).click();
  await expect(button(page, words.first.start)).toBeVisible();
  await expect(page.getByText(words.erase.done)).toBeVisible();
  await page.reload();
  await expect(button(page, words.first.start)).toBeVisible();
  await expect(page.getByRole('link', { name: words.first.goOn, exact: true })).toHaveCount(0);
  await page.goto(`${site.url}#/`);
  await expect(page.getByRole('link', { name: /step 1/ })).toHaveCount(0);

  await page.goto(site.url + FIRST);
  await expect(button(page, words.first.start)).toBeVisible();
  const chosen = page.waitForEvent('filechooser');
  await more(page, words.menu.openFile);
  await (await chosen).setFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: 'Reproduce' })).toBeVisible();
  await expect(pins(page)).toHaveCount(1);
});

test('a file that is no attempt gets a sentence, and nothing is lost', async ({ page, site }) => {
  await started(page, site);
  await pin(page);
  const chosen = page.waitForEvent('filechooser');
  await more(page, words.menu.openFile);
  await (
    await chosen
  ).setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(page.getByText(words.file.notLog('notes.txt'))).toBeVisible();
  await expect(pins(page)).toHaveCount(1);
});

test('the quick lap ends without a score, with who sees the offer now', async ({ page, site }) => {
  await started(page, site, 'quick');
  const line = page.getByRole('slider').first();
  await line.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft');
  await button(page, threshold.read).click();
  await page.getByLabel(threshold.who).click();
  await page.keyboard.insertText('The bank pays for people who do not earn it.');
  await page.getByRole('button', { name: /^Set it at/ }).click();
  await page.getByRole('link', { name: words.step.toEnd, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You moved the line to .38');
  await expect(page.getByText(/more women/)).toBeVisible();
  await expect(page.getByText(/It asks whoever stands behind the offers to pay/)).toBeVisible();
  await expect(page.getByTestId('score')).toHaveCount(0);
});

test('one is done first, on other rows: a wrong reading gets its reason, the right one leads on', async ({
  page,
  site,
}) => {
  await open(page, site, FIRST);
  await page.getByRole('link', { name: /^See one done first/ }).click();
  await button(page, workedExample.next).click();
  await page.getByRole('radio', { name: workedExample.read.options.cause }).check({ force: true });
  await expect(page.getByText(workedExample.read.says.cause)).toBeVisible();
  await expect(button(page, workedExample.next)).toBeDisabled();
  await page.getByRole('radio', { name: workedExample.read.options.gap }).check({ force: true });
  await button(page, workedExample.next).click();
  await button(page, workedExample.limit.show).click();
  await expect(page.getByText(workedExample.limit.sentence)).toBeVisible();
  await button(page, workedExample.now).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reproduce' })).toBeVisible();
});
