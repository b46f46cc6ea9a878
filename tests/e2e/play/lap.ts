// Plays a lap step by step: its moves, its check, the way on; and reads the score at the end.

import { expect, type Page } from '@playwright/test';
import { stepsOf } from '../../../src/core/exercise/moves';
import { exercise as words } from '../../../src/page/words/exercise';
import type { Hands } from './hands';
import type { Player } from './player';
import type { Reference } from './reference';

/** A check runs everything again on held-back rows. */
const CHECK_MS = 90_000;

/**
 * Plays the reference's moves, step by step, from the step that is open to the score.
 * @param played Called when a step's moves are done, before its check.
 */
export async function playSteps(
  page: Page,
  hands: Hands,
  player: Player,
  { pack, moves, lap }: Reference,
  played: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const step of stepsOf(pack, lap)) {
    const heading = page.getByRole('heading', { level: 1, name: step.title });
    if (!(await heading.isVisible())) {
      await hands.press(
        page
          .getByRole('navigation', { name: words.rail.steps })
          .getByRole('link', { name: step.title }),
      );
    }
    await expect(heading).toBeVisible();
    for (const move of moves.filter((each) => each.step === step.id)) await player.play(move);
    await played(step.id);
    // A step may only prepare the next one.
    const checked = pack.exercise.checks.some(
      (each) => each.step === step.id && (lap === 'full' || each.lap === 'core'),
    );
    if (checked) await check(page, hands);
  }
  await hands.press(page.getByRole('link', { name: words.rail.score, exact: true }));
}

async function check(page: Page, hands: Hands): Promise<void> {
  const button = page.getByRole('button', {
    name: new RegExp(`^(${words.step.check}|${words.step.checkAgain})$`),
  });
  await hands.press(button);
  const feedback = page.getByRole('region', { name: words.feedback.title });
  await expect(feedback).toBeVisible({ timeout: CHECK_MS });
  await expect(feedback.getByText(words.feedback.stale)).toHaveCount(0, { timeout: CHECK_MS });
}

export async function readScore(page: Page): Promise<number> {
  const score = page.getByTestId('score');
  await expect(score).toBeVisible({ timeout: CHECK_MS });
  return Number(await score.textContent());
}
