// Ranked lists in the sandbox on Adult: the finding, both lists, another rule, a phone, and axe.

import { axeClean, expect, open, test } from './fixture';

test('ranked lists say who stands at the top and what a rule would change', async ({
  page,
  site,
}) => {
  await open(page, site, '#/sandbox?data=adult');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.locator('[data-outcome][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Ranked lists' }).click();
  const look = page.locator('[data-ranking][aria-busy="false"]');
  await expect(
    look.getByRole('heading', { name: /^At the top, women get .* of the attention/ }),
  ).toBeVisible({ timeout: 45_000 });
  const women = look.getByRole('row', { name: /^women/ });
  const before = await women.first().innerText();
  await page.getByRole('radio', { name: 'its share of those with the favourable label' }).check();
  await expect(women.first()).not.toHaveText(before);
  await page.getByRole('textbox', { name: 'Places in the list' }).fill('7');
  await page.keyboard.press('Tab');
  await expect(page.getByText('A whole number from 10 to 500.')).toBeVisible();
  await axeClean(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await axeClean(page);
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(seen!);
});
