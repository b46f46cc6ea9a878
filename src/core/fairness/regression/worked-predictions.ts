// The predictions behind the worked examples: four people of a group and four of the reference.

import type { PredictedGroups } from './predictions';

export const fourAndFour: PredictedGroups = {
  groups: [
    { y: [2, 4, 4, 6], yhat: [1, 3, 4, 8] },
    { y: [4, 6, 6, 8], yhat: [4, 6, 7, 7] },
  ],
  reference: 1,
};
