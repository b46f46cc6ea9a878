// The law cards: each holds together, is named after its id, and was looked at on a day that is told.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { law } from 'virtual:law';
import { inRoot } from '../../../../scripts/root.js';
import { lawFactSchema } from '../../../../src/core/exercise/law-fact';

const files = readdirSync(inRoot('law')).filter((name) => name.endsWith('.yaml'));

it('each file is a fact of that id', () => {
  expect(law.map(({ id }) => `${id}.yaml`).sort()).toEqual(files.sort());
  for (const fact of law) {
    const parsed = lawFactSchema.safeParse(fact);
    expect(parsed.error?.issues ?? [], fact.id).toEqual([]);
  }
});

it('opens with a sentence', () => {
  for (const file of files)
    expect(readFileSync(inRoot('law', file), 'utf8')).toMatch(/^# \p{Lu}.{15,}/u);
});

it('refuses a fact without status, day or sureness', () => {
  const whole = law[0]!;
  for (const field of ['status', 'checkedOn', 'confidence', 'source'] as const) {
    const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));
    expect(lawFactSchema.safeParse(rest).success, field).toBe(false);
  }
  expect(lawFactSchema.safeParse({ ...whole, confidence: 'certain' }).success).toBe(false);
});
