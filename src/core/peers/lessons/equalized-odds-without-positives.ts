// AIF360's equalized odds where one group has no positives: the missing half falls out of a maximum, and 0 is left.

import { disparityById } from '../../fairness/disparities/index';
import { metricById } from '../../fairness/metrics/index';
import type { Counts } from '../../fairness/scored';
import { conventionNamed } from '../conventions/index';
import type { TableLesson } from './lesson';

const privileged: Counts = { tp: 4, fn: 1, fp: 1, tn: 4 };
const unprivileged: Counts = { tp: 0, fn: 0, fp: 1, tn: 4 };

export const equalizedOddsWithoutPositives: TableLesson = {
  id: 'equalized-odds-without-positives',
  tool: 'aif360',
  on: 'table',
  facts() {
    const counts = [unprivileged, privileged];
    const cells = { keys: ['unprivileged', 'privileged'], counts, reference: 1 };
    const [said] = conventionNamed('aif360', 'equalized_odds_difference').of(cells);
    const fpr = counts.map((cell) => rate('false-positive-rate', cell)!);
    return {
      printed: said!.value!,
      right: disparityById('equalized-odds-difference').of({
        overall: privileged,
        cells: counts,
        reference: 1,
      })?.value,
      numbers: {
        fprUnprivileged: fpr[0]!,
        fprPrivileged: fpr[1]!,
        tprPrivileged: rate('true-positive-rate', privileged)!,
      },
      groups: [
        { key: 'privileged', counts: privileged },
        { key: 'unprivileged', counts: unprivileged },
      ],
    };
  },
};

function rate(id: string, counts: Counts): number | undefined {
  const metric = metricById(id);
  return metric.from === 'counts' ? metric.of(counts) : undefined;
}
