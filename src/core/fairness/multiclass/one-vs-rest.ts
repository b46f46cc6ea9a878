// One class against all others: the four counts of a group, so that every metric of counts works on each class.

import type { Counts } from '../scored';
import type { Confusion } from './confusion';

export function oneVsRest(table: Confusion, chosen: number): Counts {
  let [tp, fp, tn, fn] = [0, 0, 0, 0];
  table.forEach((row, truth) =>
    row.forEach((value, answer) => {
      if (truth === chosen) {
        if (answer === chosen) tp += value;
        else fn += value;
      } else if (answer === chosen) fp += value;
      else tn += value;
    }),
  );
  return { tp, fp, tn, fn };
}
