// Whether people of each class are recognised equally often in both groups.

import { meanOverClasses, type ClassDistance } from './class-distance';
import { rowShares } from './confusion';
import { threeClasses } from './worked-tables';

export const classEqualOpportunity: ClassDistance = {
  id: 'class-equal-opportunity',
  name: 'Equality of opportunity, several classes',
  plain:
    'How far the shares of rightly answered people lie apart between two groups, in an average class.',
  source:
    'Putzel & Lee (2022), Blackbox Post-Processing for Multiclass Fairness, definition of term-by-term equal opportunity; holisticai calls it multiclass_true_rates',
  range: [0, 1],
  example: {
    tables: threeClasses,
    value: 0.2,
    inWords: 'right: 0.8, 0.6, 0.8 against 0.6, 0.6, 0.4: (0.2 + 0 + 0.4) / 3 = 0.200',
  },
  between(one, other) {
    const [own, theirs] = [rowShares(one), rowShares(other)];
    return meanOverClasses(
      own.map((shares, c) => {
        const beside = theirs[c];
        return shares && beside && Math.abs(shares[c]! - beside[c]!);
      }),
    );
  },
};
