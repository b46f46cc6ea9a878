// Every kind of check has examples for each of its cases: some that earn its points and some that do not. Those of P10 are
// played on its real rows as edits of its solution; the others are scenes made by hand (check-scenes/).

import { beforeAll, describe, expect, it } from 'vitest';
import { remembering, type EvidenceLab } from '../../src/core/evidence/answer';
import { append } from '../../src/core/evidence/chain';
import type { Entry, EntryDraft, Log } from '../../src/core/evidence/entry';
import { checkOfKind, checks } from '../../src/core/exercise/checks/index';
import type { Authoring } from '../../src/core/exercise/authoring';
import type { Pack } from '../../src/core/exercise/pack';
import { edited, play } from '../../src/core/exercise/play';
import { score } from '../../src/core/exercise/score';
import type { Verdict } from '../../src/core/exercise/scorecard';
import { aboutOf } from '../experiments';
import { testLab, testPack } from '../exercise-lab';
import { examples, type Example } from './check-examples';
import { sceneExamples } from './check-scenes/index';
import { verdictOn } from './check-scenes/play-scene';

function retold(log: Log, change: (draft: EntryDraft) => EntryDraft): Log {
  return log.reduce<Log>(
    (told, { step, at, kind, body }) =>
      append(told, change({ kind, body } as EntryDraft), { step, at }),
    [],
  );
}

const about = aboutOf('adult');
let lab: EvidenceLab;
let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  lab = remembering(testLab() as EvidenceLab);
  ({ pack, authoring } = await testPack('P10'));
});

async function verdictOf({
  check,
  edits,
  lap = 'core',
  tamper,
  takesBack,
}: Example): Promise<Verdict> {
  const { session } = await play(
    pack,
    about,
    edited(authoring.solution, edits),
    { lap, seed: 0 },
    lab,
  );
  let log = tamper ? retold(session.log, tamper) : session.log;
  if (takesBack) {
    const first = log.find((entry): entry is Entry<'lock'> => entry.kind === 'lock')!;
    log = append(
      log,
      { kind: 'withdrawn', body: { entry: first.n } },
      { step: 'missed', at: log.at(-1)!.at + 1 },
    );
  }
  const card = await score(pack, log, about, lab);
  return card.checks.find(({ id }) => id === check)!;
}

describe('checks', () => {
  it.each(examples.map((example) => [`${example.check}: ${example.case}`, example] as const))(
    '%s',
    async (_name, example) => {
      const verdict = await verdictOf(example);
      expect(verdict.case).toBe(example.case);
      if (example.points === 'all') expect(verdict.points).toBe(verdict.of);
      else if (example.points === 'some') {
        expect(verdict.points).toBeGreaterThan(0);
        expect(verdict.points).toBeLessThan(verdict.of);
      } else expect(verdict.points).toBe(example.points);
      expect(`${verdict.did} ${verdict.found} ${verdict.why} ${verdict.next ?? ''}`).not.toMatch(
        /\{|\}|undefined|NaN/,
      );
    },
  );

  it.each(sceneExamples.map((example) => [`${example.kind}: ${example.case}`, example] as const))(
    '%s',
    async (_name, example) => {
      const { share, case: found, slots } = await verdictOn(example, { lab });
      expect(found).toBe(example.case);
      if (example.share === 'some') {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      } else expect(share).toBeCloseTo(example.share, 9);
      // Every slot that the sentences of this case may name is filled.
      for (const slot of checkOfKind(example.kind).cases[found] ?? []) {
        expect(slots[slot], slot).toBeTypeOf('string');
        expect(slots[slot], slot).not.toMatch(/undefined|NaN|null|Infinity/);
      }
    },
  );

  it('has an example for every case of every kind', () => {
    const missing = checks.flatMap(({ id: kind, cases }) => {
      const own = all.filter((example) => example.kind === kind).map((example) => example.case);
      return Object.keys(cases)
        .filter((name) => !own.includes(name))
        .map((name) => `${kind}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('has one that earns all and one that earns nothing, of every kind', () => {
    const ends = (kind: string): unknown[] =>
      all.filter((example) => example.kind === kind).map(({ earns }) => earns);
    for (const { id } of checks) {
      expect(ends(id), id).toContain('all');
      expect(ends(id), id).toContain('nothing');
    }
  });
});

interface Told {
  readonly kind: string | undefined;
  readonly case: string;
  readonly earns: 'all' | 'nothing' | 'some';
}

let all: readonly Told[] = [];
beforeAll(() => {
  const ofPoints = (points: Example['points']): Told['earns'] =>
    points === 'all' ? 'all' : points === 0 ? 'nothing' : 'some';
  all = [
    ...examples.map(({ check, case: name, points }) => ({
      kind: kindOf(check),
      case: name,
      earns: ofPoints(points),
    })),
    ...sceneExamples.map(({ kind, case: name, share }) => ({
      kind,
      case: name,
      earns:
        share === 1 ? ('all' as const) : share === 0 ? ('nothing' as const) : ('some' as const),
    })),
  ];
});

function kindOf(check: string): string | undefined {
  return pack.exercise.checks.find(({ id }) => id === check)?.kind;
}
