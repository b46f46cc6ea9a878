// The synthetic worlds on the page: a card with its stamp, a seed to choose, the stamp wherever their numbers stand, the truth on demand.

import type { Page } from '@playwright/test';
import { axeClean, expect, open, test } from './fixture';

async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
}

test('the gallery shows each world with its stamp, and its card the shares of the first draw', async ({
  page,
  site,
}) => {
  await open(page, site, '#/data');
  const section = page.getByRole('region', { name: 'Invented rows, where the truth is known' });
  await expect(section.getByText('Synthetic')).toHaveCount(2);
  await section.getByRole('link', { name: 'Harbor loans' }).click();
  await expect(page.getByRole('heading', { name: /^Highest among (wo)?men/ })).toBeVisible();
  await expect(page.getByText('drawn in this lab, edition')).toBeVisible();
  await axeClean(page);
});

test('a seed is chosen, the stamp stays, the truth is told when asked, and a link brings the world back', async ({
  page,
  site,
  browser,
}) => {
  await open(page, site, '#/sandbox?data=harbor-loans');
  await page.getByRole('textbox', { name: 'Seed' }).fill('x');
  await page.getByRole('textbox', { name: 'Seed' }).blur();
  await expect(page.getByText('A whole number from 0, please.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await page.getByRole('textbox', { name: 'Seed' }).blur();
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await settled(page);
  const chart = page.locator('[data-outcome]');
  await expect(chart.getByText('Synthetic')).toBeVisible();
  await expect(page.getByText('Harbor loans: 6,000 rows, seed 7.')).toBeVisible();
  await expect(
    page.getByText('Every number above is about people who do not exist.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Show what was planted' }).click();
  const truth = page.getByRole('table', { name: 'effects are planted' });
  await expect(truth.getByText('zip, phone_prefix and channel + hour')).toBeVisible();
  await expect(truth.getByRole('row', { name: /race from zip/ })).toContainText('.80');
  await axeClean(page);

  const key = await chart.getAttribute('data-outcome');
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(other.locator('[data-outcome]')).toHaveAttribute('data-outcome', key ?? '');

  await page.getByRole('button', { name: 'Change: The world' }).click();
  await page.getByLabel('What is planted').selectOption('null');
  await expect(chart).not.toHaveAttribute('data-outcome', key ?? '');
  await settled(page);
  await expect(page.getByRole('table', { name: 'nothing is planted' })).toBeVisible();
});

test('another product of the metric world brings its own decision', async ({ page, site }) => {
  await open(page, site, '#/sandbox?data=metric-world');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Change: The world' }).click();
  await page.getByLabel('Form').selectOption('fraud-hold');
  await settled(page);
  await expect(page.getByText('Decided: the payment is honest.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /let through/ }).first()).toBeVisible();
});

test('a world that is none is refused with a sentence', async ({ page, site }) => {
  await open(page, site, '#/data/moon-world');
  await expect(page.getByText('There is no data set of that name.')).toBeVisible();
});
