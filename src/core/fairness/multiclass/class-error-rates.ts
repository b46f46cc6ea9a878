// Whether people of each class are mistaken for the same other classes equally often in both groups.

import { meanOverClasses, shareMoved, type ClassDistance } from './class-distance';
import { rowShares } from './confusion';
import { threeClasses } from './worked-tables';

export const classErrorRates: ClassDistance = {
  id: 'class-error-rates',
  name: 'Equalized odds, term by term',
  plain:
    'Of people of one class, the share whose answer would have to change for two groups to be answered alike; the mean over classes.',
  source:
    'Putzel & Lee (2022), Blackbox Post-Processing for Multiclass Fairness, term-by-term equalized odds; holisticai calls it multiclass_equality_of_opp and divides by the answers, not by the true classes',
  range: [0, 1],
  example: {
    tables: threeClasses,
    value: 0.2,
    inWords: 'moved: 0.2, 0 and 0.4 of the three classes: their mean is 0.200',
  },
  between(one, other) {
    const [own, theirs] = [rowShares(one), rowShares(other)];
    return meanOverClasses(
      own.map((shares, c) => {
        const beside = theirs[c];
        return shares && beside && shareMoved(shares, beside);
      }),
    );
  },
};
