// The faults that a reviewer may choose stand for cases that checks have, and every case leads to one.

import { expect, it } from 'vitest';
import { checks } from '../../../../../src/core/exercise/checks';
import { levels } from '../../../../../src/core/exercise/pack';
import { faultOf, faults } from '../../../../../src/core/exercise/review/faults';

it('names no case that no check has, and none twice', () => {
  const known = new Set(checks.flatMap(({ cases }) => Object.keys(cases)));
  const named = faults.flatMap(({ cases }) => cases as readonly string[]);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

it('leads from every case to one, on whatever level the check stands', () => {
  const ids: readonly string[] = faults.map(({ id }) => id);
  for (const name of [...checks.flatMap(({ cases }) => Object.keys(cases)), 'never-heard-of'])
    for (const level of levels) expect(ids).toContain(faultOf(name, level));
  expect(faultOf('reference-swapped', 'E')).toBe('direction');
  expect(faultOf('never-heard-of', 'O')).toBe('repair');
});
