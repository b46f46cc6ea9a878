// Curves by group in the sandbox on Adult: they come, say their finding, have a table twin, fit a phone, and are clean for axe.

import { axeClean, expect, open, test } from './fixture';

test('the curves of a group open under the experiment that stands and follow it', async ({
  page,
  site,
}) => {
  await open(page, site, '#/sandbox?data=adult');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Curves by group' }).click();
  const look = page.locator('[data-curves][aria-busy="false"]');
  await expect(
    look.getByRole('heading', { name: 'The scores rank women better than men' }),
  ).toBeVisible({ timeout: 45_000 });
  await expect(
    look.getByText(/\(ABROCA\)\. Groups dealt at random .* leave up to \.\d+ in/),
  ).toBeVisible();
  await expect(
    look.getByRole('heading', { name: /^The scores promise women more than they keep/ }),
  ).toBeVisible();
  await expect(look.getByText(/perfect scores would show about/).first()).toBeVisible();

  const twins = look.getByRole('button', { name: 'As a table' });
  await twins.first().click();
  await expect(look.getByRole('table').getByRole('rowheader', { name: 'women' })).toBeVisible();
  await twins.last().click();
  await expect(look.getByRole('table').last().getByRole('row')).toHaveCount(21);
  await look.getByRole('radio', { name: 'ten equal shares of people' }).check();
  await expect(look.getByRole('radio', { name: 'ten equal shares of people' })).toBeChecked();
  await axeClean(page);

  await page.getByRole('combobox', { name: 'Groups' }).selectOption('race');
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('audit');
  await expect(look.getByText(/No line for .*fewer than 30 people/)).toBeVisible({
    timeout: 45_000,
  });
  await page.getByRole('combobox', { name: 'Compare' }).selectOption('Asian-Pac-Islander');
  await expect(
    look.getByRole('heading', {
      name: /These rows cannot tell whether the scores rank Asian people/,
    }),
  ).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await axeClean(page);
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(seen!);
});
