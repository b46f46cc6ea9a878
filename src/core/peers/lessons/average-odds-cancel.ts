// AIF360's average odds difference: 0 where two gaps of the same size point opposite ways, though its page reads 0 as equal odds.

import { disparityById } from '../../fairness/disparities/index';
import type { Counts } from '../../fairness/scored';
import { conventionNamed } from '../conventions/index';
import { ratesOf } from '../conventions/group-rate';
import type { TableLesson } from './lesson';

const privileged: Counts = { tp: 6, fn: 2, fp: 2, tn: 6 };
const unprivileged: Counts = { tp: 4, fn: 4, fp: 4, tn: 4 };

export const averageOddsCancel: TableLesson = {
  id: 'average-odds-cancel',
  tool: 'aif360',
  on: 'table',
  facts() {
    const counts = [unprivileged, privileged];
    const cells = { keys: ['unprivileged', 'privileged'], counts, reference: 1 };
    const [said] = conventionNamed('aif360', 'average_odds_difference').of(cells);
    const tpr = ratesOf('true-positive-rate', cells, NaN);
    const fpr = ratesOf('false-positive-rate', cells, NaN);
    return {
      printed: said!.value!,
      right: disparityById('equalized-odds-difference').of({ overall: privileged, cells: counts })
        ?.value,
      numbers: {
        tprUnprivileged: tpr[0]!,
        tprPrivileged: tpr[1]!,
        fprUnprivileged: fpr[0]!,
        fprPrivileged: fpr[1]!,
      },
      groups: [
        { key: 'privileged', counts: privileged },
        { key: 'unprivileged', counts: unprivileged },
      ],
    };
  },
};
