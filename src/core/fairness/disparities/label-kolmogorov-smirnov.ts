// The widest gap in any one label: what Clarify prints as KS. With two labels it is the total variation distance.

import { labelDisparity } from '../label-disparity';
import { unequalLabels } from '../worked-table';

export const labelKolmogorovSmirnov = labelDisparity((low, high) => high - low, {
  id: 'label-kolmogorov-smirnov',
  name: 'Kolmogorov–Smirnov distance of labels',
  plain:
    'The largest difference between two groups’ shares of any one label; of the two groups farthest apart.',
  source:
    'Amazon SageMaker Clarify, KS; Massey (1951), Journal of the American Statistical Association 46',
  range: [0, 1],
  example: {
    ...unequalLabels,
    value: 0.25,
    inWords: '|0.25 − 0.5| for one label and |0.75 − 0.5| for the other: the larger is 0.25',
  },
});
