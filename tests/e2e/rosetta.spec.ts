// As other tools say it, on Adult; and the lessons on what tools print.

import type { Page } from '@playwright/test';
import type { Served } from '../../scripts/static-server.js';
import { axeClean, expect, open, test } from './fixture';

async function openRosetta(page: Page, site: Served): Promise<void> {
  await open(page, site, '#/sandbox?data=adult');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('[data-rosetta]')).toHaveCount(0);
  await page.getByRole('button', { name: 'As other tools say it' }).click();
  await expect(page.locator('[data-rosetta][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
}

test('one gap under eight conventions, live on Adult, and only when asked', async ({
  page,
  site,
}) => {
  await openRosetta(page, site);
  const looked = page.locator('[data-rosetta]');
  await expect(
    looked.getByRole('heading', { name: /Selection rate: \d+ numbers for the same people/ }),
  ).toBeVisible();

  // The same size under one sign and without: Fairlearn's and AIF360's, and the lab's own.
  const fairlearn = looked.getByRole('region', { name: 'What Fairlearn says' });
  const row = (tool: typeof looked, name: string) =>
    tool.getByRole('row', { name: new RegExp(`^${name} `) });
  const value = await row(fairlearn, 'demographic_parity_difference')
    .getByRole('cell')
    .first()
    .innerText();
  expect(value).toMatch(/^0\.\d+$/);
  const aif360 = looked.getByRole('region', { name: 'What AIF360 says' });
  await expect(row(aif360, 'statistical_parity_difference')).toContainText(`−${value}`);
  await expect(looked.getByRole('region', { name: 'What the lab says' })).toContainText(value);

  // A verdict is the tool's word.
  const aequitas = looked.getByRole('region', { name: 'What Aequitas says' });
  await expect(aequitas.getByText('it says “Impact Parity”: no').first()).toBeVisible();
  await expect(aequitas.getByText('That is the tool’s word.')).toBeVisible();
  await axeClean(page);
});

test('another quantity, another column: what tools do with five groups is said', async ({
  page,
  site,
}) => {
  await openRosetta(page, site);
  await page.getByLabel('Quantity').selectOption('equalized-odds');
  const looked = page.locator('[data-rosetta="equalized-odds"]');
  await expect(looked.getByText('fairness.eod', { exact: true })).toBeVisible();
  await expect(looked.getByText('All groups but the privileged one are merged')).toHaveCount(0);
  await page.getByLabel('Groups').selectOption('race');
  await expect(looked.getByText('All groups but the privileged one are merged')).toBeVisible();
  await expect(
    looked.getByText('The mean over all pairs of groups: one group far off'),
  ).toBeVisible();
  await looked.getByText('As a table').click();
  await expect(looked.getByRole('columnheader', { name: 'why it differs' }).last()).toBeVisible();
});

test('it fits a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openRosetta(page, site);
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(seen!);
});

test('a lesson on small rows: answer, reason, arithmetic, by keyboard', async ({ page, site }) => {
  await open(page, site, '#/practise');
  await page.getByRole('link', { name: 'spot the tool’s error' }).click();
  await page.getByRole('link', { name: 'Equal odds, and nobody to be equal with' }).click();
  await expect(page.locator('[data-printed]')).toHaveText('0');
  await expect(page.locator('[data-right]')).toHaveCount(0);

  await page.getByLabel('Fifteen people are too few for any rate.').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Not that.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('That is it.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the arithmetic' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-right]')).toHaveText('not defined');
  await expect(page.getByText('Python’s max(0, nan) gives 0')).toBeVisible();
  await axeClean(page);

  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page.getByText('answered')).toBeVisible();
  // Kept while the page is open, and nowhere else.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Spot the tool’s error' })).toBeVisible();
  await expect(page.getByText('answered')).toHaveCount(0);
  await axeClean(page);
});

test('a lesson on Adult works its numbers out here', async ({ page, site }) => {
  await open(page, site, '#/practise/errors/mixing-beyond-one');
  await expect(page.locator('[data-printed]')).toBeVisible({ timeout: 45_000 });
  expect(Number(await page.locator('[data-printed]').innerText())).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Show the arithmetic' }).click();
  await expect(page.locator('[data-right]')).toHaveText('1');
  await expect(page.getByRole('row', { name: /^women/ })).toBeVisible();
});

test('an address of no lesson says so', async ({ page, site }) => {
  await open(page, site, '#/practise/errors/none');
  await expect(page.getByRole('link', { name: /home/i }).first()).toBeVisible();
});
