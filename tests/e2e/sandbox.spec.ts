// The sandbox: from the cautions to the numbers, and the whole experiment in the address.

import type { Page } from '@playwright/test';
import type { Served } from '../../scripts/static-server.js';
import { axeClean, expect, open, test } from './fixture';

/** Opens a shipped set, cautions first, and waits for its numbers. */
async function begin(page: Page, site: Served, id: string): Promise<void> {
  await open(page, site, `#/sandbox?data=${id}`);
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await settled(page);
}

/** Waits until the numbers of the present experiment stand. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
}

/** Everything that was computed, as its table says it. */
async function numbers(page: Page): Promise<{ key: string | null; table: string }> {
  await settled(page);
  const chart = page.locator('[data-outcome]');
  const twin = chart.getByRole('button', { name: 'As a table' });
  if ((await twin.getAttribute('aria-expanded')) !== 'true') await twin.click();
  return {
    key: await chart.getAttribute('data-outcome'),
    table: await chart.getByRole('table').innerText(),
  };
}

async function change(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: `Change: ${step}` }).click();
}

test('a set says what is wrong with it before it is used', async ({ page, site }) => {
  await open(page, site, '#/sandbox');
  await page.getByRole('button', { name: /^Adult income/ }).click();
  await expect(page.getByText('Two cautions before you use it')).toBeVisible();
  await expect(page.getByText('Nobody decides this about anyone')).toBeVisible();
  await expect(page.locator('[data-outcome]')).toHaveCount(0);
  await page.getByRole('button', { name: 'All six cautions' }).click();
  await expect(page.getByText('Coarse groups')).toBeVisible();
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await settled(page);
  await expect(
    page.getByRole('heading', { name: /Women are shown the offer less often than men/ }),
  ).toBeVisible();
  await expect(page.getByText(/[\d,]+ of [\d,]+ shown/).first()).toBeVisible();
  await expect(page.getByText(/Chance alone would give/).first()).toBeVisible();
});

test('a link opened in another profile gives the same numbers', async ({ page, site, browser }) => {
  await begin(page, site, 'adult');
  const before = await numbers(page);
  await change(page, 'The repair');
  await page.getByLabel('After training').selectOption('group-thresholds');
  await page.getByLabel('What is made equal').selectOption('equalized-odds');
  await expect(page.locator('[data-outcome]')).not.toHaveAttribute(
    'data-outcome',
    before.key ?? '',
  );
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('audit');
  await expect(page.getByText(/audit rows, bars are/).first()).toBeVisible();
  const here = await numbers(page);
  expect(here.table).not.toBe(before.table);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await open(other, site, new URL(page.url()).hash);
  expect(await numbers(other)).toEqual(here);
  await expect(other.getByText('Two cautions before you use it')).toBeVisible();
  await elsewhere.close();
});

test('every change can be undone', async ({ page, site }) => {
  await begin(page, site, 'german_credit');
  const before = await numbers(page);
  const address = page.url();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await change(page, 'Who learns, who judges');
  await page.getByLabel('Name of the split').fill('another');
  await page.getByLabel('Name of the split').press('Enter');
  await expect(page.locator('[data-outcome]')).not.toHaveAttribute(
    'data-outcome',
    before.key ?? '',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', before.key ?? '');
  expect(page.url()).toBe(address);
});

test('a typing mistake in a setting is a sentence and changes nothing', async ({ page, site }) => {
  await begin(page, site, 'german_credit');
  const address = page.url();
  await change(page, 'The model');
  await page.getByLabel('Freedom of its weights (C)').fill('none');
  await page.getByLabel('Freedom of its weights (C)').press('Enter');
  await expect(page.getByText('A number above 0, please.')).toBeVisible();
  expect(page.url()).toBe(address);
});

test('an experiment that cannot run shows no numbers of another, and says how to mend it', async ({
  page,
  site,
}) => {
  await begin(page, site, 'german_credit');
  await change(page, 'The repair');
  await page.getByLabel('During training').selectOption('penalty');
  await expect(page.getByRole('alert')).toContainText('know no fairness penalty');
  await expect(page.locator('figure')).toHaveCount(0);
  await page.getByRole('button', { name: 'Use that model' }).click();
  await settled(page);
  await expect(page.locator('[data-outcome] figure')).toBeVisible();
});

test('nothing is trained on COMPAS: the given score only, with the reason', async ({
  page,
  site,
}) => {
  await begin(page, site, 'compas_two_year');
  await change(page, 'The model');
  await expect(page.getByText('The label is a new arrest, not a new crime')).toBeVisible();
  await expect(page.getByLabel('Logistic regression')).toBeDisabled();
  await expect(page.getByLabel('Neural network')).toBeDisabled();
  await expect(page.getByLabel('The score that came with the rows')).toBeChecked();
});

test('two experiments are compared: what was changed beside what that did', async ({
  page,
  site,
}) => {
  await begin(page, site, 'adult');
  await page.getByRole('button', { name: 'Keep as A' }).click();
  await expect(page.getByText('A and B are the same recipe so far')).toBeVisible();
  await change(page, 'The repair');
  await page.getByLabel('Before training').selectOption('reweighing');
  const recipe = page.getByRole('table', { name: 'What you changed' });
  await expect(recipe.getByRole('row', { name: /Repair none reweighing, by sex/ })).toBeVisible();
  const outcome = page.getByRole('table', { name: 'What that did' });
  await expect(outcome.getByRole('row', { name: /Size of the gap/ })).toContainText(/−\d/);
  await expect(page.getByText(/compared row by row/)).toBeVisible();
  await page.getByRole('button', { name: 'Go back to A' }).click();
  await expect(page.getByText('A and B are the same recipe so far')).toBeVisible();
});

test('a frontier can be stopped, run, walked by keyboard, and a point of it taken', async ({
  page,
  site,
}) => {
  await begin(page, site, 'german_credit');
  await page.getByLabel('the usual repairs').check();
  await page.getByRole('button', { name: 'Run them' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Run them again' })).toBeEnabled();

  await page.getByLabel('40 cut-offs').check();
  await page.getByRole('button', { name: 'Run them again' }).click();
  await expect(page.getByRole('button', { name: 'Run them again' })).toBeEnabled({
    timeout: 45_000,
  });
  await expect(page.locator('[data-points="42"]')).toBeVisible();
  const chart = page
    .locator('[data-points]')
    .getByRole('application')
    .or(page.locator('[data-points] [tabindex="0"]').first());
  await chart.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const before = page.url();
  await page.getByRole('button', { name: 'Take this point' }).click();
  expect(page.url()).not.toBe(before);
  await settled(page);
});

test('a link that is cut off or foreign is refused with a sentence', async ({ page, site }) => {
  await open(page, site, '#/sandbox?e=abcDEF123');
  await expect(page.getByRole('alert')).toContainText('cut off or changed');
  await expect(page.getByRole('button', { name: /^Adult income/ })).toBeVisible();
});

test('the rows can be looked at, and a sample opened as a data frame only when asked', async ({
  page,
  site,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await begin(page, site, 'adult');
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await expect(page.getByText('48,842 rows, 16 columns.')).toBeVisible();
  expect(fetched.filter((path) => /\/frame-[^/]*\.js$/.test(path))).toEqual([]);
  await page.getByRole('button', { name: 'Open a sample as a DataFrame' }).click();
  await expect(page.getByText('A sample of 1,000 of 48,842 rows')).toBeVisible();
  await expect(page.getByText('df.head(10)')).toBeVisible();
  await page.getByLabel('rows that match').check();
  await page.getByRole('textbox', { name: 'Value' }).fill('60');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('df.query(df["age"].gt(60))')).toBeVisible();
  await page.getByLabel('mean by group').check();
  await page.getByLabel('Group by').selectOption('sex');
  await expect(page.getByRole('rowheader', { name: 'Female', exact: true })).toBeVisible();
});

test('the sandbox is clean for axe in both themes, editors open', async ({ page, site }) => {
  await begin(page, site, 'german_credit');
  for (const step of ['The roles', 'Who learns, who judges', 'The model', 'The repair'])
    await change(page, step);
  await settled(page);
  await axeClean(page);
});
