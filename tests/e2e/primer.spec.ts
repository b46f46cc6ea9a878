// The primer and "Review a report": cards by mouse and by keyboard, what is kept, a report marked and compared, small screens, axe.

import type { Page } from '@playwright/test';
import { cards } from '../../src/page/words/primer';
import { axeClean, expect, open, test } from './fixture';

const REPORT = '#/practise/review/train-and-mitigate/audit-an-income-model';
const COMPARE = { name: 'Compare with the scorer' };

/** The page may scroll down and never sideways. */
async function fits(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

test('every card counts its figures, says why each answer is right, and is done when all is answered', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site, '#/practise/primer');
  await expect(page.getByRole('listitem')).toHaveCount(cards.length);
  for (const card of cards) {
    await page.getByRole('link', { name: card.title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(card.title);
    const groups = page.getByRole('main').getByRole('group');
    await expect(groups.first()).toBeVisible();
    await expect(page.getByText(/[{}]/)).toHaveCount(0);
    const { task } = card;
    if (task.kind === 'sort') {
      for (const [at, item] of task.items.entries()) {
        const name = task.bins.find(({ id }) => id === item.bin)!.name;
        await groups.nth(at).getByRole('radio', { name, exact: true }).check();
      }
      await expect(
        page.getByText(`${task.items.length} of ${task.items.length} at the place`),
      ).toBeVisible();
    } else {
      const right = task.choices.findIndex((choice) => choice.right);
      await groups.getByRole('radio').nth(right).check();
      await expect(page.getByText('Yes.', { exact: true })).toBeVisible();
    }
    await expect(page.getByRole('region', { name: 'To take away' })).toBeVisible();
    await fits(page);
    await page.getByRole('link', { name: 'All cards' }).click();
  }
  await expect(page.getByText('· done')).toHaveCount(cards.length);
  await page.reload();
  await expect(page.getByText('· done')).toHaveCount(cards.length);
});

test('a wrong place is told with its reason, and a card can be begun again', async ({
  page,
  site,
}) => {
  await open(page, site, '#/practise/primer/four-words');
  const first = page.getByRole('main').getByRole('group').first();
  await first.getByRole('radio', { name: 'Transparency' }).check();
  await expect(page.getByText('Not quite.')).toBeVisible();
  await expect(page.getByText('It belongs under “Fairness”.')).toBeVisible();
  await page.getByRole('button', { name: 'Begin this card again' }).click();
  await expect(page.getByText('Not quite.')).toHaveCount(0);
  await expect(first.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('by keyboard: two lines are brought together, and the question is answered', async ({
  page,
  site,
}) => {
  await open(page, site, '#/practise/primer/two-rules');
  const line = page.getByRole('slider', { name: 'Line for Black people' });
  await expect(
    page.getByRole('heading', { name: /^Accepted shares are 40 points apart/ }),
  ).toBeVisible();
  await line.focus();
  for (let press = 0; press < 70; press++) await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: /^Accepted shares are/ })).toHaveText(
    /^Accepted shares are [0-4] points apart; among those who pay on time 2\d/,
  );
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Yes.', { exact: true })).toBeVisible();
});

test('a guess comes before the draws', async ({ page, site }) => {
  await open(page, site, '#/practise/primer/four-fifths');
  await expect(page.getByText('Say what you think first')).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
  await page.getByRole('radio', { name: 'About every second time.' }).check();
  await expect(page.getByRole('img', { name: /the rule rings/ })).toBeVisible();
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect(page.getByRole('row')).toHaveCount(7);
  // What the law says stands beside it, with its day and how sure it is.
  await expect(page.getByText('29 CFR 1607.4(D)')).toBeVisible();
  await expect(page.getByText('looked at on 22 November 2026').first()).toBeVisible();
});

test('a report is marked, compared with the scorer, and can be reviewed again', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000);
  await open(page, site, '#/practise');
  await page.getByRole('link', { name: 'review somebody else’s report' }).click();
  // Somebody of good faith who took the other group as the reference.
  await page.goto(`${site.url}${REPORT}/8`);
  const compare = page.getByRole('button', COMPARE);
  await expect(compare).toBeVisible({ timeout: 180_000 });
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  const marked = page.getByRole('group', { name: 'Missed offers and offers made, by sex' });
  await marked.getByRole('combobox').focus();
  await marked.getByRole('combobox').selectOption('direction');
  const sound = page.getByRole('group', { name: 'Accuracy reproduced' });
  await sound.getByRole('combobox').selectOption('number');
  await compare.focus();
  await page.keyboard.press('Enter');
  await expect(marked.getByText('You marked it, and it is wrong.')).toBeVisible();
  await expect(marked.getByText('you took the other group as the reference')).toBeVisible();
  await expect(sound.getByText('The scorer finds nothing wrong with it.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'How your marks compare' })).toContainText(
    'one honest mistake',
  );
  await fits(page);
  await axeClean(page);
  await page.getByRole('button', { name: 'Review it again' }).click();
  await expect(marked.getByText('You marked it')).toHaveCount(0);
  await page.getByRole('link', { name: 'All reports' }).click();
  await expect(page.getByRole('link', { name: /Report 1/ }).first()).toBeVisible();
});

test('a report that there is not, and a card that there is not', async ({ page, site }) => {
  for (const address of [`${REPORT}/0`, '#/practise/review/a/b/1', '#/practise/primer/nothing']) {
    await open(page, site, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', COMPARE)).toHaveCount(0);
  }
});

test('no violation that axe can find', async ({ page, site }) => {
  test.setTimeout(120_000);
  for (const path of ['', ...cards.map(({ id }) => `/${id}`)]) {
    await open(page, site, `#/practise/primer${path}`);
    if (path !== '') await expect(page.getByRole('radio').first()).toBeAttached();
    await axeClean(page);
  }
  await open(page, site, '#/practise/review');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await axeClean(page);
});
