// P12 played by hand: the reference by clicking and typing, in the built page, to its score.

import { axeClean, test } from './fixture';
import { byMouse } from './play/hands';
import { playReference } from './play/whole';

const PATH = 'train-and-mitigate/reweighing-and-an-adversary';
test.use({ actionTimeout: 30_000 });

test('the reference by mouse, all of it, to its score', async ({ page, site }) => {
  test.setTimeout(900_000);
  await playReference(page, site, {
    path: PATH,
    lap: 'full',
    hands: byMouse(page),
    afterStep: () => axeClean(page),
  });
  await axeClean(page);
});
