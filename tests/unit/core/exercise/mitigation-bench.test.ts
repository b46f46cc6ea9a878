// The bench looked at closer, on P10's real rows: the line alone, who changed, which repair works on which cause.

import { beforeAll, describe, expect, it } from 'vitest';
import { remembering, type EvidenceLab } from '../../../../src/core/evidence/answer';
import type { Move } from '../../../../src/core/exercise/authoring';
import { reproduces } from '../../../../src/core/exercise/checks/matching';
import type { jobs } from '../../../../src/core/exercise/jobs';
import { lockedGap } from '../../../../src/core/exercise/instruments/mitigation-bench';
import type { Pack } from '../../../../src/core/exercise/pack';
import { edited, play } from '../../../../src/core/exercise/play';
import { fitOf, rootCauseById, rootCauses } from '../../../../src/core/exercise/root-causes';
import type { Scene } from '../../../../src/core/exercise/scene';
import { act, scene, type Session } from '../../../../src/core/exercise/session';
import { mitigations } from '../../../../src/core/fairness/mitigations/index';
import { answer } from '../../../../src/core/evidence/answer';
import type { Experiment } from '../../../../src/core/lab/experiment';
import type { Gap } from '../../../../src/core/lab/frontier';
import type { Lab } from '../../../../src/core/lab/lab';
import { packAbout, testLab, testPack } from '../../../exercise-lab';

const bench = { step: 'repair', instrument: 'bench' } as const;
let whole: Lab<typeof jobs>;
let lab: EvidenceLab;
let pack: Pack;
let played: Session;
let now: Scene;
let gap: Gap;
let byHand: Experiment;

const move = (as: string, action: Record<string, unknown>): Move => ({
  ...bench,
  for: 'repair',
  lap: 'core',
  as,
  do: action,
});
const LINE = move('line', { do: 'line', to: 0.38 });
const PROXY = move('cause', {
  do: 'cause',
  cause: 'proxy',
  reason: 'Nearly all husbands are men, so the household column says sex out loud.',
  cites: ['@husbands'],
});

async function playedWith(...more: readonly Move[]): Promise<Session> {
  const { authoring } = await testPack('P10');
  const edits = more.map((each) => ({ edit: 'add', move: each }) as const);
  const moves = edited(authoring.solution, edits);
  return (await play(pack, packAbout(pack, 0), moves, { lap: 'core', seed: 0 }, lab)).session;
}

beforeAll(async () => {
  whole = testLab();
  lab = remembering(whole as EvidenceLab);
  ({ pack } = await testPack('P10'));
  played = await playedWith(LINE, PROXY);
  now = scene(played);
  const { metric, groups, cell, reference } = lockedGap(now);
  gap = { metric, column: groups[0]!, group: cell, reference };
  byHand = now.attempt.runs.find(({ body }) => body.recipe === 'cut-off-per-group')!.body
    .experiment;
});

describe('the line alone', () => {
  const compared = (after: Experiment, by: 'selection-rate' | 'accuracy' = 'selection-rate') =>
    whole.do('matched-line', {
      before: now.experiment('inherited'),
      after,
      part: 'practice',
      by,
      gap,
    });

  it('finds the line that was moved, and then nothing is left for a repair to have done', async () => {
    const moved = await compared(now.experiment('one-cut-off'));
    expect(moved.alone.selected).toBeCloseTo(moved.after.selected!, 3);
    expect(moved.alone.gap.value).toBeCloseTo(moved.after.gap.value!, 2);
    expect(moved.line).toBeCloseTo(0.38, 2);
    expect(moved.rest!.interval!.lo).toBeLessThanOrEqual(0);
    expect(moved.rest!.interval!.hi).toBeGreaterThanOrEqual(0);
  });
  it('leaves to a line for each group what one line for all would not have done', async () => {
    const found = await compared(byHand);
    expect(found.alone.selected).toBeCloseTo(found.after.selected!, 3);
    expect(found.rest!.difference).toBeCloseTo(
      Math.abs(found.after.gap.value!) - Math.abs(found.alone.gap.value!),
      9,
    );
    expect(found.rest!.interval!.hi).toBeLessThan(0);
  });
  it('takes no less accuracy where that is asked for', async () => {
    const found = await compared(byHand, 'accuracy');
    expect(found.alone.accuracy.value).toBeGreaterThanOrEqual(found.after.accuracy.value! - 1e-9);
    expect(Math.abs(found.alone.gap.value!)).toBeLessThanOrEqual(
      Math.abs(found.before.gap.value!) + 1e-9,
    );
  });
  it('is pinned under a name of its own, and comes out again', async () => {
    const pin = now.attempt.evidence.at(-1)!;
    expect(pin.body.title).toBe('One line at 0.38: missed offers, women minus men');
    const given = {
      scene: now,
      lab,
      answer: (query: Parameters<typeof answer>[0]) => answer(query, lab),
    };
    expect(await reproduces(pin, given)).toBe(true);
    const renamed = {
      ...pin,
      body: { ...pin.body, title: 'One line at 0.5: missed offers, women minus men' },
    };
    expect(await reproduces(renamed, given)).toBe(false);
  });
  it('is measured after what was done before and during training, without what was done after it', async () => {
    const reweighed = now.experiment('reweighing');
    const found = await whole.do('matched-line', {
      before: { ...reweighed, mitigations: [...reweighed.mitigations, ...byHand.mitigations] },
      after: reweighed,
      part: 'practice',
      by: 'selection-rate',
      gap,
    });
    expect(found.alone.gap.value).toBeCloseTo(found.after.gap.value!, 9);
  });
});

describe('who changed', () => {
  const changed = (before: Experiment, after: Experiment, most = 12) =>
    whole.do('changed', { before, after, column: 'sex', most });

  it('counts the people the bench counts, by group and label', async () => {
    const { lines } = await changed(now.experiment('inherited'), byHand);
    const { moved } = await whole.do('compare', {
      before: now.experiment('inherited'),
      after: byHand,
      part: 'practice',
      metrics: ['accuracy'],
      gap,
    });
    for (const { group, n, gained, lost } of moved) {
      const of = (label: 'favourable' | 'other') =>
        lines.find((line) => line.group === group && line.label === label)!;
      const [yes, no] = [of('favourable'), of('other')];
      expect(yes.n + no.n).toBe(n);
      expect([yes.gained.count, no.gained.count]).toEqual([gained.deserving, gained.other]);
      expect([yes.lost.count, no.lost.count]).toEqual([lost.deserving, lost.other]);
    }
  });
  it('shows the rows of a few, without the group, and none of many', async () => {
    const nearly = now.experiment('inherited');
    const { lines, columns } = await changed(nearly, {
      ...nearly,
      cutoff: { kind: 'fixed', value: 0.4995 },
    });
    expect(columns).not.toContain('sex');
    const people = lines.flatMap(({ gained }) => (gained.count > 0 ? [gained] : []));
    expect(people.length).toBeGreaterThan(0);
    for (const { count, rows } of people) {
      expect(rows).toHaveLength(count <= 12 ? count : 0);
      for (const { values, scores } of rows) {
        expect(values).toHaveLength(columns.length);
        expect(scores[0]).toBeGreaterThan(0.4995);
        expect(scores[0]).toBeLessThanOrEqual(0.5);
      }
    }
    const { lines: many } = await changed(now.experiment('inherited'), byHand, 0);
    expect(many.flatMap(({ gained, lost }) => [...gained.rows, ...lost.rows])).toEqual([]);
  });
  it('follows nobody between runs on different rows', async () => {
    const other = { ...byHand, split: { salt: 'another' } };
    await expect(changed(byHand, other)).rejects.toThrow(/same rows/);
  });
});

describe('causes and repairs', () => {
  it('names only mitigations there are', () => {
    const known = mitigations.map(({ id }) => id);
    for (const { answers, eases } of rootCauses)
      for (const name of [...answers, ...eases]) expect(known).toContain(name.split(':')[0]);
  });
  it.each([
    ['proxy', 'reweighing', 'eases'],
    ['proxy', 'one-cut-off', 'cannot'],
    ['threshold', 'cut-off-per-group', 'answers'],
    ['threshold', 'one-cut-off', 'eases'],
    ['sampling', 'resampling', 'answers'],
    ['objective', 'penalty', 'answers'],
    ['label-bias', 'same-found-rate', 'cannot'],
    ['label-bias', 'same-offer-rate', 'eases'],
    ['label-bias', 'penalty', 'cannot'],
    ['base-rate', 'rival-parity', 'unsaid'],
    ['label-bias', 'inherited', 'cannot'],
    ['threshold', 'higher-line', 'eases'],
  ] as const)('%s, %s: %s', (cause, recipe, fit) =>
    expect(fitOf(rootCauseById(cause), now.experiment(recipe), now.experiment('inherited'))).toBe(
      fit,
    ),
  );
  it('is kept as an answer, and refuses a cause that is not on offer or has no sentence', () => {
    expect(now.attempt.answers.get('cause')?.body.value).toMatchObject({ cause: 'proxy' });
    const say = { do: 'cause', cause: 'proxy', reason: 'It shows.', cites: [] };
    expect(() => act(played, bench, { ...say, cause: 'objective' })).toThrow(/on offer/);
    expect(() => act(played, bench, { ...say, reason: ' ' })).toThrow(/one sentence/);
    expect(() => rootCauseById('weather')).toThrow(/"weather".*label-bias/);
  });
});
