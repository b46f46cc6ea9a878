// The false positive rate that a cell's other rates leave no choice about, and what it would be with another cell's.

import { impliedFalsePositiveRate } from '../fairness/error-identity';
import { LEAST } from '../fairness/frame-spec';
import type { EvidenceLab } from './answer';
import type { Answer, Ask, Query } from './query';

const METRICS = ['base-rate', 'precision', 'true-positive-rate', 'false-positive-rate'];

/** n: people of the cell whom the rate would count. Not a share of people counted, so it has no interval. */
export async function implied(
  { experiment, part, filter }: Query,
  { groups, cell, like = cell }: Extract<Ask, { kind: 'implied' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const { frames } = await lab.do('run', {
    experiment,
    measures: [
      { part, metrics: METRICS, groups: [...groups], control: [], filter, margin: 0.1, family: 1 },
    ],
  });
  const valuesOf = (key: string) => {
    const found = frames[0]?.cells.find((each) => each.key === key);
    if (!found) throw new Error(`There is no cell "${key}" by ${groups.join(' × ')}.`);
    return found.values;
  };
  const own = valuesOf(cell);
  const other = valuesOf(like);
  const n = own['false-positive-rate']?.n ?? 0;
  const [base, precision, found] = [
    own['base-rate']?.value ?? null,
    other['precision']?.value ?? null,
    other['true-positive-rate']?.value ?? null,
  ];
  if (base === null || precision === null || found === null)
    return { value: null, n, tooSmall: true };
  const value = impliedFalsePositiveRate({ base, precision, found }) ?? null;
  return { value, n, tooSmall: n < LEAST };
}
