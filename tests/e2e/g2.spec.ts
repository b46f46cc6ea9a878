// G2 on the page: the reference by mouse, all of it, and by keyboard alone; the quick lap to its end.

import { exercise as words } from '../../src/page/words/exercise';
import { impossibility } from '../../src/page/words/impossibility';
import { axeClean, expect, open, test } from './fixture';
import { byKeyboard, byMouse } from './play/hands';
import { playReference } from './play/whole';
import { referenceOf } from './play/reference';

const PATH = 'engineering-guide/choosing-a-fairness-metric';
const SENTENCE = 'Some pupils are invited for nothing, and that costs them an afternoon.';

test.use({ actionTimeout: 20_000 });

test('the reference by mouse, all of it, to its score; every step is axe clean', async ({
  page,
  site,
}) => {
  test.setTimeout(480_000);
  await playReference(page, site, {
    path: PATH,
    lap: 'full',
    hands: byMouse(page),
    afterStep: () => axeClean(page),
  });
  await axeClean(page);
});

test('Core by keyboard alone passes', async ({ page, site }) => {
  test.setTimeout(480_000);
  await playReference(page, site, { path: PATH, lap: 'core', hands: byKeyboard(page) });
});

test('the quick lap: two rates made equal, the third gives way, and one is given up', async ({
  page,
  site,
}) => {
  await open(page, site, `#/practise/${PATH}?lap=quick`);
  await page.getByRole('button', { name: words.first.start, exact: true }).click();
  const { pack } = await referenceOf(PATH, 'core');
  const preset = pack.exercise.steps[0]!.instruments[0]!.preset as {
    rates: Record<'precision' | 'found' | 'wrong', string>;
    giveUp: { asks: string };
  };
  const say = impossibility;
  for (const rate of ['precision', 'found'] as const)
    await page.getByRole('button', { name: say.equalise(preset.rates[rate]), exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Equal: / })).toContainText('Apart: ');
  await page
    .getByRole('radio', { name: say.giveUp.options.wrong(preset.rates.wrong), exact: true })
    .check({ force: true });
  await page.getByLabel(say.giveUp.reason).fill(SENTENCE);
  await page.getByRole('button', { name: say.giveUp.button, exact: true }).click();
  await expect(page.getByText(say.giveUp.said(preset.rates.wrong))).toBeVisible();
  await axeClean(page);

  await page.getByText(words.step.toEnd, { exact: true }).click();
  await expect(page.getByText(pack.rubric.quick.seen)).toBeVisible();
  await expect(page.getByText(SENTENCE)).toBeVisible();
});
