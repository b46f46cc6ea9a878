// Whether groups are given the answers equally often, whatever the truth.

import { shareMoved, type ClassDistance } from './class-distance';
import type { Confusion } from './confusion';
import { threeClasses } from './worked-tables';

function answers(table: Confusion): readonly number[] | undefined {
  const sums = table.map((_, answer) => table.reduce((sum, row) => sum + row[answer]!, 0));
  const all = sums.reduce((sum, value) => sum + value, 0);
  return all > 0 ? sums.map((value) => value / all) : undefined;
}

export const classStatisticalParity: ClassDistance = {
  id: 'class-statistical-parity',
  name: 'Statistical parity, several classes',
  plain:
    'The share of people whose answer would have to change for two groups to get the answers equally often.',
  source: 'Total variation distance of the answers; holisticai, multiclass_statistical_parity',
  range: [0, 1],
  example: {
    tables: threeClasses,
    value: 0.1,
    inWords: 'answers 10, 9, 11 of 30 against 12, 10, 8: 3 of 30 would move = 0.100',
  },
  between(one, other) {
    const [own, theirs] = [answers(one), answers(other)];
    return own && theirs && shareMoved(own, theirs);
  },
};
