// What `lab calibrate` computes on a few deals, and when a check is refused for what it cannot tell apart.

import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceLab } from '../../../../src/core/evidence/answer';
import { CORE_VERSION } from '../../../../src/core/evidence/version';
import type { Authoring } from '../../../../src/core/exercise/authoring';
import { calibrate } from '../../../../src/core/exercise/calibrate';
import type { Pack } from '../../../../src/core/exercise/pack';
import { powerEdition, powerProblems, type Power } from '../../../../src/core/exercise/power';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

let pack: Pack;
let authoring: Authoring;
beforeAll(async () => {
  ({ pack, authoring } = await testPack('P10'));
});

const row = (change: Partial<Power>): Power => ({
  check: 'repair',
  role: 'reference',
  who: 'reference',
  n: 200,
  passed: 1,
  trained: false,
  ...change,
});
/** What is said of these rows, beside a reference for every check. */
const problems = (rows: readonly Power[], change: Partial<Authoring> = {}): string[] => {
  const given = { ...authoring, ...change };
  const all = [...rows, row({ check: 'families' })];
  return powerProblems(pack, {
    ...given,
    power: { of: powerEdition(pack, given), core: CORE_VERSION, rows: all },
  });
};

describe('the power of a check', () => {
  it('is refused where the reference fails, or another passes, too often', () => {
    expect(problems([row({})])).toEqual([]);
    expect(problems([row({ passed: 0.985 })])).toEqual([
      expect.stringMatching(/reference passes 98.5 % of 200/),
    ]);
    const bot = row({ role: 'bot', who: 'levelling-down', passed: 0.02 });
    expect(problems([row({}), bot])).toEqual([
      expect.stringMatching(/levelling-down passes 2 % of 200/),
    ]);
    expect(problems([row({}), { ...bot, passed: 0.01 }])).toEqual([]);
    const passes = [{ check: 'repair', who: ['levelling-down'], because: 'It is meant to.' }];
    expect(problems([row({}), bot], { passes })).toEqual([]);
  });

  it('asks for three deviations where few deals were played', () => {
    const trained = { n: 20, trained: true, wanted: 0.5 };
    expect(problems([row({ ...trained, mean: 1, sd: 0.1 })])).toEqual([]);
    expect(problems([row({ ...trained, mean: 0.7, sd: 0.1 })])).toEqual([
      expect.stringMatching(/within 3 deviations of failing/),
    ]);
    const base = row({ ...trained, role: 'baseline', who: 'baseline', passed: 0 });
    expect(problems([row({}), { ...base, mean: 0.4, sd: 0.1 }])).toEqual([
      expect.stringMatching(/within 3 deviations of passing/),
    ]);
    expect(problems([row({}), { ...base, mean: 0.1, sd: 0.1 }])).toEqual([]);
  });

  it('is asked for again when the check, or the work it rests on, has changed, and not for a hint', () => {
    const of = powerEdition(pack, authoring);
    expect(powerProblems(pack, { ...authoring, power: null })).toEqual([
      expect.stringMatching(/truth.json is missing.*calibrate --only P10/),
    ]);
    expect(powerEdition({ ...pack, hints: {}, rubric: pack.rubric }, authoring)).toBe(of);
    const stricter = pack.exercise.checks.map((check) =>
      check.id === 'repair' ? { ...check, spec: { ...check.spec, floor: 0.01 } } : check,
    );
    const changed = { ...pack, exercise: { ...pack.exercise, checks: stricter } };
    expect(powerEdition(changed, authoring)).not.toBe(of);
    const solution = authoring.solution.map((move) =>
      move.as === 'card-caveats' ? { ...move, do: { ...move.do, text: 'Other words.' } } : move,
    );
    expect(powerEdition(pack, { ...authoring, solution })).toBe(of);
  });

  it('plays reference, baseline and bots: the repair is passed by the first alone', async () => {
    const rows = await calibrate(pack, authoring, testLab() as EvidenceLab, {
      shipped: [aboutOf('adult')],
      salts: 2,
      trainedSalts: 1,
      only: 'repair',
    });
    const passed = rows.filter((each) => each.passed > 0).map(({ who }) => who);
    expect(passed).toEqual(['reference']);
    expect(rows.find(({ role }) => role === 'baseline')).toMatchObject({
      n: 2,
      mean: 0,
      wanted: 0.5,
    });
    expect(rows.map(({ who }) => who)).toContain('levelling-down');
    expect(rows.map(({ who }) => who)).toContain('blank');
    // Bots whose work for this check is the reference's own say nothing about it.
    expect(rows.every(({ n }) => n <= 2)).toBe(true);
  }, 120_000);
});
