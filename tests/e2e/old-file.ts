// The committed attempt at P10 as a file of another edition: its log told anew with other documents, its pack changed.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '../../scripts/root.js';
import { append } from '../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../src/core/evidence/entry';
import { attemptFile, readAttemptFile } from '../../src/core/exercise/attempt-file';
import type { Pack } from '../../src/core/exercise/pack';
import { exercise as words } from '../../src/page/words/exercise';
import { expect } from './fixture';

const OTHER = 'e'.repeat(64);

export function oldFile(change: {
  /** What becomes of the text of a saved section, the first saved counting as 0. */
  readonly text?: (section: string, at: number) => string;
  readonly pages?: number;
  /** Milliseconds later than it was: attempts that began at other times are other attempts. */
  readonly later?: number;
}): string {
  const text = readFileSync(inRoot('tests/golden/attempts/P10-first.fairground.json'), 'utf8');
  const { log, pack } = readAttemptFile(JSON.parse(text));
  let at = 0;
  const told = log.reduce<Log>((before, { kind, body, step, at: when }) => {
    let draft = { kind, body } as EntryDraft;
    if (draft.kind === 'start') draft = { kind: 'start', body: { ...draft.body, pack: OTHER } };
    if (draft.kind === 'document' && change.text) {
      draft = {
        kind: 'document',
        body: { ...draft.body, text: change.text(draft.body.section, at++) },
      };
    }
    return append(before, draft, { step, at: when + (change.later ?? 0) });
  }, []);
  const { pages } = change;
  const document = { ...pack!.document, ...(pages === undefined ? {} : { pages }) };
  return attemptFile(told, { ...pack!, hash: OTHER, document } as Pack);
}

/** Opens such a file from the menu of its exercise, and goes on with the edition it brings. */
export async function openOldFile(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: words.menu.more, exact: true }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.menu.openFile }).first().click();
  await (
    await chosen
  ).setFiles({ name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: words.newer.title })).toBeVisible();
}
