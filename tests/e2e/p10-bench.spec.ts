// P10's bench looked at closer: the cause, the line alone, who changed; and the numbers under their names in other tools.

import type { Page } from '@playwright/test';
import { exercise as words } from '../../src/page/words/exercise';
import { causes, lineAlone, whoChanged } from '../../src/page/words/instruments-bench';
import { named } from '../../src/page/words/instruments-audit';
import { axeClean, expect, open, test } from './fixture';
import { byMouse } from './play/hands';
import { Player } from './play/player';
import { referenceOf } from './play/reference';

const PATH = 'train-and-mitigate/audit-an-income-model';
const SLOW = 60_000;

test.use({ actionTimeout: 20_000 });

async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: words.rail.steps })
    .getByRole('link', { name: title })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('a run is looked at closer, and what is found is kept', async ({ page, site }) => {
  test.setTimeout(300_000);
  const hands = byMouse(page);
  const reference = await referenceOf(PATH, 'full');
  const player = new Player(page, hands, reference);
  const move = (name: string) => reference.moves.find(({ as }) => as === name)!;
  const titleOf = (id: string) =>
    reference.pack.exercise.steps.find((step) => step.id === id)!.title;
  await open(page, site, `#/practise/${PATH}?lap=full`);
  await hands.press(page.getByRole('button', { name: words.first.start, exact: true }));
  await goTo(page, titleOf('missed'));
  await player.play(move('lock'));
  await goTo(page, titleOf('repair'));
  await player.play(move('by-hand'));
  const bench = page.locator('[data-instrument="bench"]');
  const pins = page.locator('[data-pin]');

  // The line alone, by keyboard.
  await bench.locator('summary', { hasText: lineAlone.title }).focus();
  await page.keyboard.press('Enter');
  await expect(bench.getByText(/does more than move the line/)).toBeVisible({ timeout: SLOW });
  await hands.pick(bench.getByRole('radio', { name: lineAlone.same.accuracy(), exact: true }));
  await expect(bench.getByText(/no less accurate than this repair/)).toBeVisible({ timeout: SLOW });
  await bench.getByRole('button', { name: lineAlone.pin }).click();
  await expect(pins).toHaveCount(1, { timeout: SLOW });
  await expect(pins.first()).toContainText('One line at 0.');

  // Who changed: against the model as it was, then against itself.
  await bench.locator('summary', { hasText: whoChanged.title }).click();
  await expect(bench.getByText(/people get another decision/)).toBeVisible({ timeout: SLOW });
  await bench.getByRole('combobox', { name: whoChanged.to, exact: true }).selectOption('base');
  await expect(bench.getByText(whoChanged.same)).toBeVisible();

  // The cause: which repairs reach it, and why it is thought to be this one.
  await bench.getByRole('combobox', { name: causes.cause, exact: true }).selectOption('threshold');
  await expect(bench.getByText(causes.fits.answers)).toBeVisible();
  await bench
    .getByLabel(causes.reason, { exact: true })
    .fill('A little lower line for women closes most of the gap.');
  await bench.getByRole('button', { name: causes.keep, exact: true }).click();
  await expect(bench.getByText(causes.kept('One line, two places'))).toBeVisible();
  await axeClean(page);

  // The named numbers, without a lock on them: on practice rows.
  await goTo(page, titleOf('race'));
  const title = reference.pack.lab.queries['theil']!.title;
  const line = page
    .getByRole('listitem')
    .filter({ hasText: named.names('theil_index', undefined) });
  await expect(line).toContainText(named.notYet);
  await page.getByRole('button', { name: named.pinOf(title), exact: true }).click();
  await expect(pins).toHaveCount(2, { timeout: SLOW });
  await expect(line).toContainText(/0\.\d{3}/);
  await axeClean(page);
});
