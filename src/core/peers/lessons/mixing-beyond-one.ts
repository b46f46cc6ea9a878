// AIF360's calibrated equalized odds: a mixing rate above 1, which no share of people can be.

import { positionsByCode } from '../../base/positions-by-code';
import { countCells } from '../../fairness/count-cells';
import { baseRateOf, costOf, trivialCostOf } from '../../fairness/mitigations/calibrated-cost';
import { rocScan } from '../../fairness/roc-scan';
import { aif360MixRates } from '../aif360-post';
import type { RowsLesson } from './lesson';

const COST = 'false-positive-rate';
const PRIVILEGED = 'Male';

export const mixingBeyondOne: RowsLesson = {
  id: 'mixing-beyond-one',
  tool: 'aif360',
  on: 'rows',
  data: 'adult',
  group: 'sex',
  facts(rows) {
    const { keys, counts, grouping } = countCells(rows, ['sex']);
    const members = positionsByCode(grouping.codes, keys.length);
    const side = (k: number) => {
      const scan = rocScan(rows, members[k]!);
      return {
        base: baseRateOf(scan),
        cost: { own: costOf(COST, scan, keys[k]!), trivial: trivialCostOf(COST, scan) },
      };
    };
    const privileged = side(keys.indexOf(PRIVILEGED));
    const unprivileged = side(keys.findIndex((key) => key !== PRIVILEGED));
    const rates = aif360MixRates(privileged.cost, unprivileged.cost);
    const rate = Math.max(rates.priv_mix_rate, rates.unpriv_mix_rate);
    return {
      printed: rate,
      right: Math.min(1, Math.max(0, rate)),
      numbers: {
        costPrivileged: privileged.cost.own,
        costUnprivileged: unprivileged.cost.own,
        trivialUnprivileged: unprivileged.cost.trivial,
        need: privileged.cost.own - unprivileged.cost.own,
        most: unprivileged.cost.trivial - unprivileged.cost.own,
      },
      groups: keys.map((key, k) => ({ key, counts: counts[k]! })),
    };
  },
};
