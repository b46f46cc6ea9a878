// P10 Core by keyboard alone: Tab, arrows, space, Enter and letters, from the first screen to the score.

import { scorecard } from '../../src/page/words/scorecard';
import { expect, test } from './fixture';
import { byKeyboard } from './play/hands';
import { playReference } from './play/whole';

const PATH = 'train-and-mitigate/audit-an-income-model';

test.use({ actionTimeout: 20_000 });

test('Core by keyboard alone passes, and Full takes its work over', async ({ page, site }) => {
  test.setTimeout(480_000);
  const hands = byKeyboard(page);
  const reference = await playReference(page, site, { path: PATH, lap: 'core', hands });

  const pinned = reference.moves.filter(
    ({ do: { do: what } }) => what === 'pin' || what === 'pin-named' || what === 'count',
  ).length;
  await hands.press(page.getByRole('button', { name: scorecard.go.full, exact: true }));
  await expect(page.locator('[data-pin]')).toHaveCount(pinned);
});
