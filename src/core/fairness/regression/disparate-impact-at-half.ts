// The same as a ratio: the four-fifths question asked of ranked predictions.

import { signedRatio } from '../contrasts/signed-ratio';
import { groupMeasure } from './group-measure';
import { HALF, successAt } from './success-at';

export const disparateImpactAtHalf = groupMeasure(successAt(HALF), signedRatio, {
  id: 'disparate-impact-at-half',
  name: 'Disparate impact at the median (DI@0.5)',
  plain:
    'The share of the group at or above the median of all predictions, divided by that share of the reference group.',
  source: 'holisticai, disparate_impact_regression; Feldman et al. (2015)',
  range: [0, Infinity],
  value: 1 / 3,
  inWords: '0.25 / 0.75 = 0.333',
});
