// The engine on Adult in the built page: a repair of each family, a search for the worst-off, proxies and privacy, all clean for axe.

import type { Page } from '@playwright/test';
import { closerPrivacy } from '../../src/page/words/closer-privacy';
import { closerProxies } from '../../src/page/words/closer-proxies';
import { closerSearch } from '../../src/page/words/closer-search';
import { words } from '../../src/page/words/en';
import type { Site } from './fixture';
import { axeClean, expect, open, test } from './fixture';

const LONG = { timeout: 60_000 };
const say = words.sandbox;

/** The sandbox on Adult, with its first numbers. */
async function adult(page: Page, site: Site): Promise<void> {
  await open(page, site, '#/sandbox?data=adult');
  await page.getByRole('button', { name: say.data.use }).click();
  await settled(page);
}

async function settled(page: Page): Promise<string> {
  const outcome = page.locator('[data-outcome][aria-busy="false"]');
  await expect(outcome).toBeVisible(LONG);
  return (await outcome.getAttribute('data-outcome')) ?? '';
}

for (const [family, label, repair] of [
  ['before training', say.repairs.before, 'disparate-impact-remover'],
  ['during training', say.repairs.during, 'exponentiated-gradient'],
  ['after training', say.repairs.after, 'equalized-odds-mixing'],
] as const) {
  test(`a repair ${family} changes who gets what, and says what it asks`, async ({
    page,
    site,
  }) => {
    await adult(page, site);
    const before = await settled(page);
    await page.getByRole('button', { name: `${say.change}: ${say.steps.repairs}` }).click();
    await page.getByRole('combobox', { name: label }).selectOption(repair);
    await expect(async () => expect(await settled(page)).not.toBe(before)).toPass(LONG);
    const guide = page.locator('dl.guide');
    await expect(guide.getByText(say.repairs.when, { exact: true })).toBeVisible();
    await expect(guide.getByText(say.repairs.caution, { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: say.measure.peopleTitle })).toBeVisible(LONG);
    await axeClean(page);
  });
}

test('the search finds kinds of people, checks them on other rows, and makes one a cohort', async ({
  page,
  site,
}) => {
  await adult(page, site);
  await page
    .getByRole('combobox', { name: say.measure.metric })
    .selectOption('false-negative-rate');
  await settled(page);
  await page.getByRole('button', { name: closerSearch.title, exact: true }).click();
  const look = page.getByRole('region', { name: closerSearch.title });
  await look.getByRole('button', { name: closerSearch.run, exact: true }).click();
  await expect(look.getByText(closerSearch.verdicts.confirmed).first()).toBeVisible(LONG);
  await expect(look.getByText(/kinds of people were compared/)).toBeVisible();
  await expect(look.getByRole('button', { name: closerSearch.run, exact: true })).toBeFocused();
  await axeClean(page);

  await look.getByRole('radio', { name: closerSearch.kinds['tree']! }).check();
  await look.getByRole('button', { name: closerSearch.run, exact: true }).click();
  await expect(look.getByText(closerSearch.everybody, { exact: true })).toBeVisible(LONG);
  await expect(look.getByText(closerSearch.verdicts.confirmed).first()).toBeVisible();

  await look.getByRole('radio', { name: closerSearch.kinds['map']! }).check();
  await look.getByRole('button', { name: closerSearch.run, exact: true }).click();
  await expect(look.getByRole('table')).toBeVisible(LONG);
  await axeClean(page);

  await look.getByRole('radio', { name: closerSearch.kinds['slices']! }).check();
  await look.getByRole('button', { name: closerSearch.run, exact: true }).click();
  const alone = look.getByRole('button', { name: /^Look at these people alone/ }).first();
  await expect(alone).toBeVisible(LONG);
  const before = await settled(page);
  await alone.click();
  // What was pressed is gone with its search: the focus goes where the numbers are.
  await expect(page.getByText(/^Only .* are counted\./)).toBeFocused();
  await settled(page);
  await page.getByRole('button', { name: closerSearch.everyoneAgain }).click();
  await expect(async () => expect(await settled(page)).toBe(before)).toPass(LONG);
});

test('proxies and privacy open on request and fit a phone', async ({ page, site }) => {
  await adult(page, site);
  await page.getByRole('button', { name: closerProxies.title, exact: true }).click();
  const proxies = page.getByRole('region', { name: closerProxies.title });
  await proxies.getByRole('button', { name: closerProxies.run, exact: true }).click();
  await expect(proxies.getByRole('heading', { name: /gives .* away most/ })).toBeVisible(LONG);
  await axeClean(page);

  await page.getByRole('button', { name: closerPrivacy.title, exact: true }).click();
  const privacy = page.getByRole('region', { name: closerPrivacy.title });
  await expect(privacy.getByRole('rowheader', { name: closerPrivacy.k })).toBeVisible(LONG);
  await page.setViewportSize({ width: 390, height: 844 });
  await axeClean(page);
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(seen!);
});
