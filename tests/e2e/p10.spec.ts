// P10 played by hand: the reference by clicking and typing, in the built page, to its score.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { inRoot } from '../../scripts/root.js';
import { exercise as words } from '../../src/page/words/exercise';
import { scorecard } from '../../src/page/words/scorecard';
import { modelCard } from '../../src/page/words/model-card';
import { axeClean, expect, open, test } from './fixture';
import { byMouse } from './play/hands';
import { playReference } from './play/whole';

const PATH = 'train-and-mitigate/audit-an-income-model';
test.use({ actionTimeout: 20_000 });

test('the reference by mouse, all of it, to its score; the command line gives the same card', async ({
  page,
  site,
}, info) => {
  test.setTimeout(480_000);
  const reference = await playReference(page, site, {
    path: PATH,
    lap: 'full',
    hands: byMouse(page),
  });
  await axeClean(page);

  const card = await saved(page, () =>
    page.getByRole('button', { name: scorecard.report.scorecard, exact: true }).click(),
  );
  await page.getByRole('button', { name: words.menu.more, exact: true }).click();
  const log = await saved(page, () =>
    page.getByRole('button', { name: words.menu.keepFile }).click(),
  );
  const file = info.outputPath('log.json');
  writeFileSync(file, log);
  const lab = [inRoot('scripts/lab.js'), 'grade', file];
  expect(
    execFileSync(process.execPath, lab, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ).toBe(card);

  await page.getByRole('link', { name: /^Read your model card/ }).click();
  await expect(page.getByRole('heading', { name: words.document.sources })).toBeVisible();
  await axeClean(page);
  const download = (name: string): Promise<string> =>
    saved(page, () => page.getByRole('button', { name, exact: true }).click());
  expect(await download(words.document.markdown)).toMatch(/^# Model card[^]*\[\^\d+\]: /);
  expect(JSON.parse(await download(words.document.json))).toMatchObject({
    sections: reference.pack.document.sections.map(({ id }) => ({ id })),
  });
});

test('an assurance that rows cannot carry holds the score until it is said otherwise', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await open(page, site, `#/practise/${PATH}?lap=full`);
  await page.getByRole('button', { name: words.first.start, exact: true }).click();
  await page
    .getByRole('navigation', { name: words.rail.steps })
    .getByRole('link', { name: 'Model card' })
    .click();
  await page.getByRole('button', { name: `${modelCard.write}: Intended use`, exact: true }).click();
  const section = page.getByRole('region', { name: /Intended use/ });
  const surface = section.getByRole('textbox');
  await surface.click();
  await page.keyboard.insertText(
    'It chooses whom an offer is shown to. The model treats women and men equally.',
  );
  await expect(section.getByText(/promises more than rows can show/)).toBeVisible();
  await axeClean(page);
  await section.getByRole('button', { name: modelCard.save, exact: true }).click();
  await page.getByRole('button', { name: words.menu.more, exact: true }).click();
  await page.getByRole('button', { name: words.menu.score, exact: true }).click();

  await expect(page.getByText(/^Held at \d+ of 100, Full/)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('mark')).toContainText('treats women and men equally');
  await axeClean(page);
  await page.getByRole('button', { name: scorecard.held.use, exact: true }).first().click();
  await expect(surface).toContainText('It chooses whom an offer is shown to. ');
  await expect(surface).not.toContainText('equally');
  await section.getByRole('button', { name: modelCard.save, exact: true }).click();
  await expect(section.getByRole('img', { name: modelCard.state.saved })).toBeVisible();
  await page.getByRole('link', { name: words.rail.score, exact: true }).click();
  await expect(page.getByTestId('score')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Held at/)).toHaveCount(0);
});

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}
