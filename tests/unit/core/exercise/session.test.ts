// A session: what instruments let through and refuse, what is logged, and what a hint or a lap asks first.

import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceLab } from '../../../../src/core/evidence/answer';
import { verify } from '../../../../src/core/evidence/chain';
import { fulfil, shownAnswer } from '../../../../src/core/exercise/fulfil';
import {
  lineQueries,
  plantedLine,
  shownLines,
  type DashboardPreset,
} from '../../../../src/core/exercise/instruments/dashboard-review';
import { lockedGap } from '../../../../src/core/exercise/instruments/mitigation-bench';
import { checkStep, goOn, hint, hintOffer, stepsOf } from '../../../../src/core/exercise/moves';
import type { Pack } from '../../../../src/core/exercise/pack';
import { familySize } from '../../../../src/core/exercise/scene';
import {
  act,
  beginAgain,
  record,
  resumeSession,
  scene,
  startSession,
  stateOf,
  useOf,
  type Place,
  type Session,
} from '../../../../src/core/exercise/session';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
const missed: Place = { step: 'missed', instrument: 'auditor' };
const cells: Place = { step: 'cells', instrument: 'auditor' };
const lock = {
  do: 'lock',
  metrics: ['false-negative-rate'],
  groups: ['sex'],
  reference: { sex: 'Male' },
  margin: 0.1,
  harm: 'missed',
  reason: 'because',
};

let pack: Pack;
let lab: EvidenceLab;
beforeAll(async () => {
  ({ pack } = await testPack('P10'));
  lab = testLab() as EvidenceLab;
});

const begin = (lap: 'quick' | 'core' | 'full' = 'core', seed = 0): Session =>
  startSession(pack, about, { lap, seed, at: 1 });
async function done(
  session: Session,
  place: Place,
  ...actions: readonly object[]
): Promise<Session> {
  let now = session;
  for (const action of actions) {
    const { session: next, pending } = act(now, place, action);
    now = record(next, place.step, await fulfil(pending, lab), now.log.length + 1);
  }
  return now;
}

describe('a session', () => {
  it('begins with a start that pins pack, core, salt and data', () => {
    expect(begin().log[0]).toMatchObject({
      kind: 'start',
      body: { exercise: 'P10', pack: pack.hash, salt: 'p10', data: { id: 'adult' } },
    });
    expect(begin('core', 3).log[0]).toMatchObject({ body: { salt: 'p10/3', seed: 3 } });
  });
  it('resumes from its log, and refuses one of another edition', async () => {
    const played = await done(begin(), missed, lock);
    expect(resumeSession(pack, about, played.log).log).toBe(played.log);
    expect(() => resumeSession({ ...pack, hash: 'c'.repeat(64) }, about, played.log)).toThrow(
      /another edition/,
    );
  });
  it('keeps its chain whole through everything', async () => {
    const played = await done(
      begin(),
      missed,
      lock,
      { do: 'open' },
      { do: 'pin', what: 'difference', cell: 'Female' },
    );
    expect(verify(played.log)).toEqual({ holds: true });
    expect(played.log.map(({ kind }) => kind)).toEqual(['start', 'lock', 'opened', 'evidence']);
  });
  it('begins a step again without touching the log', async () => {
    const played = await done(begin(), missed, lock, { do: 'open' });
    const again = beginAgain(played, 'missed');
    expect(stateOf(again, missed)).toMatchObject({ part: 'practice' });
    expect(again.log).toBe(played.log);
  });
});

describe('the slice auditor', () => {
  it('opens audit rows only after a lock', () => {
    expect(() => act(begin(), missed, { do: 'open' })).toThrow(/Lock what you will look at first/);
  });
  it('asks for a sentence when the lock is changed after looking', async () => {
    const looked = await done(begin(), missed, lock, { do: 'open' });
    expect(() =>
      act(looked, missed, { ...lock, metrics: ['selection-rate'], reason: ' ' }),
    ).toThrow(/sentence that says why/);
  });
  it('logs each look at audit rows, none at practice rows, and counts the family from them', async () => {
    const practice = await done(begin(), missed, { do: 'look', metric: 'accuracy' });
    expect(practice.log).toHaveLength(1);
    const looked = await done(
      begin(),
      missed,
      lock,
      { do: 'open' },
      { do: 'look', metric: 'selection-rate' },
      { do: 'look', metric: 'false-negative-rate' },
    );
    expect(looked.log.filter(({ kind }) => kind === 'opened')).toHaveLength(3);
    expect(familySize(scene(looked))).toBe(2);
    const wider = await done(looked, cells, { do: 'open' });
    expect(familySize(scene(wider))).toBe(2 + 9);
    // A second lock unsees nothing.
    const again = await done(wider, missed, lock);
    expect(familySize(scene(again))).toBe(2 + 9);
  });
  it('pins against the locked reference, another when asked, never itself', async () => {
    const locked = await done(begin(), missed, lock);
    const [draft] = act(locked, missed, { do: 'pin', what: 'difference', cell: 'Female' }).pending;
    expect(draft).toMatchObject({
      body: { query: { ask: { cell: 'Female', reference: 'Male' } } },
    });
    expect(() => act(locked, missed, { do: 'pin', what: 'difference', cell: 'Male' })).toThrow(
      /no difference to itself/,
    );
  });
  it('marks only cells that exist, and hands in what is marked', async () => {
    const locked = await done(begin(), missed, lock);
    const marked = await done(
      locked,
      cells,
      { do: 'open' },
      { do: 'mark', cell: 'Male|Black' },
      { do: 'mark', cell: 'Female|White' },
      { do: 'say' },
    );
    expect(marked.log.at(-1)).toMatchObject({
      kind: 'answer',
      body: { value: { part: 'audit', cells: ['Female|White', 'Male|Black'] } },
    });
    expect(() => act(marked, cells, { do: 'mark', cell: 'Male|Purple' })).toThrow(/Purple/);
  });
  it('refuses a move it does not know, naming the instrument', () => {
    expect(() => act(begin(), missed, { do: 'dance' })).toThrow(/slice auditor/);
  });
});

describe('the dashboard', () => {
  const preset = (): DashboardPreset =>
    useOf(pack, { step: 'reproduce', instrument: 'dashboard' })
      .preset as unknown as DashboardPreset;
  it('shows one wrong line, another on other seeds, all others as computed', async () => {
    const now = scene(begin());
    const queries = lineQueries(preset(), now);
    const answers = await Promise.all(queries.map((query) => shownAnswer(query, lab)));
    const lines = shownLines(preset(), now, answers);
    const wrong = lines.filter(({ value }, i) => value !== answers[i]!.value);
    expect(wrong.map(({ query }) => query)).toEqual([plantedLine(preset(), 'p10').query]);
    const planted = new Set(
      Array.from({ length: 40 }, (_, seed) => plantedLine(preset(), `p10/${seed}`).query),
    );
    expect(planted.size).toBe(preset().planted.length);
  });
});

describe('the bench', () => {
  const bench: Place = { step: 'repair', instrument: 'bench' };
  it('asks for a lock first, keeps knobs inside their range, chooses only runs of the log', async () => {
    expect(() => act(begin(), bench, { do: 'run', recipe: 'inherited' })).toThrow(/Lock a metric/);
    const locked = await done(begin(), missed, lock);
    expect(() =>
      act(locked, bench, { do: 'run', recipe: 'one-cut-off', knobs: { line: 2 } }),
    ).toThrow(/0 to 1; 2 is outside/);
    expect(() =>
      act(locked, bench, { do: 'choose', choice: { kind: 'run', run: 1 }, reason: 'x' }),
    ).toThrow(/not in your notebook/);
  });
  it('logs a run with what it shows on practice rows', async () => {
    const locked = await done(begin(), missed, lock);
    const ran = await done(locked, bench, {
      do: 'run',
      recipe: 'cut-off-per-group',
      knobs: { women: 0.4 },
    });
    const entry = ran.log.at(-1)!;
    expect(entry).toMatchObject({
      kind: 'run',
      body: { family: 'post', title: 'A cut-off per group, by hand (women 0.4, men 0.5)' },
    });
    expect(entry.kind === 'run' && entry.body.results.gap.value).toBeTypeOf('number');
  });
  it('counts people of the locked column only', async () => {
    const ran = await done(await done(begin(), missed, lock), bench, {
      do: 'run',
      recipe: 'one-cut-off',
    });
    const count = { do: 'count', run: ran.log.at(-1)!.n, change: 'gained', who: 'all' };
    expect(() => act(ran, bench, { ...count, cell: 'Black' })).toThrow(
      'The bench counts by sex, as locked. There are: women, men.',
    );
    expect(act(ran, bench, { ...count, cell: 'Female' }).pending).toHaveLength(1);
  });
  it('takes the gap of the metric that counts the harm, whatever was ticked first', async () => {
    const gapOf = async (fields: object) =>
      lockedGap(scene(await done(begin(), missed, { ...lock, ...fields })));
    const metrics = ['selection-rate', 'false-negative-rate'];
    expect(await gapOf({ metrics })).toMatchObject({ metric: 'false-negative-rate' });
    expect(await gapOf({ metrics, harm: 'fewer-offers' })).toMatchObject({
      metric: 'selection-rate',
    });
    const both = { groups: ['race', 'sex'], reference: { race: 'White', sex: 'Female' } };
    expect(await gapOf(both)).toMatchObject({ groups: ['sex'], cell: 'Male', reference: 'Female' });
    const race = { groups: ['race'], reference: { race: 'Other' } };
    expect(await gapOf(race)).toMatchObject({ cell: 'White', reference: 'Other' });
  });
});

describe('the writer', () => {
  const writer: Place = { step: 'card', instrument: 'writer' };
  it('takes a result only as a citation', () => {
    expect(() =>
      act(begin('full'), writer, {
        do: 'write',
        section: 'factors',
        text: 'Women are missed in 52 % of cases.',
      }),
    ).toThrow(/No source for "52 %"/);
  });
  it('takes numbers of the brief and of the data card', () => {
    const text = 'The rows are 48,842 people who said whether they earn over 50,000.';
    expect(
      act(begin('full'), writer, { do: 'write', section: 'factors', text }).pending,
    ).toHaveLength(1);
  });
  it('takes it once it is marked as context', async () => {
    const marked = await done(begin('full'), writer, {
      do: 'context',
      section: 'factors',
      number: '52 %',
    });
    expect(
      act(marked, writer, {
        do: 'write',
        section: 'factors',
        text: 'Women are missed in 52 % of cases.',
      }).pending,
    ).toHaveLength(1);
  });
  it('notes a false assurance and saves nevertheless: the gate will say it too', () => {
    const { session, pending } = act(begin('full'), writer, {
      do: 'write',
      section: 'caveats',
      text: 'The model is fair.',
    });
    expect(pending).toHaveLength(1);
    expect(stateOf(session, writer)).toMatchObject({ notes: [{ text: 'is fair' }] });
  });
});

describe('moves without an instrument', () => {
  it('opens hint 1 at once, hint 2 after an attempt, none in a quick lap', async () => {
    expect(hint(begin(), 'findings', 1).kind).toBe('hint');
    expect(() => hint(begin(), 'findings', 2)).toThrow(/Try it once first/);
    expect(() => hint(begin('quick'), 'findings', 1)).toThrow(/quick lap/);
    const tried = record(
      begin(),
      'decide',
      [{ kind: 'check', body: { checks: [{ id: 'findings', points: 0, of: 12 }] } }],
      2,
    );
    expect(hint(tried, 'findings', 2).kind).toBe('hint');
    expect(hintOffer(pack, 'findings', 3)).toMatchObject({ price: 3 });
  });
  it('notes the checks of a step, and goes on to another lap only', () => {
    const card = {
      checks: [
        { id: 'a', step: 's', points: 1, of: 2 },
        { id: 'b', step: 't', points: 0, of: 1 },
      ],
    } as never;
    expect(checkStep(card, 's')).toEqual({
      kind: 'check',
      body: { checks: [{ id: 'a', points: 1, of: 2 }] },
    });
    expect(() => goOn(begin('core'), 'core')).toThrow(/already/);
  });
  it('gives each lap its steps', () => {
    const ids = (lap: 'quick' | 'core' | 'full'): string[] =>
      stepsOf(pack, lap).map(({ id }) => id);
    expect(ids('quick')).toEqual(['quick']);
    expect(ids('core')).toHaveLength(5);
    expect(ids('full').slice(0, 5)).toEqual(ids('core'));
  });
});

it('never shows held-back rows', async () => {
  const query = { ...scene(begin()).query('accuracy', 'judge') };
  await expect(shownAnswer(query, lab)).rejects.toThrow(/never shown/);
});
