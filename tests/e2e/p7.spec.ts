// P7 played by hand: the reference by clicking and typing, in the built page, to its score and its two documents; the quick lap by keys.

import { editor, finder } from '../../src/page/words/instruments-data-audit';
import { findings } from '../../src/page/words/instruments-findings';
import { exercise as words } from '../../src/page/words/exercise';
import { documentsOf } from '../../src/core/exercise/documents';
import { axeClean, expect, open, test } from './fixture';
import { byKeyboard, byMouse } from './play/hands';
import { playReference } from './play/whole';
import { referenceOf } from './play/reference';

const PATH = 'before-training/audit-a-loan-file';
// Colours are looked at after every step: half-way through a transition they are nobody's.
test.use({ actionTimeout: 20_000, contextOptions: { reducedMotion: 'reduce' } });

test('the reference by mouse, all of it, to its score and its two documents', async ({
  page,
  site,
}) => {
  test.setTimeout(480_000);
  const reference = await playReference(page, site, {
    path: PATH,
    lap: 'full',
    hands: byMouse(page),
    afterStep: () => axeClean(page),
  });
  await axeClean(page);

  await open(page, site, `#/practise/${PATH}/document`);
  for (const { title } of documentsOf(reference.pack)) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await axeClean(page);
  }
});

test('the quick lap by keyboard: a guess, a handful of people, a decision, and what was seen', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000);
  const hands = byKeyboard(page);
  const { pack } = await referenceOf(PATH, 'core');
  await open(page, site, `#/practise/${PATH}?lap=quick`);
  await hands.press(page.getByRole('button', { name: words.first.start, exact: true }));
  await hands.pick(page.getByRole('radio', { name: 'e-mail domain', exact: true }));
  await hands.press(page.getByRole('button', { name: finder.test, exact: true }));
  await expect(page.getByRole('heading', { name: /gives? race away/ })).toBeVisible();
  const judge = pack.claims.statements['judge-or-not']!;
  await hands.pick(
    page.getByRole('radio', { name: judge.options['indicative']!.text, exact: true }),
  );
  await hands.press(page.getByRole('button', { name: findings.say, exact: true }));
  await hands.pick(page.getByRole('radio', { name: 'Stop.', exact: true }));
  const sentence = 'Nobody knows what became of those who were refused.';
  await hands.type(page.getByLabel(editor.reason, { exact: true }), sentence);
  await hands.press(page.getByRole('button', { name: editor.decide, exact: true }));
  await axeClean(page);
  await hands.press(page.getByRole('link', { name: words.step.toEnd, exact: true }));
  await expect(page.getByText(`“${sentence}”`)).toBeVisible();
  await expect(page.getByText(/a coin reaches 0.50/)).toBeVisible();
  await axeClean(page);
});
