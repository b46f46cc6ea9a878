// Takes the pictures of the README from the built page, and the same in the dark and at phone width for whoever looks them over.
// Run: npx playwright test --project=visual. Pictures for the README go to docs/, all of them to .cache/pictures/.

import { mkdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { inRoot } from '../../scripts/root.js';
import { exercise as words } from '../../src/page/words/exercise';
import { byMouse } from '../e2e/play/hands';
import { playSteps, readScore } from '../e2e/play/lap';
import { Player } from '../e2e/play/player';
import { referenceOf } from '../e2e/play/reference';
import { expect, open, test } from '../e2e/fixture';

const PATH = 'train-and-mitigate/audit-an-income-model';
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

mkdirSync(inRoot('docs'), { recursive: true });
mkdirSync(inRoot('.cache/pictures'), { recursive: true });

/** The pictures that the README shows. */
const IN_README = new Set([
  'home',
  'exercise',
  'step-missed',
  'frontier',
  'scorecard',
  'sandbox',
  'gallery',
]);

/**
 * One place in both themes and at phone width.
 * @param at What the README's picture begins with; the top of the page if absent.
 */
async function picture(page: Page, name: string, at?: Locator): Promise<void> {
  const keep = (kind: string): string => inRoot(`.cache/pictures/${name}-${kind}.png`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => scrollTo(0, 0));
  await at?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  if (IN_README.has(name)) await page.screenshot({ path: inRoot(`docs/${name}.png`) });
  await page.screenshot({ path: keep('light'), fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.screenshot({ path: keep('dark'), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(PHONE);
  await page.waitForTimeout(300);
  await page.screenshot({ path: keep('phone'), fullPage: true });
  await page.setViewportSize(WIDE);
  await page.waitForTimeout(300);
}

test.use({ viewport: WIDE, actionTimeout: 20_000 });

test('home, gallery and sandbox', async ({ page, site }) => {
  test.setTimeout(400_000);
  await open(page, site);
  await page.waitForTimeout(1000);
  await picture(page, 'home');
  await open(page, site, '#/data');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture(page, 'gallery');
  await open(page, site, '#/sandbox?data=adult');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await page.locator('[data-outcome][aria-busy="false"]').waitFor({ timeout: 60_000 });
  await picture(page, 'sandbox', page.getByRole('heading', { level: 2, name: 'Who gets what' }));
  await page.getByLabel('Metric').first().selectOption('false-negative-rate');
  await page.getByRole('button', { name: 'Run them' }).click();
  await expect(page.getByRole('button', { name: 'Run them again' })).toBeEnabled({
    timeout: 300_000,
  });
  const frontier = page.locator('[data-points]');
  const chart = frontier.getByRole('application').or(frontier.locator('[tabindex="0"]').first());
  await chart.first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await picture(page, 'frontier', frontier);
});

test('an exercise from its first screen to its score', async ({ page, site }) => {
  test.setTimeout(480_000);
  const hands = byMouse(page);
  const reference = await referenceOf(PATH, 'core');
  await open(page, site, `#/practise/${PATH}?lap=core`);
  await page.getByRole('button', { name: words.first.start, exact: true }).waitFor();
  await picture(page, 'exercise');
  await hands.press(page.getByRole('button', { name: words.first.start, exact: true }));
  const player = new Player(page, hands, reference);
  await playSteps(page, hands, player, reference, (step) => picture(page, `step-${step}`));
  await readScore(page);
  await picture(page, 'scorecard');
});
