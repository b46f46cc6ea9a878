// The score as a whole: gates hold it at 49, hints cost, a seen check is worth nothing, the bars add up.

import { beforeAll, describe, expect, it } from 'vitest';
import { remembering, type EvidenceLab } from '../../../../src/core/evidence/answer';
import { append } from '../../../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../../../src/core/evidence/entry';
import type { Authoring, Edit } from '../../../../src/core/exercise/authoring';
import type { Pack } from '../../../../src/core/exercise/pack';
import { edited, play } from '../../../../src/core/exercise/play';
import { score } from '../../../../src/core/exercise/score';
import type { Scorecard } from '../../../../src/core/exercise/scorecard';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
let lab: EvidenceLab;
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  lab = remembering(testLab() as EvidenceLab);
  ({ pack, authoring } = await testPack('P10'));
});

const logOf = async (edits: readonly Edit[], lap: 'core' | 'full' = 'core'): Promise<Log> =>
  (await play(pack, about, edited(authoring.solution, edits), { lap, seed: 0 }, lab)).session.log;
const scored = (log: Log): Promise<Scorecard> => score(pack, log, about, lab);
const then = (log: Log, ...drafts: EntryDraft[]): Log =>
  drafts.reduce(
    (told, draft) => append(told, draft, { step: 'decide', at: told.at(-1)!.at + 1 }),
    log,
  );
const say = (move: string, action: Record<string, unknown>): Edit => ({
  edit: 'replace',
  move,
  do: action,
});

describe('gates', () => {
  it('R5 holds at 49, says what it would be, marks the words and offers two rewrites with computed numbers', async () => {
    const card = await scored(
      await logOf([
        say('choose', { reason: 'After this the model is fair, so we can release it today.' }),
      ]),
    );
    expect(card).toMatchObject({ score: 49, held: true, pass: false });
    expect(card.open).toBeGreaterThanOrEqual(90);
    expect(card.headline).toEqual([`One sentence to mend, then ${card.open}.`]);
    const [gate] = card.gates;
    expect(gate).toMatchObject({ id: 'R5', step: 'repair', where: 'the reason of your decision' });
    expect(gate && gate.sentence.slice(gate.marked.from, gate.marked.to)).toBe('is fair');
    expect(gate?.rewrites).toHaveLength(2);
    expect(gate?.rewrites.join()).toMatch(/\d/);
  });
  it('R5 passes what is negated, quoted or asked', async () => {
    const card = await scored(
      await logOf([
        say('choose', {
          reason: 'We cannot call this fair, whatever "the model is fair" on the old slide says.',
        }),
      ]),
    );
    expect(card.gates).toEqual([]);
  });
  it('R3 holds a document that names a person of the rows, and offers two ways without them', async () => {
    const text =
      'It picks who sees an advert. Mrs Lopez was refused, and her number 078-05-1120 is known.';
    const card = await scored(await logOf([say('card-use', { text })], 'full'));
    expect(card).toMatchObject({ score: 49, held: true });
    expect(card.gates.map(({ id, where }) => [id, where])).toEqual([
      ['R3', 'Intended use'],
      ['R3', 'Intended use'],
    ]);
    const [gate] = card.gates;
    expect(gate && gate.sentence.slice(gate.marked.from, gate.marked.to)).toBe('Mrs Lopez');
    expect(gate?.rewrites).toHaveLength(2);
    expect(gate?.rewrites.join()).not.toContain('Lopez');
    expect(card.headline).toEqual([`2 sentences to mend, then ${card.open}.`]);
  });
  it('R3 lets its writer sign, cite and say whom to ask', async () => {
    const text =
      'It picks who sees an advert, as Mitchell et al. 2019 ask it to be said. Black women are compared with White men. Questions go to anna.keller@bank.example.\nOwner: Anna Keller';
    const card = await scored(await logOf([say('card-use', { text })], 'full'));
    expect(card.gates).toEqual([]);
  });
  it('R2 holds a rule that refuses everyone', async () => {
    const card = await scored(await logOf([say('by-hand', { knobs: { women: 1, men: 1 } })]));
    expect(card.gates.map(({ id }) => id)).toEqual(['R2']);
    expect(card.score).toBe(49);
  });
  it('R2 leaves a decision not to use the model alone', async () => {
    const card = await scored(
      await logOf([say('choose', { choice: { kind: 'option', option: 'do-not-deploy' } })]),
    );
    expect(card.gates).toEqual([]);
  });
  it('R6 holds a log that was changed', async () => {
    const log = await logOf([]);
    const card = await scored(
      log.map((entry) => (entry.n === 3 ? { ...entry, at: entry.at + 1 } : entry)),
    );
    expect(card.gates).toMatchObject([{ id: 'R6', sentence: expect.stringContaining('Entry 3') }]);
  });
  it('R1 holds a chip whose number does not come out again', async () => {
    const log = await logOf([], 'full');
    const wrong = log.reduce<Log>((told, { kind, body, step, at }) => {
      const draft = { kind, body } as EntryDraft;
      const changed: EntryDraft =
        draft.kind === 'evidence' && draft.body.title.startsWith('Missed offers, women')
          ? {
              kind: 'evidence',
              body: { ...draft.body, answer: { ...draft.body.answer, value: 0.1 } },
            }
          : draft;
      return append(told, changed, { step, at });
    }, []);
    const card = await scored(wrong);
    expect(card.gates.map(({ id }) => id)).toContain('R1');
  });
  it('R1 holds a typed result without a source only after it was shown twice', async () => {
    const saved: EntryDraft = {
      kind: 'document',
      body: {
        document: 'model-card',
        section: 'factors',
        text: 'Of the women 52 % are missed, and nobody knows why.',
      },
    };
    const log = await logOf([], 'full');
    expect((await scored(then(log, saved, saved))).gates).toEqual([]);
    expect((await scored(then(log, saved, saved, saved))).gates).toMatchObject([
      { id: 'R1', where: 'Factors' },
    ]);
    const context: EntryDraft = {
      kind: 'context',
      body: { document: 'model-card', section: 'factors', number: '52 %' },
    };
    expect((await scored(then(log, saved, saved, saved, context))).gates).toEqual([]);
  });
});

describe('a log from elsewhere', () => {
  const retold = async (change: (draft: EntryDraft) => EntryDraft): Promise<Log> =>
    (await logOf([])).reduce<Log>(
      (told, { kind, body, step, at }) =>
        append(told, change({ kind, body } as EntryDraft), { step, at }),
      [],
    );
  const begun = (start: Partial<Extract<EntryDraft, { kind: 'start' }>['body']>) =>
    retold((draft) =>
      draft.kind === 'start' ? { kind: 'start', body: { ...draft.body, ...start } } : draft,
    );
  it('is held when its rows were dealt otherwise than its seed deals them', async () => {
    const card = await scored(await begun({ salt: 'other' }));
    expect(card.gates).toMatchObject([{ id: 'R6', sentence: expect.stringContaining('seed 0') }]);
    expect(card.score).toBeLessThanOrEqual(49);
  });
  it('is held when it was made on other data', async () => {
    const data = { id: 'adult', sha256: 'a'.repeat(64) };
    const card = await scored(await begun({ data }));
    expect(card.gates).toMatchObject([
      { id: 'R6', sentence: expect.stringContaining('other data') },
    ]);
  });
  it('is not scored here when it is of another exercise', async () => {
    await expect(scored(await begun({ exercise: 'P9' }))).rejects.toThrow(/of exercise P9/);
  });
  it('never throws, whatever a run or a lock names', async () => {
    const run = await scored(
      await retold((draft) =>
        draft.kind === 'run'
          ? {
              kind: 'run',
              body: {
                ...draft.body,
                experiment: {
                  ...draft.body.experiment,
                  learner: { id: 'oracle', params: {} },
                } as never,
              },
            }
          : draft,
      ),
    );
    expect(run.checks.find(({ id }) => id === 'repair')).toMatchObject({
      case: 'unreadable',
      status: 'not-yet',
      points: 0,
    });
    expect(run.gates.map(({ id }) => id)).toEqual(['R6']);
    const lock = await scored(
      await retold((draft) =>
        draft.kind === 'lock'
          ? { kind: 'lock', body: { ...draft.body, metrics: ['nonsense'], groups: ['sign'] } }
          : draft,
      ),
    );
    expect(lock.checks.find(({ id }) => id === 'repair')?.case).toBe('not-locked');
  });
});

describe('hints', () => {
  const hint = (check: string, level: number): EntryDraft => ({
    kind: 'hint',
    body: { check, level },
  });
  it('cost a tenth and a quarter of their check, rounded down', async () => {
    const log = await logOf([]);
    const whole = await scored(log);
    const points = (card: Scorecard, id: string): number =>
      card.checks.find((check) => check.id === id)!.points;
    expect(points(await scored(then(log, hint('findings', 1))), 'findings')).toBe(
      points(whole, 'findings'),
    );
    expect(points(await scored(then(log, hint('findings', 2))), 'findings')).toBe(11);
    expect(points(await scored(then(log, hint('findings', 3))), 'findings')).toBe(8);
  });
  it('make a check seen at the fourth: worth nothing on this seed', async () => {
    const card = await scored(then(await logOf([]), hint('findings', 4)));
    expect(card.checks.find(({ id }) => id === 'findings')).toMatchObject({
      status: 'seen',
      points: 0,
    });
    expect(card.change).toBeNull();
  });
});

describe('the card', () => {
  it('has bars that add up to 100 and points that add up to the score', async () => {
    for (const edits of [
      [],
      [{ edit: 'drop', moves: ['findings'] }],
      [{ edit: 'keep', moves: ['wrong-line'] }],
    ] as Edit[][]) {
      const card = await scored(await logOf(edits));
      expect(card.levels.reduce((sum, { of }) => sum + of, 0)).toBe(100);
      expect(card.levels.reduce((sum, { points }) => sum + points, 0)).toBe(card.open);
    }
  });
  it('names the one change worth most, in the words of its case', async () => {
    const card = await scored(await logOf([{ edit: 'drop', moves: ['findings'] }]));
    expect(card.change).toMatchObject({ check: 'findings', step: 'decide', worth: 22 });
    expect(card.well).toContain(pack.rubric.checks['repair']!.well);
    expect(card.later.map(({ id }) => id)).toContain('card');
  });
  it('distinguishes only with every level of two checks at 60 %', async () => {
    expect((await scored(await logOf([], 'full'))).band).toBe('distinguished');
    expect(
      (await scored(await logOf([{ edit: 'drop', moves: ['worst-cells', 'look-offers'] }], 'full')))
        .band,
    ).not.toBe('emerging');
  });
  it('refuses a quick lap and a log of another edition', async () => {
    const log = await logOf([]);
    await expect(scored(then(log, { kind: 'lap', body: { lap: 'quick' } }))).rejects.toThrow(
      /no score/,
    );
    await expect(score({ ...pack, hash: 'b'.repeat(64) }, log, about, lab)).rejects.toThrow(
      /another edition/,
    );
  });
});
