// Which columns a repair may pick from: numbers that are learnt from, and look-alikes of the label that are not.

import { describe, expect, it } from 'vitest';
import {
  numberFeatures,
  secondLabels,
  type RoleColumn,
} from '../../../../../src/page/app/sandbox/role-columns';

const column = (name: string, kind: RoleColumn['kind'], ...levels: string[]): RoleColumn => ({
  name,
  kind,
  distinct: kind === 'number' ? 40 : levels.length,
  levels: levels.map((level) => ({ level, n: 3 })),
});
const columns = [
  column('hours', 'number'),
  column('age', 'number'),
  column('id', 'number'),
  column('place', 'category', 'east', 'west'),
  column('hired', 'category', 'no', 'yes'),
  column('checked', 'category', 'yes', 'no'),
  column('married', 'category', 'yes', 'no'),
  column('answer', 'category', 'yes', 'no', 'unsure'),
];
const roles = {
  label: 'hired',
  favourable: 'yes',
  groups: ['age'],
  reference: {},
  features: ['hours', 'age', 'place', 'married'],
  missing: 'level' as const,
};

describe('columns of a repair', () => {
  it('numbers are features, and no groups', () =>
    expect(numberFeatures(columns, roles)).toEqual(['hours']));

  it('a second label has the values of the label, and is neither learnt from nor a group', () => {
    expect(secondLabels(columns, roles)).toEqual(['checked']);
    expect(secondLabels(columns, { ...roles, label: 'place' })).toEqual([]);
    expect(secondLabels([], roles)).toEqual([]);
  });
});
