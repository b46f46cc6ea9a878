// Fairlearn's rate of nobody: 0, so a group without positives looks like one that is never given what it deserves.

import { disparityById } from '../../fairness/disparities/index';
import type { Counts } from '../../fairness/scored';
import { conventionNamed } from '../conventions/index';
import { ratesOf } from '../conventions/group-rate';
import type { TableLesson } from './lesson';

const some: Counts = { tp: 3, fn: 1, fp: 1, tn: 3 };
const none: Counts = { tp: 0, fn: 0, fp: 1, tn: 3 };

export const zeroForNobody: TableLesson = {
  id: 'zero-for-nobody',
  tool: 'fairlearn',
  on: 'table',
  facts() {
    const cells = { keys: ['some', 'none'], counts: [some, none], reference: 0 };
    const [said] = conventionNamed('fairlearn', 'equal_opportunity_difference').of(cells);
    return {
      printed: said!.value!,
      right: disparityById('equal-opportunity-difference').of({
        overall: some,
        cells: cells.counts,
      })?.value,
      numbers: { tprSome: ratesOf('true-positive-rate', cells, NaN)[0]! },
      groups: [
        { key: 'some', counts: some },
        { key: 'none', counts: none },
      ],
    };
  },
};
