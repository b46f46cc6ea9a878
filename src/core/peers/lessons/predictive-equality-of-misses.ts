// OxonFair's predictive_equality: a difference of false negative rates under a name that means false positive rates.

import { compareValues } from '../../fairness/compare-values';
import { countCells } from '../../fairness/count-cells';
import { difference } from '../../fairness/contrasts/difference';
import { conventionNamed } from '../conventions/index';
import { ratesOf } from '../conventions/group-rate';
import type { RowsLesson } from './lesson';

export const predictiveEqualityOfMisses: RowsLesson = {
  id: 'predictive-equality-of-misses',
  tool: 'oxonfair',
  on: 'rows',
  data: 'adult',
  group: 'sex',
  facts(rows) {
    const { keys, counts } = countCells(rows, ['sex']);
    const cells = { keys, counts };
    const [said] = conventionNamed('oxonfair', 'predictive_equality').of(cells);
    const [fpr, fnr] = ['false-positive-rate', 'false-negative-rate'].map((id) =>
      ratesOf(id, cells, NaN),
    );
    return {
      printed: said!.value!,
      right: compareValues(difference, fpr!),
      numbers: Object.fromEntries(
        keys.flatMap((key, k) => [
          [`fpr${key}`, fpr![k]!],
          [`fnr${key}`, fnr![k]!],
        ]),
      ),
      groups: keys.map((key, k) => ({ key, counts: counts[k]! })),
    };
  },
};
