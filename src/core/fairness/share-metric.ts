// Builds a metric that is a plain share of people: its value, its denominator and its range follow from the share.

import type { CountMetric, Share } from './metric';

type Stated = Omit<
  CountMetric,
  'from' | 'of' | 'share' | 'range' | 'denominator' | 'interval' | 'effective'
>;

export function shareMetric(share: Share, stated: Stated): CountMetric {
  return {
    ...stated,
    from: 'counts',
    range: [0, 1],
    share,
    denominator: share.of,
    of(c) {
      const of = share.of(c);
      return of > 0 ? share.part(c) / of : undefined;
    },
  };
}
