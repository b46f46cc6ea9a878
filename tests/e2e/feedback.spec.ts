// What an exercise says to a learner beside the score: a misconception from their own rows, a check shown, a model solution;
// and what the notebook does with a pinned result.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { append } from '../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../src/core/evidence/entry';
import { exercise as words } from '../../src/page/words/exercise';
import { noticed } from '../../src/page/words/noticed';
import { notebookTools } from '../../src/page/words/notebook-tools';
import { ui } from '../../src/page/words/ui';
import { walk } from '../../src/page/words/walk';
import { axeClean, expect, open, test, type Site } from './fixture';
import { byMouse } from './play/hands';
import { Player } from './play/player';
import { referenceOf } from './play/reference';

const PATH = 'train-and-mitigate/audit-an-income-model';
const CHECK_MS = 90_000;

test.use({ actionTimeout: 20_000 });
test.setTimeout(240_000);

type Moves = (
  step: string,
  instrument: string,
  action: Record<string, unknown>,
  as?: string,
) => Promise<void>;

/** Starts the exercise and plays moves of one's own on its page. */
async function begun(page: Page, site: Site, lap: 'core' | 'full' = 'core'): Promise<Moves> {
  const reference = await referenceOf(PATH, lap);
  await open(page, site, `#/practise/${PATH}?lap=${lap}`);
  await page.getByRole('button', { name: words.first.start, exact: true }).click();
  const player = new Player(page, byMouse(page), reference);
  return async (step, instrument, action, as) => {
    await goTo(page, reference.pack.exercise.steps.find(({ id }) => id === step)?.title ?? '');
    const move = { step, instrument, for: 'findings', lap: 'core' as const, do: action };
    await player.play(as === undefined ? move : { ...move, as });
  };
}

async function goTo(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title });
  if (await heading.isVisible()) return;
  await page
    .getByRole('navigation', { name: words.rail.steps })
    .getByRole('link', { name: title })
    .click();
  await expect(heading).toBeVisible();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function check(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^(${words.step.check}|${words.step.checkAgain})$`) })
    .click();
  const feedback = page.getByRole('region', { name: words.feedback.title });
  await expect(feedback).toBeVisible({ timeout: CHECK_MS });
  await expect(feedback.getByText(words.feedback.stale)).toHaveCount(0, { timeout: CHECK_MS });
}

const LOCK = {
  do: 'lock',
  metrics: ['false-negative-rate'],
  groups: ['sex'],
  reference: { sex: 'Male' },
  margin: 0.1,
  harm: 'missed',
  reason: 'People who earn enough and never see the account are the ones who lose something here.',
};

test('practice that shows a misconception is answered in the margin, once, and it can be put away', async ({
  page,
  site,
}) => {
  const play = await begun(page, site);
  await play('decide', 'model', { do: 'look', metric: 'precision', groups: ['sex'] });
  await play('decide', 'model', { do: 'pin', what: 'cell', cell: 'Female' });
  const note = page.getByRole('complementary', { name: noticed.label });
  await expect(page.locator('[data-pin]')).toHaveCount(1);
  await page.waitForTimeout(1500);
  await expect(note).toHaveCount(0);
  await play('decide', 'model', { do: 'pin', what: 'cell', cell: 'Male' });
  await expect(note).toHaveCount(1);
  await expect(note).toHaveAttribute('data-noticed', 'base-rate-neglect');
  await note.getByText(noticed.open).click();
  await expect(note.getByText(/On your practice rows .* have the label/)).toBeVisible();
  await axeClean(page);
  await note.getByRole('button', { name: noticed.away }).click();
  await expect(note).toHaveCount(0);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.locator('[data-pin]')).toHaveCount(2);
  await page.waitForTimeout(2500);
  await expect(note).toHaveCount(0);
});

test('a check tells what was done, what one’s own rows say, why and what next; no points go', async ({
  page,
  site,
}) => {
  const play = await begun(page, site);
  await play('missed', 'auditor', LOCK);
  await play('decide', 'model', { do: 'look', metric: 'accuracy', groups: ['sex'] });
  await play('decide', 'model', { do: 'pin', what: 'difference', cell: 'Female' }, 'right');
  await play('decide', 'board', {
    do: 'claim',
    claim: 'women-better-served',
    where: 'downstream',
    severity: 'low',
    soWhat: 'The bank may leave the model as it is for women.',
    cites: ['@right'],
  });
  await check(page);
  const told = page.locator('article[data-noticed="accuracy-hides-the-gap"]');
  await expect(told).toBeVisible({ timeout: CHECK_MS });
  for (const label of [noticed.did, noticed.found, noticed.why, noticed.next, noticed.free])
    await expect(told.getByText(label, { exact: true })).toBeVisible();
  await expect(told.getByText(/the model is right for women in/)).toBeVisible();
  await axeClean(page);
});

test('a pinned result runs again to the same number; one that was changed by hand does not', async ({
  page,
  site,
}) => {
  const play = await begun(page, site);
  await play('reproduce', 'auditor', { do: 'pin', what: 'overall' });
  const pin = page.locator('[data-pin]').first();
  await pin.getByRole('button', { name: /^Run it again/ }).click();
  await expect(pin.getByRole('status')).toContainText('The same, to the last digit: 84');
  await axeClean(page);

  await button(page, words.menu.more).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, words.menu.keepFile).click(),
  ]);
  const { log } = JSON.parse(await readFile(await download.path(), 'utf8')) as { log: Log };
  const changed = log.reduce<Log>((told, { kind, body, step, at }) => {
    const draft = { kind, body } as EntryDraft;
    const better: EntryDraft =
      draft.kind === 'evidence'
        ? {
            kind: 'evidence',
            body: { ...draft.body, answer: { ...draft.body.answer, value: 0.9 } },
          }
        : draft;
    // Another time makes it another attempt, not a fork of the one that is here.
    return append(told, better, { step, at: at + 1 });
  }, []);
  await button(page, words.menu.more).click();
  const chosen = page.waitForEvent('filechooser');
  await button(page, words.menu.openFile).first().click();
  await (
    await chosen
  ).setFiles({
    name: 'changed.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(changed)),
  });
  await expect(page.locator('[data-pin]').first()).toContainText('90.0 %');
  await page
    .locator('[data-pin]')
    .first()
    .getByRole('button', { name: /^Run it again/ })
    .click();
  await expect(page.locator('[data-pin]').first().getByRole('status')).toContainText(
    'Not the same',
  );
});

test('a result goes stale when its run is set anew, and few practice rows can be looked at', async ({
  page,
  site,
}) => {
  const play = await begun(page, site);
  await play('missed', 'auditor', LOCK);
  const few = { do: 'pin', what: 'cell', cell: 'Female|Other' };
  await play('cells', 'auditor', few);
  const pin = page.locator('[data-pin]').first();
  await pin.getByRole('button', { name: /^Show me the rows/ }).click();
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(dialog.getByRole('rowheader').first()).toHaveText(/^\d+$/);
  await axeClean(page);
  await dialog.getByRole('button', { name: ui.close }).click();
  // Many people: there is nothing to read one by one.
  await play('cells', 'auditor', { ...few, cell: 'Female|White' });
  await expect(page.locator('[data-pin]')).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Show me the rows/ })).toHaveCount(1);

  const run = (women: number): Record<string, unknown> => ({
    do: 'run',
    recipe: 'cut-off-per-group',
    knobs: { women, men: 0.5 },
  });
  await play('repair', 'bench', run(0.4), 'by-hand');
  const count = { do: 'count', run: '@by-hand', cell: 'Female', change: 'gained', who: 'all' };
  await play('repair', 'bench', count);
  const stale = page.getByText(notebookTools.stale['run-set-anew']);
  await expect(stale).toHaveCount(0);
  await play('repair', 'bench', run(0.3), 'anew');
  await expect(stale).toHaveCount(1);
  await button(page, words.step.undo).first().click();
  await expect(stale).toHaveCount(0);
});

test('a check is shown for all of its points, and earned back on other rows', async ({
  page,
  site,
}) => {
  const play = await begun(page, site);
  await play('reproduce', 'auditor', { do: 'pin', what: 'overall' });
  await expect(page.getByRole('link', { name: walk.show.link })).toHaveCount(0);
  await check(page);
  await page.getByRole('link', { name: walk.show.link, exact: true }).click();
  await expect(page.getByText(walk.show.price(10))).toBeVisible();
  await axeClean(page);
  await button(page, walk.show.yes).click();
  await button(page, walk.begin).click();
  await expect(page.getByText(walk.move(1, 3))).toBeVisible();
  await expect(page.getByText(/^Look at /)).toBeVisible();
  await button(page, walk.next).click();
  await expect(page.getByText(walk.move(2, 3))).toBeVisible();
  await expect(page.getByText(/^Pin “/)).toBeVisible();
  await button(page, walk.last).click();
  await expect(page.getByText(walk.move(1, 3))).toBeVisible();
  await button(page, walk.next).click();
  await button(page, walk.next).click();
  await expect(page.getByText(/^Point at the line/)).toBeVisible();
  await expect(page.getByText(walk.show.over)).toBeVisible();
  // It can be read and not pressed.
  await expect(page.locator('[data-walk] button:enabled')).toHaveCount(0);
  await axeClean(page);
  await page.getByRole('link', { name: walk.show.back, exact: true }).click();
  await check(page);
  await expect(page.getByText(walk.show.seen)).toBeVisible();

  // A new attempt is dealt other rows: what was shown is to be found there.
  await button(page, words.menu.more).click();
  await page.getByRole('button', { name: words.menu.fresh }).click();
  await expect(page.locator('[data-pin]')).toHaveCount(0);
  await button(page, words.menu.more).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, words.menu.keepFile).click(),
  ]);
  const {
    log: [start],
  } = JSON.parse(await readFile(await download.path(), 'utf8')) as { log: Log };
  expect(start).toMatchObject({ kind: 'start', body: { seed: 1 } });
});

test('the model solution opens after three tries, on other rows', async ({ page, site }) => {
  const play = await begun(page, site);
  const score = `${site.url}#/practise/${PATH}/score`;
  for (const [at, metric] of ['accuracy', 'precision', 'selection-rate'].entries()) {
    await page.goto(`${site.url}#/practise/${PATH}/reproduce`);
    await play('reproduce', 'auditor', { do: 'look', metric, groups: [] });
    await play('reproduce', 'auditor', { do: 'pin', what: 'overall' });
    await page.goto(score);
    await expect(page.getByTestId('score')).toBeVisible({ timeout: CHECK_MS });
    if (at < 2) await expect(page.getByText(walk.solution.closed(at + 1, 3))).toBeVisible();
  }
  await page.getByRole('link', { name: walk.solution.link, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: walk.solution.title })).toBeVisible();
  await button(page, walk.begin).click();
  await expect(page.getByText(walk.step('Reproduce'))).toBeVisible();
  for (let move = 1; move < 4; move++) await button(page, walk.next).click();
  await expect(page.getByText(/^Lock /)).toBeVisible();
  await axeClean(page);
});
