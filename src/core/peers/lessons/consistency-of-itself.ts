// AIF360's (and holisticai's) consistency: a row is its own nearest neighbour, so it always agrees with someone.

import { consistency } from '../../fairness/consistency';
import { aif360Consistency } from '../aif360-dataset';
import type { TableLesson } from './lesson';

/** Six applicants by years in work: three pairs, who are alike and treated unlike. */
const YEARS = Float64Array.from([1, 2, 5, 6, 9, 10]);
const DECISIONS = [1, 0, 1, 0, 1, 0];
const NEIGHBOURS = 1;

export const consistencyOfItself: TableLesson = {
  id: 'consistency-of-itself',
  tool: 'aif360',
  on: 'table',
  async facts(call) {
    const design = { n: YEARS.length, numeric: [YEARS], codes: [], width: 1 };
    const ours = await consistency(design, DECISIONS, { k: NEIGHBOURS }, call);
    return {
      printed: await aif360Consistency([YEARS], DECISIONS, NEIGHBOURS, call),
      right: ours?.value,
      numbers: Object.fromEntries([...YEARS].map((year, i) => [`years${i + 1}`, year])),
      groups: [],
    };
  },
};
