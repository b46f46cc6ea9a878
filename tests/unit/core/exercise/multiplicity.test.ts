// One count for all: the family that the log gives is the one behind the auditor's intervals, the pins, the set of worst
// cells and Holm's p-values, so that no table says other than a verdict.

import { beforeAll, describe, expect, it } from 'vitest';
import { holm } from '../../../../src/core/base/statistics';
import { remembering, type EvidenceLab } from '../../../../src/core/evidence/answer';
import { append } from '../../../../src/core/evidence/chain';
import type { Entry } from '../../../../src/core/evidence/entry';
import { setOnRows } from '../../../../src/core/exercise/checks/worst-set';
import { familyOn, type Compared } from '../../../../src/core/exercise/multiplicity';
import { shownRun } from '../../../../src/core/exercise/instruments/slice-shown';
import { play } from '../../../../src/core/exercise/play';
import { familySize, looksAt, sceneOf, type Scene } from '../../../../src/core/exercise/scene';
import { useOf } from '../../../../src/core/exercise/session';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
let lab: EvidenceLab;
let scene: Scene;
let seen: readonly Compared[];
beforeAll(async () => {
  lab = remembering(testLab() as EvidenceLab);
  const { pack, authoring } = await testPack('P10');
  const played = await play(pack, about, authoring.solution, { lap: 'full', seed: 0 }, lab);
  scene = sceneOf(pack, about, played.session.log);
  seen = await familyOn({ scene, lab }, 'inherited', { part: 'audit' });
}, 60_000);

describe('the family of comparisons', () => {
  it('is counted from what was opened: cells less the reference, each metric by groups once', () => {
    const size = looksAt(scene).reduce((sum, { groups }) => {
      const cells = groups.map(
        (column) =>
          Object.keys(about.groups.find((group) => group.column === column)!.levels).length,
      );
      return sum + Math.max(1, cells.reduce((product, n) => product * n, 1) - 1);
    }, 0);
    expect(familySize(scene)).toBe(size);
    expect(size).toBeGreaterThan(10);
  });

  it('is what every pin on audit rows was drawn with', () => {
    const pins = scene.attempt.evidence.filter(({ body }) => body.query.part === 'audit');
    expect(pins.length).toBeGreaterThan(4);
    for (const { n, body } of pins) {
      expect(body.query.family).toBe(familySize(scene, n));
      if (body.answer.interval && 'metric' in body.query.ask)
        expect(body.answer.interval.level).toBeCloseTo(1 - 0.05 / familySize(scene, n), 12);
    }
  });

  it('is what the auditor draws, and what the scorer asks of worst cells', async () => {
    const place = { step: 'missed', instrument: 'auditor' };
    const preset = useOf(scene.pack, place).preset as never;
    const state = {
      metric: 'false-negative-rate',
      groups: ['sex'],
      part: 'audit' as const,
      against: null,
      marked: [],
    };
    const { frames } = await lab.do('run', shownRun(preset, state, scene));
    const drawn = frames[0]!.cells.find(({ key }) => key === 'Female')!.toReference![state.metric]!;
    const own = seen.find(
      ({ metric, cell, groups }) =>
        metric === state.metric && cell === 'Female' && groups.length === 1,
    )!;
    expect(drawn.interval).toEqual(own.interval);
    expect(drawn.pValue).toBe(own.pValue);
    const spec = scene.pack.exercise.checks.find(({ kind }) => kind === 'worst-set')!.spec;
    const { level } = await setOnRows(spec as never, 'audit', familySize(scene), { scene, lab });
    expect(level).toBeCloseTo(1 - 0.05 / familySize(scene), 12);
  });

  it('gives an interval that leaves out 0 exactly where p, times the family, is below 0.05', () => {
    const sized = familySize(scene);
    expect(seen.length).toBeGreaterThan(8);
    for (const { interval, pValue, adjusted } of seen) {
      if (!interval) continue;
      const out = interval.lo > 0 || interval.hi < 0;
      expect(out).toBe(pValue < 0.05 / sized);
      // What the wide interval shows, Holm's steps show too; never the other way round alone.
      if (out) expect(adjusted).toBeLessThan(0.05);
      expect(adjusted).toBeGreaterThanOrEqual(pValue);
    }
  });

  it('counts what has no p-value as 1: Holm over all of the family', () => {
    const rest = Array.from({ length: familySize(scene) - seen.length }, () => 1);
    const by = holm([...seen.map(({ pValue }) => pValue), ...rest]);
    expect(seen.map(({ adjusted }) => adjusted)).toEqual(by.slice(0, seen.length));
    const smallest = Math.min(...seen.map(({ pValue }) => pValue));
    const first = seen.find(({ pValue }) => pValue === smallest)!;
    expect(first.adjusted).toBeCloseTo(Math.min(1, familySize(scene) * smallest), 12);
  });

  it('does not shrink when the first lock is taken back, or another is made', () => {
    const [first] = scene.attempt.locks as readonly Entry<'lock'>[];
    const moment = { step: 'missed', at: scene.log.at(-1)!.at + 1 };
    const back = append(scene.log, { kind: 'withdrawn', body: { entry: first!.n } }, moment);
    const again = append(back, { kind: 'lock', body: first!.body }, moment);
    for (const log of [back, again])
      expect(familySize(sceneOf(scene.pack, about, log))).toBe(familySize(scene));
  });
});
