// The reference of an exercise played by hand from a fresh profile, through every step of a lap to the score it must reach.

import type { Page } from '@playwright/test';
import type { Lap } from '../../../src/core/evidence/entry';
import { exercise as words } from '../../../src/page/words/exercise';
import { expect, open, type Site } from '../fixture';
import type { Hands } from './hands';
import { playSteps, readScore } from './lap';
import { Player } from './player';
import { referenceOf, type Reference } from './reference';

/** The reference of an exercise reaches this, in Core and in Full (curriculum section 1). */
const REFERENCE = 90;

interface Play {
  /** "<track>/<slug>" */
  readonly path: string;
  readonly lap: Lap;
  readonly hands: Hands;
  /** What is looked at after each step. */
  readonly afterStep?: () => Promise<void>;
}

export async function playReference(
  page: Page,
  site: Site,
  { path, lap, hands, afterStep }: Play,
): Promise<Reference> {
  const reference = await referenceOf(path, lap);
  await open(page, site, `#/practise/${path}?lap=${lap}`);
  await hands.press(page.getByRole('button', { name: words.first.start, exact: true }));
  await playSteps(page, hands, new Player(page, hands, reference), reference, afterStep);
  expect(await readScore(page)).toBeGreaterThanOrEqual(REFERENCE);
  return reference;
}
