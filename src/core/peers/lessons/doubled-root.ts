// The coefficient of variation of holisticai: twice the root of an index, where the root of twice the index is meant.

import { benefitsOf, coefficientOfVariation, generalizedEntropy } from '../../fairness/benefit';
import { countCells } from '../../fairness/count-cells';
import { doubledRoot } from '../conventions/holisticai-conventions';
import type { RowsLesson } from './lesson';

export const doubledRootLesson: RowsLesson = {
  id: 'doubled-root',
  tool: 'holisticai',
  on: 'rows',
  data: 'german_credit',
  group: 'age_over_25',
  facts(rows) {
    const { overall } = countCells(rows, []);
    const index = generalizedEntropy(benefitsOf([overall]), 2)!;
    const { tp, tn, fp, fn } = overall;
    return {
      printed: doubledRoot(index),
      right: coefficientOfVariation(index),
      numbers: { index, none: fn, one: tp + tn, two: fp },
      groups: [{ key: 'everybody', counts: overall }],
    };
  },
};
