// Examples for kinds that read what was written: decisions with grounds, numbers with sources, plain words, one story.

import type { EntryDraft } from '../../../src/core/evidence/entry';
import { answerTo, lockOn, type SceneExample } from './scene-example';

const text = (section: string, words: string): EntryDraft => ({
  kind: 'document',
  body: { document: 'model-card', section, text: words },
});
const scene =
  (
    kind: string,
    spec: Readonly<Record<string, unknown>>,
  ): ((name: string, share: SceneExample['share'], log?: SceneExample['log']) => SceneExample) =>
  (name, share, log) => ({ kind, case: name, share, spec, pack: 'P10', ...(log ? { log } : {}) });

const read = scene('readability', {
  text: { document: 'model-card', section: 'ethics' },
  words: 8,
});
const spoken = scene('readability', { text: { question: 'note', field: 'text' }, words: 3 });
const PLAIN =
  'A woman who earns enough may never hear of it. She cannot complain. We will ask again.';
const HEAVY =
  'Customers whose recorded earnings exceed the line may still never see the account on the page, and nobody notices.';
const HARD =
  'Notwithstanding methodological considerations regarding representativeness, disproportionate underrepresentation characterises substantially differentiated subpopulations throughout.';

const numbers = scene('number-lint', { document: 'model-card' });
const story = scene('consistent-across', {
  parts: [
    { lock: 'metrics', name: 'the lock' },
    { question: 'metric', name: 'your choice' },
    { document: 'model-card', section: 'results', cites: 'metrics', name: 'the results' },
  ],
  same: { 'true-positive-rate': 'false-negative-rate' },
});
const metric = lockOn('false-negative-rate', ['sex'], { sex: 'Male' });

const decided = scene('decision-has', {
  question: 'go',
  fits: ['stop', 'conditions'],
  needs: [['missed-gap']],
  words: 5,
});
const decision = (option: string, cites: readonly number[], why?: string): EntryDraft => ({
  kind: 'decision',
  body: {
    question: 'go',
    choice: { kind: 'option', option },
    reason: 'Half of those who could have it would never hear of it.',
    rejected: why === undefined ? [] : [{ choice: { kind: 'option', option: 'go-on' }, why }],
    cites: [...cites],
  },
});
const WHY = 'Going on would leave them out for another whole year.';

export const textScenes: readonly SceneExample[] = [
  read('none', 0),
  read('right', 1, () => [text('ethics', PLAIN)]),
  read('heavy', 0.5, () => [text('ethics', HEAVY)]),
  read('hard', 0, () => [text('ethics', HARD)]),
  read('short', 0, () => [text('ethics', 'It is fine.')]),
  spoken('right', 1, () => [answerTo('note', { text: 'We ask her first.' })]),

  numbers('none', 0),
  numbers('right', 1, async ({ next, pin }) => [
    await pin('missed-women', 'practice'),
    text('results', `Many women are missed: [[${next}]]. We look again in 2027.`),
  ]),
  numbers('unsupported', 0.5, () => [
    text('results', 'The model misses 12 % of women.'),
    text('ethics', PLAIN),
  ]),
  numbers('contradicted', 0, async ({ next, pin }) => [
    await pin('missed-women', 'practice'),
    text('results', `Women who are missed: 3 % [[${next}]].`),
  ]),

  story('none', 0),
  story('incomplete', 0, () => [metric]),
  story('differ', 0, async ({ next, pin }) => [
    await pin('offers-women', 'practice'),
    metric,
    answerTo('metric', 'false-negative-rate'),
    text('results', `Offers: [[${next}]].`),
  ]),
  story('right', 1, async ({ next, pin }) => [
    await pin('found-gap', 'practice'),
    metric,
    answerTo('metric', 'true-positive-rate'),
    text('results', `The gap: [[${next}]].`),
  ]),

  decided('none', 0),
  decided('other', 0, async ({ next, pin }) => [
    await pin('missed-gap', 'practice'),
    decision('go-on', [next], WHY),
  ]),
  decided('uncited', 0.7, () => [decision('stop', [], WHY)]),
  decided('unreasoned', 0.7, async ({ next, pin }) => [
    await pin('missed-gap', 'practice'),
    decision('stop', [next]),
  ]),
  decided('right', 1, async ({ next, pin }) => [
    await pin('missed-gap', 'practice'),
    decision('conditions', [next], WHY),
  ]),
];
