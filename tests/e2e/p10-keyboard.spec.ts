// P10 Core by keyboard alone: Tab, arrows, space, Enter and letters, from the first screen to the score.

import { exercise as words } from '../../src/page/words/exercise';
import { scorecard } from '../../src/page/words/scorecard';
import { expect, open, test } from './fixture';
import { byKeyboard } from './play/hands';
import { playSteps, readScore } from './play/lap';
import { Player } from './play/player';
import { referenceOf } from './play/reference';

const PATH = 'train-and-mitigate/audit-an-income-model';

test.use({ actionTimeout: 20_000 });

test('Core by keyboard alone passes, and Full takes its work over', async ({ page, site }) => {
  test.setTimeout(480_000);
  const hands = byKeyboard(page);
  const reference = await referenceOf(PATH, 'core');
  await open(page, site, `#/practise/${PATH}?lap=core`);
  await hands.press(page.getByRole('button', { name: words.first.start, exact: true }));
  await playSteps(page, hands, new Player(page, hands, reference), reference);
  expect(await readScore(page)).toBeGreaterThanOrEqual(90);

  const pinned = reference.moves.filter(
    ({ do: { do: what } }) => what === 'pin' || what === 'count',
  ).length;
  await hands.press(page.getByRole('button', { name: scorecard.go.full, exact: true }));
  await expect(page.locator('[data-pin]')).toHaveCount(pinned);
});
