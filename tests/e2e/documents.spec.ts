// A document on paper: on A4 and on Letter it fills what the meter said before it was printed, to the line; one page where one
// page is asked; and a document that is too long is told before it is printed.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { exercise as words } from '../../src/page/words/exercise';
import { expect, open, test, type Site } from './fixture';
import { oldFile, openOldFile } from './old-file';

const PATH = 'train-and-mitigate/audit-an-income-model';
const FORMATS = ['A4', 'Letter'] as const;

async function pagesOf(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Opens an attempt whose first section has this many lines, the others a sentence each, on its document. */
async function withLines(page: Page, site: Site, lines: number, pages?: number): Promise<string> {
  await open(page, site, `#/practise/${PATH}`);
  const text = (_section: string, at: number): string =>
    at === 0
      ? Array.from({ length: lines }, (_, n) => `Line ${n + 1} of what was seen.`).join('\n')
      : 'One sentence is enough here.';
  await openOldFile(
    page,
    oldFile({ text, later: lines, ...(pages === undefined ? {} : { pages }) }),
  );
  await page.getByRole('button', { name: words.newer.goOn }).click();
  await page.goto(`${site.url}#/practise/${PATH}/document`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const meter = page.locator('p[role="status"]').last();
  await expect(meter).toContainText(/page/);
  return (await meter.textContent()) ?? '';
}

test('a document of one page fits on one page of A4 and of Letter, and its meter says so', async ({
  page,
  site,
}) => {
  const meter = await withLines(page, site, 3, 1);
  expect(meter).toContain(words.document.fits(1));
  for (const format of FORMATS) expect(await pagesOf(page, format)).toBe(1);
  // the page that is printed is the document, not the page around it
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: words.document.print })).toBeHidden();
  await expect(page.getByText('Line 3 of what was seen.').locator('visible=true')).toHaveCount(1);
});

test('a document that is too long for one page is told before it is printed', async ({
  page,
  site,
}) => {
  const meter = await withLines(page, site, 60, 1);
  expect(meter).toMatch(
    /^\s*Too long for one page: it fills \d\.\d\d on A4 and \d\.\d\d on Letter/,
  );
  for (const format of FORMATS) expect(await pagesOf(page, format)).toBeGreaterThan(1);
});

test('the meter turns where the paper does, to the line', async ({ page, context, site }) => {
  test.setTimeout(240_000);
  const LONG = 60;
  /** A line of the text on Letter, the shorter paper, as a share of its page (print.css, DocumentSheet.svelte). */
  const line = 14.5 / ((279.4 - 36) * (72 / 25.4));
  const fills = Number(/and (\d\.\d\d) on Letter/.exec(await withLines(page, site, LONG, 1))?.[1]);

  const fits = async (lines: number): Promise<boolean> => {
    const other = await context.newPage();
    const meter = await withLines(other, site, lines, 1);
    const said = meter.includes(words.document.fits(1));
    const printed: number[] = [];
    for (const format of FORMATS) printed.push(await pagesOf(other, format));
    await other.close();
    expect(
      Math.max(...printed) === 1,
      `${lines} lines: "${meter}", printed ${printed.join()}`,
    ).toBe(said);
    return said;
  };
  let lines = Math.ceil(LONG - (fills - 1) / line);
  expect(await fits(lines + 1)).toBe(false);
  while (!(await fits(lines))) lines--;
  expect(lines).toBeGreaterThan(10);
});

test('the file of HTML prints on as few pages', async ({ page, context, site }) => {
  await withLines(page, site, 12, 1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.document.html }).click(),
  ]);
  const alone = await context.newPage();
  await alone.setContent(await readFile(await download.path(), 'utf8'));
  for (const format of FORMATS)
    expect(await pagesOf(alone, format)).toBeLessThanOrEqual(await pagesOf(page, format));
});
