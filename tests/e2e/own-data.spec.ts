// A person's own file in the sandbox: read here and nowhere else, refused with a sentence when it cannot be used, never lost.

import { truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeClean, expect, open, test } from './fixture';

/** 600 made-up rows with semicolons, decimal commas, a quoted line break and a label that is sometimes missing. */
function loans(shift = 0): string {
  const lines = ['age;gender;income;note;approved'];
  for (let i = 0; i < 600; i++) {
    const woman = i % 5 < 2;
    const income = 20 + ((i * 37) % 400) / 10 + (woman ? -3 : 2) + shift;
    const note = i === 3 ? '"two\nlines; one ""quote"""' : `note ${i % 7}`;
    const approved = i % 100 === 50 ? '' : income + ((i * 13) % 10) > 42 ? 'yes' : 'no';
    lines.push(
      `${20 + (i % 50)};${woman ? 'woman' : 'man'};${income.toFixed(1).replace('.', ',')};${note};${approved}`,
    );
  }
  return lines.join('\n');
}

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file(name, content));
}

async function numbers(page: Page): Promise<{ key: string | null; table: string }> {
  const chart = page.locator('[data-outcome][aria-busy="false"]');
  await expect(chart).toBeVisible({ timeout: 30_000 });
  const twin = chart.getByRole('button', { name: 'As a table' });
  if ((await twin.getAttribute('aria-expanded')) !== 'true') await twin.click();
  return {
    key: await chart.getAttribute('data-outcome'),
    table: await chart.getByRole('table').innerText(),
  };
}

test('an own file goes from the disk to its numbers, and its rows go nowhere', async ({
  page,
  site,
  browser,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null)
      sent.push(`${request.method()} ${request.url()}`);
  });
  await open(page, site, '#/sandbox');
  // Dropped, as people do.
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'loans.csv', { type: 'text/csv' }));
    return transfer;
  }, loans());
  await page
    .getByRole('group', { name: 'Choose a file' })
    .dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('600 rows, 5 columns')).toBeVisible();
  await expect(
    page.getByText(
      '6 rows of “loans.csv” have no value in the label “approved”; the first is row 52.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use these rows' })).toBeDisabled();
  await page.getByRole('button', { name: 'Leave those rows out' }).click();
  await page.getByRole('button', { name: 'Use these rows' }).click();
  const here = await numbers(page);
  expect(here.table).toContain('woman');
  expect(sent).toEqual([]);

  // The link carries no rows: elsewhere it asks for the file, refuses another, and then says the same.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await open(other, site, new URL(page.url()).hash);
  await expect(other.getByText('This experiment runs on “loans.csv”')).toBeVisible();
  await choose(other, 'other.csv', loans(1));
  await expect(
    other.getByText('“other.csv” is not the file of this experiment, “loans.csv”.'),
  ).toBeVisible();
  await choose(other, 'loans (1).csv', loans());
  expect(await numbers(other)).toEqual(here);
  await elsewhere.close();

  // Here it opens without asking.
  await page.reload();
  expect(await numbers(page)).toEqual(here);
});

const bad: readonly [what: string, content: string | Buffer, says: string][] = [
  ['empty', '', '“bad.csv” is empty.'],
  ['header only', 'a,b\n', '“bad.csv” has a row of column names and no row of values.'],
  [
    'ragged',
    'age,sex,y\n1,F,0\n2,M\n',
    'Row 3 of “bad.csv” has 2 values for 3 columns: nothing is left for column “y”.',
  ],
  [
    'two columns of one name',
    'age,age\n1,2\n',
    'Columns 1 and 2 of “bad.csv” are both called “age”.',
  ],
  [
    'an unclosed quote',
    'a,b\n1,"x\n2,y\n',
    'Row 2 of “bad.csv”, column 2: the quote before “x 2,y” is never closed.',
  ],
  [
    'a workbook',
    Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
    '“bad.csv” is a ZIP archive or an Excel workbook, not a CSV file.',
  ],
  [
    'binary junk',
    Buffer.from([65, 44, 66, 10, 0, 200, 3]),
    '“bad.csv” is not a text file: byte 5 is zero.',
  ],
];

test('bad files are refused, each with a sentence and a way out', async ({ page, site }) => {
  await open(page, site, '#/sandbox');
  for (const [what, content, says] of bad) {
    await choose(page, 'bad.csv', content);
    await expect(page.getByText(says), what).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use these rows' }), what).toHaveCount(0);
  }
  // The next try needs no new start.
  await choose(page, 'good.csv', loans());
  await expect(page.getByText('600 rows, 5 columns')).toBeVisible();
});

test('a file of 100 MB is refused before it is read', async ({ page, site }, testInfo) => {
  const path = testInfo.outputPath('large.csv');
  writeFileSync(path, '');
  truncateSync(path, 100_000_000);
  await open(page, site, '#/sandbox');
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(
    page.getByText('“large.csv” has 100 MB; this page reads files up to 50 MB.'),
  ).toBeVisible();
});

test('labels and groups that cannot work are said before anything is run', async ({
  page,
  site,
}) => {
  await open(page, site, '#/sandbox');
  const rows = Array.from(
    { length: 90 },
    (_, i) => `${i % 40},${'ABC'[i % 3] ?? ''},only,${i % 2}`,
  );
  await choose(page, 'roles.csv', ['age,grade,one,y', ...rows].join('\n'));
  await page.getByLabel('Decided').selectOption('grade');
  await expect(
    page.getByText(
      'Column “grade” of “roles.csv” has 3 values: “A”, “B”, “C”. The label needs two.',
    ),
  ).toBeVisible();
  await page.getByLabel('Decided').selectOption('one');
  await expect(
    page.getByText('Column “one” of “roles.csv” has one value only, “only”'),
  ).toBeVisible();
  await page.getByLabel('Decided').selectOption('y');
  await page.getByRole('group', { name: 'Compared' }).getByLabel('grade').check();
  await expect(page.getByRole('button', { name: 'Use these rows' })).toBeEnabled();
});

test('too many groups, a negative weight and a text for a label: each is a sentence', async ({
  page,
  site,
}) => {
  await open(page, site, '#/sandbox');
  const rows = Array.from({ length: 900 }, (_, i) =>
    [i % 40, `region ${i % 300}`, i % 2 ? 'F' : 'M', i === 3 ? -2 : 1, `said ${i}`, i % 2].join(),
  );
  await choose(page, 'bad.csv', ['age,region,sex,load,words,y', ...rows].join('\n'));
  const use = page.getByRole('button', { name: 'Use these rows' });
  await expect(use).toBeEnabled();

  const compared = page.getByRole('group', { name: 'Compared' });
  await compared.getByLabel('region').check();
  await expect(
    page.getByText(
      'Column “region” of “bad.csv” has 300 different values in 900 rows; groups may have up to 50.',
    ),
  ).toBeVisible();
  await expect(use).toBeDisabled();
  await compared.getByLabel('region').uncheck();
  await expect(use).toBeEnabled();

  await page.getByLabel('Rows weigh').selectOption('load');
  await expect(
    page.getByText('Row 5 of “bad.csv” has the value -2 in the weight “load”.'),
  ).toBeVisible();
  await expect(use).toBeDisabled();
  await page.getByLabel('Rows weigh').selectOption('');
  await expect(use).toBeEnabled();

  await page.getByLabel('Decided').selectOption('words');
  await expect(
    page.getByText('Column “words” of “bad.csv” has 900 values: “said 0”, “said 1”'),
  ).toBeVisible();
  await expect(use).toBeDisabled();
});

test('what was picked survives a reload, and the file is erased when asked', async ({
  page,
  site,
}) => {
  await open(page, site, '#/sandbox');
  await choose(page, 'loans.csv', loans());
  await page.getByRole('button', { name: 'How it was read' }).click();
  await page.getByLabel('Read note as').selectOption('ignore');
  await page.getByLabel('Good for the person').selectOption('no');
  await expect(page.getByText('600 rows, 5 columns')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'loans.csv', exact: true }).click();
  await expect(page.getByLabel('Good for the person')).toHaveValue('no');
  await page.getByRole('button', { name: 'How it was read' }).click();
  await expect(page.getByLabel('Read note as')).toHaveValue('ignore');
  await axeClean(page);

  await page.getByRole('button', { name: 'Choose other rows' }).click();
  await page.getByRole('button', { name: 'Erase loans.csv from this browser' }).click();
  await expect(page.getByText('Files kept in this browser')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Or your own CSV file' })).toBeVisible();
  await expect(page.getByText('Files kept in this browser')).toHaveCount(0);
});
