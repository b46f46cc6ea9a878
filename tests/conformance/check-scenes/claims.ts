// Examples for kinds that ask what was looked at, in which order, and what may be said of it.

import type { EntryDraft } from '../../../src/core/evidence/entry';
import { answerTo, lockOn, openOn, type Maker, type SceneExample } from './scene-example';

/** A seed whose world holds nothing between women and men. */
const NULL_SEED = 5;
const lock = (margin = 0.1): EntryDraft =>
  lockOn('base-rate', ['gender'], { gender: 'man' }, margin);
const open = openOn('base-rate', ['gender']);
const power = (detectable: number): EntryDraft => answerTo('power', { detectable });
const says = (word: string): EntryDraft => answerTo('gap', { says: word });

const claim = (
  name: string,
  share: number,
  seed: number,
  ...drafts: readonly EntryDraft[]
): SceneExample => ({
  kind: 'claimed-null',
  case: name,
  share,
  spec: { question: 'gap', power: 'power', query: 'gender-gap' },
  pack: 'harbor',
  seed,
  log: () => [...drafts],
});

/** Refused, women less men, is approved, men less women. */
const theta = (...queries: readonly string[]): Readonly<Record<string, unknown>> => ({
  items: queries.map((query) => ({ estimand: 'gender-gap', query })),
  rows: 'audit',
});
const covered = (
  name: string,
  share: number,
  pins: (make: Maker) => Promise<EntryDraft[]> | EntryDraft[],
  spec = theta('men-less-women'),
): SceneExample => ({
  kind: 'estimand-covered',
  case: name,
  share,
  spec,
  pack: 'harbor',
  log: async (make) => [lock(), open, ...(await pins(make))],
});
const raised = (draft: EntryDraft): EntryDraft =>
  draft.kind === 'evidence'
    ? { kind: 'evidence', body: { ...draft.body, answer: { ...draft.body.answer, value: 0.05 } } }
    : draft;

const order = {
  order: [
    { kind: 'answer', with: { question: 'power' }, name: 'the smallest gap worked out' },
    { kind: 'lock', name: 'the lock' },
    { kind: 'opened', name: 'the audit rows opened' },
  ],
};
const ledger = (
  name: string,
  share: SceneExample['share'],
  ...drafts: readonly EntryDraft[]
): SceneExample => ({
  kind: 'ledger-order',
  case: name,
  share,
  spec: order,
  pack: 'harbor',
  log: () => [...drafts],
});

export const claimScenes: readonly SceneExample[] = [
  claim('none', 0, NULL_SEED, lock()),
  claim('not-locked', 0, NULL_SEED, says('no-gap')),
  claim('right', 1, NULL_SEED, lock(), power(0.055), open, says('no-gap')),
  claim('right', 1, NULL_SEED, lock(0.02), power(0.055), open, says('not-shown')),
  claim('too-wide', 0, NULL_SEED, lock(0.02), power(0.055), open, says('no-gap')),
  // The margin was made wider after looking.
  claim('too-wide', 0, NULL_SEED, lock(0.02), power(0.055), open, lock(0.2), says('no-gap')),
  claim('no-power', 0, NULL_SEED, lock(), open, says('no-gap')),
  claim('late-power', 0, NULL_SEED, lock(), open, power(0.055), says('no-gap')),
  claim('wrong-power', 0, NULL_SEED, lock(), power(0.001), open, says('no-gap')),
  claim('unfounded', 0, NULL_SEED, lock(), power(0.055), open, says('gap')),
  claim('missed', 0, 0, lock(), power(0.055), open, says('no-gap')),
  claim('right-gap', 1, 0, lock(), open, says('gap')),

  ledger('none', 0),
  ledger('right', 1, power(0.05), lock(), open),
  ledger('right', 1, power(0.05), lock(), open, lock()),
  ledger('unfinished', 'some', power(0.05), lock()),
  ledger('late', 0.5, lock(), power(0.05), open),
  ledger('late', 0, open, lock(), power(0.05)),
  // What was taken back does not count as done.
  ledger('late', 0.5, power(0.05), lock(), { kind: 'withdrawn', body: { entry: 1 } }, open),

  covered('none', 0, () => []),
  covered('right', 1, async ({ pin }) => [await pin('men-less-women', 'audit')]),
  // Drawn as wide as everything looked at asks: so is the reference.
  covered('right', 1, async ({ pin }) => [await pin('men-less-women', 'audit', { family: 20 })]),
  covered('practice-rows', 0, async ({ pin }) => [await pin('men-less-women', 'practice')]),
  covered('reference-swapped', 0, async ({ pin }) => [await pin('gender-gap', 'audit')]),
  covered('not-reproduced', 0, async ({ pin }) => [raised(await pin('men-less-women', 'audit'))]),
  covered('off', 0, async ({ pin }) => [
    await pin('men-less-women', 'audit', {
      filter: [{ column: 'product', level: 'improvement' }],
    }),
  ]),
  covered('width', 0, async ({ pin }) => [
    await pin('men-less-women', 'audit', { filter: [{ column: 'income', over: 6500 }] }),
  ]),
  covered(
    'partly',
    0.5,
    async ({ pin }) => [await pin('men-less-women', 'audit')],
    theta('men-less-women', 'product-gap'),
  ),
];
