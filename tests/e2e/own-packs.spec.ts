// Packs from elsewhere: a pack of forty lines is opened, played and scored; one is made, typed in, recorded and taken along; a bad one leaves nothing behind.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { axeClean, expect, open, test } from './fixture';

/** 400 invented people: who is over 40 is invited less often. */
function people(): string {
  const lines = ['age,points,invited'];
  for (let i = 0; i < 400; i++) {
    const old = i % 5 < 2;
    const points = ((i * 377) % 1000) / 1000;
    lines.push(
      `${old ? 'over 40' : '40 or younger'},${points},${points > (old ? 0.6 : 0.4) ? 1 : 0}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const PACK = `title: Who is invited?
question: Are people over 40 invited as often as others?
case: >-
  An agency scores applications and invites whoever has half of the points.
  Nobody has looked at age.
data:
  file: people.csv
  title: Applications at an agency
  kind: synthetic
  label: invited
  favourable: 1
  score: points
  cutoff: 0.5
groups:
  age: { reference: 40 or younger, names: { over 40: people over 40 } }
steps:
  - id: measure
    title: Measure it
    text: Find how often people over 40 are invited, and pin it.
    use: slice-auditor
  - id: conclude
    title: Say what it shows
    text: Choose the sentence your numbers carry.
    use: findings-board
checks:
  - id: rate
    title: The rate of people over 40
    ask: { metric: selection-rate, of: { age: over 40 } }
  - id: meaning
    title: What it shows
    kind: statement
    question: What does this rate show?
    options: [The agency breaks the law., It is a reason to look closer., Nothing.]
    right: 2
  - id: gap
    title: The gap to the others
    ask: { metric: selection-rate, of: { age: over 40 }, against: { age: 40 or younger } }
`;

const files = { 'exercise.yaml': PACK, 'people.csv': people() };

function folderOf(at: string, name: string, held: Readonly<Record<string, string>>): string {
  const folder = join(at, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(held)) writeFileSync(join(folder, file), text);
  return folder;
}

const chooseFolder = (page: Page, folder: string): Promise<void> =>
  page.getByLabel('Choose a folder').setInputFiles(folder);

async function playToScore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: /^Pin people over 40/ }).click();
  await page.getByRole('button', { name: 'Check this step' }).click();
  await expect(page.getByText('You pinned', { exact: false }).first()).toBeVisible({
    timeout: 30_000,
  });
  await page
    .getByRole('link', { name: /Go on to|Say what it shows/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'It is a reason to look closer.' }).check({ force: true });
  await page
    .getByRole('textbox')
    .first()
    .fill(
      'Other things than age may differ between both, so somebody should look at the applications before anyone is blamed.',
    );
  await page.locator('main').getByRole('checkbox').first().check({ force: true });
  await page.getByRole('button', { name: 'Say so' }).click();
  await page.getByRole('button', { name: 'Check this step' }).click();
  await expect(page.getByText('It rests on what you pinned, and you said why.')).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'Score', exact: true }).click();
  await expect(page.getByText('of 100 for Core. Pass with distinction')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('heading', { name: 'All of it holds.' })).toBeVisible();
}

/** What this browser keeps of packs. */
const keptPacks = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const asked = indexedDB.open('fairground-own-packs');
        asked.onsuccess = () => {
          const { result } = asked;
          if (!result.objectStoreNames.contains('packs')) return done([]);
          const keys = result.transaction('packs').objectStore('packs').getAllKeys();
          keys.onsuccess = () => done(keys.result.map(String));
        };
      }),
  );

test('a pack of forty lines is opened from its folder, played and scored; the play-through becomes its reference', async ({
  page,
  site,
}, info) => {
  test.setTimeout(120_000);
  expect(PACK.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  await open(page, site, '#/packs');
  await chooseFolder(page, folderOf(info.outputPath(), 'invited', files));
  await expect(page.getByText('“Who is invited?” is open and kept in this browser.')).toBeVisible();
  await axeClean(page);
  await page.getByRole('link', { name: 'Play “Who is invited?”' }).click();
  await expect(page.getByText('Not reviewed:')).toBeVisible();
  await playToScore(page);

  // Its solution follows from its checks.
  await page.getByRole('link', { name: 'See a model solution' }).click();
  await expect(page.getByText('3 moves.')).toBeVisible({ timeout: 30_000 });
  await page.goBack();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Make this play-through the reference/ }).click();
  await expect(page.getByText('moves in solution.yaml')).toBeVisible();
  await open(page, site, '#/packs/invited');
  await page.getByRole('button', { name: 'solution.yaml' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of solution.yaml' })).toHaveValue(/do: pin/);
  await page.getByRole('button', { name: 'Play it by machine' }).click();
  await expect(page.getByText('plays: yes')).toBeVisible({ timeout: 60_000 });
  const zipped = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as zip' }).click();
  const zip = info.outputPath('invited.zip');
  await (await zipped).saveAs(zip);

  await open(page, site, '#/packs');
  await page.getByRole('button', { name: 'Remove “Who is invited?” from this browser' }).click();
  await page.getByRole('button', { name: 'Yes, remove “Who is invited?” for good' }).click();
  await expect(page.getByText('is removed from this browser')).toBeVisible();
  expect(await keptPacks(page)).toEqual([]);
  await page.getByLabel('Choose a zip').setInputFiles(zip);
  await expect(page.getByText('“Who is invited?” is open and kept in this browser.')).toBeVisible();
});

test('a new pack plays at once, and what is wrong is said by line while it is typed', async ({
  page,
  site,
}) => {
  await open(page, site, '#/practise');
  await page.getByRole('link', { name: 'own exercises' }).click();
  await page.getByLabel('What is the exercise called?').fill('Who gets the loan?');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { name: 'Who gets the loan?', level: 1 })).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text of exercise.yaml' });
  const good = await text.inputValue();
  await text.fill(good.replace('title: Measure it', 'title: Count them'));
  await expect(page.getByText('Step 1. Count them')).toBeVisible();
  await text.fill(good.replace('"age": "over 30"', '"agge": "over 30"'));
  await expect(page.getByText('Did you mean "age"?').first()).toBeVisible();
  const line = good.slice(0, good.indexOf('"age":')).split('\n').length;
  await expect(page.getByText(`exercise.yaml, line ${line}`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Show it' }).first().click();
  expect(
    await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('  "agge": "over 30"');
  await axeClean(page);
  await page.reload();
  await expect(page.getByText('Did you mean "age"?').first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a new pack may stand on a CSV of one’s own', async ({ page, site }) => {
  await open(page, site, '#/packs');
  await page.getByLabel('What is the exercise called?').fill('Invited');
  await page.getByRole('radio', { name: 'A CSV of my own' }).check({ force: true });
  await page
    .getByLabel('Choose a CSV')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(people()) });
  await expect(page.getByText('people.csv, 400 rows')).toBeVisible();
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByText('It plays, and it is kept.')).toBeVisible();
});

test('a folder that is followed shows its page as it is typed in another editor', async ({
  page,
  site,
}) => {
  // The browser's own picker cannot be pressed by a test; a folder in memory stands in for the one on the disk.
  await page.addInitScript((held) => {
    const files = new Map(Object.entries(held));
    let changed = 1;
    Object.assign(window, {
      write: (name: string, text: string) => {
        files.set(name, text);
        changed++;
      },
      showDirectoryPicker: () =>
        Promise.resolve({
          kind: 'directory',
          name: 'invited',
          async *values() {
            for (const [name, text] of files)
              yield await Promise.resolve({
                kind: 'file',
                name,
                getFile: () => Promise.resolve(new File([text], name, { lastModified: changed })),
              });
          },
        }),
    });
  }, files);
  await open(page, site, '#/packs');
  await page.getByRole('button', { name: 'Follow a folder' }).click();
  await expect(page.getByText('Step 1. Measure it')).toBeVisible();
  const write = (text: string): Promise<void> =>
    page.evaluate(
      (changed) =>
        (window as unknown as { write(name: string, text: string): void }).write(
          'exercise.yaml',
          changed,
        ),
      text,
    );
  await write(PACK.replace('title: Measure it', 'title: Count them'));
  await expect(page.getByText('Step 1. Count them')).toBeVisible();
  await write(PACK.replace('use: findings-board', 'use: findings-bord'));
  await expect(page.getByText('Did you mean "findings-board"?')).toBeVisible();
});

test('bad packs are refused with file, line and reason, and nothing is kept', async ({
  page,
  site,
}, info) => {
  await open(page, site, '#/packs');
  const zip = (held: Readonly<Record<string, Uint8Array>>): Buffer =>
    Buffer.from(zipSync(held, { level: 9 }));
  const choose = (buffer: Buffer): Promise<void> =>
    page
      .getByLabel('Choose a zip')
      .setInputFiles({ name: 'bad.zip', mimeType: 'application/zip', buffer });
  const refused = page.getByText('This pack was not opened, and nothing of it is kept.');

  await chooseFolder(
    page,
    folderOf(info.outputPath(), 'bad', {
      ...files,
      'exercise.yaml': PACK.replace('text: Find', 'text: <script>alert(1)</script> Find'),
    }),
  );
  await expect(page.getByText('<script…>')).toBeVisible();
  const line = PACK.slice(0, PACK.indexOf('text: Find')).split('\n').length;
  await expect(page.getByText(`exercise.yaml, line ${line}`)).toBeVisible();
  await expect(refused).toBeVisible();

  await choose(zip({ 'exercise.yaml': new Uint8Array(60 * 1_048_576) }));
  await expect(page.getByText('would unpack to 60 MiB')).toBeVisible();
  await choose(
    zip({
      'exercise.yaml': strToU8(PACK),
      'people.csv': strToU8(people()),
      '../../evil.md': strToU8('x'),
    }),
  );
  await expect(page.getByText('leads out of the pack')).toBeVisible();
  await choose(zip({ 'exercise.yaml': strToU8(PACK) }));
  await expect(page.getByText('There is no file "people.csv" in this pack.')).toBeVisible();
  await choose(Buffer.from('no zip'));
  await expect(page.getByText('This is no zip')).toBeVisible();
  await expect(refused).toBeVisible();
  expect(await keptPacks(page)).toEqual([]);
});
