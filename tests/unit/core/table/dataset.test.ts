// A table with roles: what would silently count as something else is refused, naming the column.

import { describe, expect, it } from 'vitest';
import { dataset, type Roles } from '../../../../src/core/table/dataset';
import type { Table } from '../../../../src/core/table/table';

const roles: Roles = { label: 'y', favourable: 'yes', groups: [], features: [], weight: 'w' };

function table(codes: readonly number[], weights: readonly number[]): Table {
  return {
    n: codes.length,
    columns: new Map([
      ['y', { kind: 'category', codes: Int32Array.from(codes), levels: ['no', 'yes'] }],
      ['w', { kind: 'number', values: Float64Array.from(weights) }],
    ]),
  };
}

describe('dataset', () => {
  it('marks the favourable rows and takes the weights, 0 among them', () => {
    const { y, weights } = dataset('d', table([1, 0, 1], [2, 0, 1]), roles);
    expect([[...y], [...weights!]]).toEqual([
      [1, 0, 1],
      [2, 0, 1],
    ]);
  });

  it.each<[string, readonly number[], readonly number[], Partial<Roles>, string]>([
    ['a missing label', [1, -1, 0], [1, 1, 1], {}, '"y" is missing in 1 of 3 rows'],
    ['a favourable value of no row', [1, 0], [1, 1], { favourable: 'aye' }, 'no value "aye"'],
    ['a negative weight', [1, 0], [1, -3], {}, '"w" is -3 in row 2 of 2'],
    ['a missing weight', [1, 0], [NaN, 1], {}, '"w" is no number in row 1 of 2'],
    ['weights of 0 alone', [1, 0], [0, 0], {}, '"w" is 0 in every row'],
    ['a weight of words', [1, 0], [1, 1], { weight: 'y' }, '"y" holds no numbers'],
    ['a weight that is not there', [1, 0], [1, 1], { weight: 'v' }, 'There is no column "v"'],
  ])('refuses %s', (_, codes, weights, change, says) => {
    expect(() => dataset('d', table(codes, weights), { ...roles, ...change })).toThrow(says);
  });
});
