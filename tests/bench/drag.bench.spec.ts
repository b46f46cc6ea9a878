// How much main-thread work one move of a cut-off costs: handler, recount of all groups with their intervals, style and layout.

import { exercise as words } from '../../src/page/words/exercise';
import { open, test } from '../e2e/fixture';
import { record } from './record';

const LAP = '#/practise/train-and-mitigate/audit-an-income-model?lap=quick';
const MOVES = 200;

test('the cut-off follows the finger', async ({ page, site }) => {
  await open(page, site, LAP);
  await page.getByRole('button', { name: words.first.start, exact: true }).click();
  const slider = page.getByRole('slider');
  await slider.waitFor({ timeout: 60_000 });
  const times = await slider.evaluate(async (handle, moves) => {
    const spent: number[] = [];
    for (let move = 0; move < moves; move++) {
      const key = move % 40 < 20 ? 'ArrowRight' : 'ArrowLeft';
      const start = performance.now();
      handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      // The page redraws in microtasks; then the layout is asked for, as a frame would.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      document.body.getBoundingClientRect();
      spent.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return spent.sort((a, b) => a - b);
  }, MOVES);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
  record({
    name: 'a move of the cut-off, interval included, median',
    value: at(0.5),
    limit: 4,
  });
  record({
    name: 'a move of the cut-off, interval included, 95 of 100',
    value: at(0.95),
    limit: 4,
  });
});
