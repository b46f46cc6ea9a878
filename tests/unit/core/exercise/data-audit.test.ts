// The instruments of a data audit: what they refuse, what they leave in the log, and their arithmetic by hand.

import { beforeAll, describe, expect, it } from 'vitest';
import { aboutOf } from '../../../../src/core/exercise/pack-data';
import { documentsOf, sectionOf } from '../../../../src/core/exercise/documents';
import { isMet, limitKind } from '../../../../src/core/exercise/instruments/conditions-editor';
import { boundsOf } from '../../../../src/core/exercise/instruments/label-panel';
import { namesSomebody } from '../../../../src/core/exercise/owner';
import { pairsByGain, weightOf } from '../../../../src/core/exercise/instruments/proxy-finder';
import { Refused } from '../../../../src/core/exercise/instruments/instrument';
import type { Pack } from '../../../../src/core/exercise/pack';
import {
  act,
  record,
  scene,
  startSession,
  type Session,
} from '../../../../src/core/exercise/session';
import { testPack } from '../../../exercise-lab';

let pack: Pack;
let session: Session;
beforeAll(async () => {
  ({ pack } = await testPack('P7'));
  session = startSession(pack, aboutOf(pack.exercise, 0, []), { lap: 'full', seed: 0, at: 0 });
});

const finder = { step: 'proxies', instrument: 'finder' };
const quick = { step: 'quick', instrument: 'finder' };

describe('the proxy finder', () => {
  it('takes no name before the map was drawn, and none that the step does not offer', () => {
    const say = { do: 'say', names: ['zip'], cites: [] };
    expect(() => act(session, finder, say)).toThrow(Refused);
    const tested = act(session, finder, { do: 'test' }).session;
    expect(act(tested, finder, say).pending).toHaveLength(1);
    for (const names of [['race'], ['zip + race'], ['zip+branch']])
      expect(() => act(tested, finder, { do: 'say', names, cites: [] })).toThrow(Refused);
  });

  it('asks the same question whichever column of a pair is named first', () => {
    const asks = [
      ['channel', 'hour'],
      ['hour', 'channel'],
    ].map((columns) => act(session, finder, { do: 'pin', columns }).pending[0]);
    expect(asks[0]).toEqual(asks[1]);
    expect(() => act(session, finder, { do: 'pin', columns: ['zip', 'zip'] })).toThrow(Refused);
  });

  it('wants a guess first where the step says so, and keeps it', () => {
    expect(() => act(session, quick, { do: 'test' })).toThrow('Guess one column first');
    const guessed = act(session, quick, { do: 'guess', column: 'branch' });
    const next = record(guessed.session, 'quick', guessed.pending as never, 1);
    expect(scene(next).attempt.answers.get('quick-proxies-guess')?.body.value).toEqual({
      column: 'branch',
    });
    expect(act(next, quick, { do: 'test' }).session).toBeDefined();
  });

  it('orders pairs by what the second column adds, not by how far they get', () => {
    const proxy = (columns: string[], area: number) => ({
      columns,
      area,
      chance: 0.53,
      chanceOfAny: 0.55,
    });
    const single = [proxy(['a'], 0.8), proxy(['b'], 0.5), proxy(['c'], 0.5)];
    const pairs = [proxy(['a', 'b'], 0.81), proxy(['b', 'c'], 0.7), proxy(['a', 'c'], 0.78)];
    expect(
      pairsByGain(single, pairs).map(({ columns, adds }) => [columns.join(), adds.toFixed(2)]),
    ).toEqual([
      ['b,c', '0.20'],
      ['a,b', '0.01'],
      ['a,c', '-0.02'],
    ]);
  });

  it('weighs an area by chance first and by what matters second', () => {
    const weigh = (area: number) => weightOf({ area, chanceOfAny: 0.55 }, { matters: 0.6 });
    expect([0.5, 0.55, 0.58, 0.6, 0.9].map(weigh)).toEqual([
      'chance',
      'chance',
      'weak',
      'gives-away',
      'gives-away',
    ]);
  });
});

describe('the label panel', () => {
  it('gives bounds that assume nothing: 60 repaid, 10 did not, 30 never known of 100', () => {
    const share = (value: number) => ({ value, n: 100, tooSmall: false });
    const { lowest, highest, known } = boundsOf(share(0.6), share(0.1))!;
    expect([lowest, highest, known].map((each) => each?.toFixed(4))).toEqual([
      '0.6000',
      '0.9000',
      '0.8571',
    ]);
    expect(boundsOf(share(0), share(0))).toEqual({ lowest: 0, highest: 1, known: undefined });
    expect(boundsOf({ value: null, n: 0, tooSmall: true }, share(0))).toBeUndefined();
  });
});

describe('the conditions editor', () => {
  const share = { min: 0, max: 1 };
  it.each([
    ['at-most', 0, 'testable'],
    ['at-most', 0.08, 'testable'],
    ['at-most', 1, 'empty'],
    ['at-most', -0.1, 'impossible'],
    ['at-least', 0, 'empty'],
    ['at-least', 0.8, 'testable'],
    ['at-least', 1, 'testable'],
    ['at-least', 1.2, 'impossible'],
  ] as const)('%s %f of a share is %s', (is, value, kind) => {
    expect(limitKind({ is, value }, share)).toBe(kind);
  });

  it('meets a limit on the line', () => {
    expect(isMet({ is: 'at-most', value: 0 }, 0)).toBe(true);
    expect(isMet({ is: 'at-least', value: 300 }, 299)).toBe(false);
  });

  it.each(['head of branches', 'Data office', 'credit risk officer', 'Ms Okafor', 'DPO'])(
    'takes %s as somebody',
    (owner) => expect(namesSomebody(owner)).toBe(true),
  );
  it.each(['', 'the team', 'everybody', 'all of us', 'someone', 'TBD', '???', 'we'])(
    'takes "%s" as nobody',
    (owner) => expect(namesSomebody(owner)).toBe(false),
  );
});

describe('two documents of one exercise', () => {
  it('stand side by side, and a section is found in either', () => {
    expect(documentsOf(pack).map(({ id }) => id)).toEqual(['data-audit', 'datasheet-of-the-file']);
    expect(sectionOf(pack, 'uses')?.title).toBe('Uses');
    expect(sectionOf(pack, 'label-means')?.title).toBe('What the label means');
    expect(sectionOf(pack, 'nowhere')).toBeUndefined();
  });
});
