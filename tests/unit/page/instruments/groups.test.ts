// Groups keep the card's names, order and shapes, whatever order the rows come in.

import { describe, expect, it } from 'vitest';
import { groupNames } from '../../../../src/page/instruments/groups';

const card = {
  groups: [
    { column: 'sex', title: 'sex', levels: { Female: 'women', Male: 'men' }, reference: 'Male' },
    {
      column: 'race',
      title: 'race',
      levels: { Black: 'Black people', White: 'white people', Other: 'people of another race' },
      reference: 'White',
    },
  ],
};

describe('names of groups', () => {
  it('come from the card, with one shape each', () => {
    const names = groupNames(['sex'], card);
    expect(names.of('Male')).toMatchObject({ whole: 'men', label: 'men', shape: 'triangle' });
    expect(names.of('Female').shape).toBe('diamond');
    expect(names.title).toBe('sex');
  });

  it('join in a crossing where English lets them', () => {
    const names = groupNames(['sex', 'race'], card);
    expect(names.of('Female|Black')).toMatchObject({
      whole: 'Black women',
      label: 'women',
      block: 'Black people',
    });
    expect(names.of('Male|Other').whole).toBe('men, people of another race');
    expect(names.title).toBe('sex × race');
  });

  it('can stand in a sentence', () => {
    const levels = { old: 'aged over 25', no: 'not citizens' };
    const names = groupNames(['g'], {
      groups: [{ column: 'g', title: 'g', levels, reference: 'old' }],
    });
    expect([names.of('old').whole, names.of('old').label]).toEqual([
      'people aged over 25',
      'aged over 25',
    ]);
    expect(names.of('no').whole).toBe('people who are not citizens');
  });

  it('are sorted by the card, the rows of a block together', () => {
    const names = groupNames(['sex', 'race'], card);
    const keys = ['Male|White', 'Female|Black', 'Female|White', 'Male|Black'];
    expect(names.sorted(keys, (key) => key)).toEqual([
      'Female|Black',
      'Male|Black',
      'Female|White',
      'Male|White',
    ]);
  });

  it('are the levels themselves where there is no card', () => {
    const names = groupNames(['plan'], undefined);
    expect(names.of('gold')).toMatchObject({ whole: 'gold', shape: 'diamond' });
    expect(names.of('basic').shape).toBe('triangle');
    expect(names.of('gold').shape).toBe('diamond');
    expect(names.sorted(['b', 'a'], (key) => key)).toEqual(['a', 'b']);
  });
});
