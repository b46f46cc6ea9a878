// Every page of the site: it opens, fits its width on a phone, and is clean for axe in both themes.

import { readdirSync } from 'node:fs';
import { inRoot } from '../../scripts/root.js';
import { axeClean, expect, open, test } from './fixture';

const sets = readdirSync(inRoot('datasets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const pages = [
  '',
  '#/practise',
  '#/practise/errors',
  '#/data',
  ...sets.map((id) => `#/data/${id}`),
  '#/sandbox',
  '#/guide',
  '#/no-such-page',
];

for (const address of pages) {
  test(`${address || 'home'} opens, fits a phone, and is clean for axe`, async ({ page, site }) => {
    await open(page, site, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await axeClean(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await axeClean(page);
    const [wide, seen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(seen!);
  });
}
