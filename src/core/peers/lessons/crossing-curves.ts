// What holisticai calls abroca: the difference of two areas under curves, 0 where the curves cross and enclose an area.

import { abroca } from '../../fairness/curves/abroca';
import { rocAuc } from '../../fairness/metrics/roc-auc';
import type { TableLesson } from './lesson';

/** Scores that put one of each kind outside, and one of each kind inside; mirrored between the groups. */
const SCORE = Float64Array.from([0.9, 0.7, 0.5, 0.3]);
const first = { y: Uint8Array.from([1, 0, 0, 1]), score: SCORE };
const second = { y: Uint8Array.from([0, 1, 1, 0]), score: SCORE };

function area({ y, score }: typeof first): number {
  const rows = Int32Array.from(y.keys());
  return rocAuc.of({ n: y.length, y, yhat: y, score, groups: [], rows })!;
}

export const crossingCurves: TableLesson = {
  id: 'crossing-curves',
  tool: 'holisticai',
  on: 'table',
  facts: () => ({
    printed: area(first) - area(second),
    right: abroca.of({ group: first, reference: second }),
    numbers: { areaFirst: area(first), areaSecond: area(second) },
    groups: [],
  }),
};
