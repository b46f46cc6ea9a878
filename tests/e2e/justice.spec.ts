// What people get out of it, like people and like answers, and all crossings of groups: in the sandbox on Adult, with their
// settings, twins, keyboard, a phone and axe.

import type { Locator, Page } from '@playwright/test';
import type { Served } from '../../scripts/static-server.js';
import { axeClean, expect, open, test } from './fixture';

async function look(page: Page, site: Served, title: string): Promise<Locator> {
  await open(page, site, '#/sandbox?data=adult');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: title }).click();
  return page.getByRole('region', { name: title });
}

async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await axeClean(page);
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(seen!);
}

const settled = (page: Page, pattern: string): Locator =>
  page.locator(`[data-justice="${pattern}"][aria-busy="false"]`);

test('worths, claims and patterns: who gets what, and by which name it is known', async ({
  page,
  site,
}) => {
  const region = await look(page, site, 'What people get out of it');
  await expect(settled(page, 'egalitarian')).toBeVisible({ timeout: 45_000 });
  await expect(
    region.getByRole('heading', { name: /On average men get \.\d+ and women/ }),
  ).toBeVisible();
  const named = region.locator('[data-named]');
  await expect(named).toHaveText(/the gap is the demographic parity difference/);
  await expect(region.getByText(/Chance alone would give up to/)).toBeVisible();
  await axeClean(page);

  await region.getByRole('combobox', { name: 'Who may claim' }).selectOption('favourable-label');
  await expect(named).toHaveText(/the gap is the equal opportunity difference/, {
    timeout: 30_000,
  });
  const worths = region.getByRole('table', { name: 'What it is worth to a person' });
  await expect(worths.getByRole('textbox').nth(2)).toBeDisabled();
  await worths.getByRole('textbox').first().fill('2');
  await worths.getByRole('textbox').first().press('Tab');
  await expect(named).toHaveText(/the gap is 2 × the equal opportunity difference/, {
    timeout: 30_000,
  });
  await worths.getByRole('textbox').first().fill('much');
  await worths.getByRole('textbox').first().press('Tab');
  await expect(region.getByRole('alert')).toHaveText(/a number between/);
  await worths.getByRole('textbox').first().fill('1');
  await worths.getByRole('textbox').first().press('Tab');

  await region.getByRole('radio', { name: /Enough for everyone/ }).check();
  await region.getByRole('textbox', { name: 'Enough is' }).fill('0,6');
  await region.getByRole('textbox', { name: 'Enough is' }).press('Tab');
  await expect(settled(page, 'sufficientarian')).toBeVisible({ timeout: 30_000 });
  await expect(region.locator('[data-value]')).toHaveText('1 of 2');
  await region.getByRole('radio', { name: /Priority to the worse-off/ }).check();
  await expect(settled(page, 'prioritarian')).toBeVisible({ timeout: 30_000 });
  await region.getByRole('textbox', { name: 'The worst-off count' }).fill('0');
  await region.getByRole('textbox', { name: 'The worst-off count' }).press('Tab');
  await expect(region.getByRole('alert')).toHaveText(/at least 1/);

  await page.getByRole('combobox', { name: 'Groups' }).selectOption('sex|race');
  await region.getByRole('combobox', { name: 'Who may claim' }).selectOption('selected');
  await expect(region.getByText(/^Fewer than 30 people with the claim/)).toBeVisible({
    timeout: 30_000,
  });
});

test('the line of both sides is walked by keyboard, and its cut-offs do what it says', async ({
  page,
  site,
}) => {
  const region = await look(page, site, 'What people get out of it');
  await region.getByRole('radio', { name: /worst-off first/ }).check();
  await expect(settled(page, 'maximin')).toBeVisible({ timeout: 45_000 });
  await expect(region.getByRole('heading', { name: /the worst-off could get/ })).toBeVisible();
  const walk = region.getByRole('slider', { name: 'Walk along the line' });
  await walk.focus();
  await page.keyboard.press('End');
  await expect(walk).toHaveAttribute('aria-valuetext', /worst-off group gets 1;/);
  await page.keyboard.press('Home');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  const women = region.getByRole('row', { name: /^women/ }).last();
  const promised = await women.getByRole('cell').nth(1).innerText();

  const twins = region.getByRole('button', { name: 'As a table' });
  await twins.last().click();
  await expect(
    region.getByRole('rowheader', { name: 'one cut-off for everybody' }).first(),
  ).toBeVisible();

  await region.getByRole('button', { name: 'Use these cut-offs' }).click();
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  await expect(settled(page, 'maximin')).toBeVisible({ timeout: 45_000 });
  await expect(women.getByRole('cell').first()).toHaveText(promised, { timeout: 30_000 });
  await expect(page.getByText('Thresholds by hand').first()).toBeVisible();
  await narrow(page);
});

test('like people, like answers: the columns are one’s own choice', async ({ page, site }) => {
  const region = await look(page, site, 'Like people, like answers');
  await expect(region.getByRole('checkbox', { name: 'sex', exact: true })).not.toBeChecked();
  await region.getByRole('button', { name: 'Compare', exact: true }).click();
  const found = region.locator('[data-consistency]');
  await expect(found).toBeVisible({ timeout: 45_000 });
  await expect(found.getByText(/Of 31,752 people 5,000 were drawn/)).toBeVisible();
  await expect(found.getByText(/Consistency \.9\d+–\.9\d+ at 95/)).toBeVisible();
  await expect(found.getByRole('row', { name: /^Answer/ })).toContainText('yes');
  await axeClean(page);
  await region.getByRole('checkbox', { name: 'capital gain' }).uncheck();
  await expect(found).toHaveCount(0);
  await region.getByRole('textbox', { name: 'Compared with the nearest' }).fill('0');
  await region.getByRole('textbox', { name: 'Compared with the nearest' }).press('Tab');
  await expect(region.getByRole('alert')).toHaveText(/whole number from 1/);
  await region.getByRole('button', { name: 'Compare', exact: true }).click();
  await region.getByRole('button', { name: 'Stop' }).click();
  await expect(found).toHaveCount(0);
  await narrow(page);
});

test('all crossings of groups: whom missed offers hit hardest', async ({ page, site }) => {
  const region = await look(page, site, 'Where it is worst');
  await region.getByRole('radio', { name: 'all crossings of groups' }).check();
  await region.getByRole('button', { name: 'Look at all crossings' }).click();
  await expect(region.getByRole('heading', { name: /^Missed offers fall hardest on/ })).toBeVisible(
    {
      timeout: 45_000,
    },
  );
  await expect(region.getByText(/Of 17 groups and crossings none is hit harder/)).toBeVisible();
  await expect(region.getByRole('row', { name: /^Distance of the rate/ })).toBeVisible();
  await narrow(page);
  await region.getByRole('button', { name: 'Look at these people alone' }).click();
  await expect(page.getByText(/^Only women are counted/)).toBeVisible();
});
