// MetricWorld: three products whose groups differ in base rate, so that no score can please every metric at once.

import { metricCard } from './metric/card';
import { drawPeople, ROWS } from './metric/people';
import { metricPlan } from './metric/plan';
import { productsOfMetrics } from './metric/products';
import { metricSigns } from './metric/signs';
import { metricTruth } from './metric/truth';
import type { World } from './world';

export const metricWorld: World = {
  id: 'metric-world',
  name: 'MetricWorld',
  plain:
    'People with a score and the truth about them, for choosing by which metric to compare groups.',
  source: 'Own generator; that the parities exclude each other: Chouldechova (2017), Big Data 5.',
  edition: 1,
  rows: ROWS,
  variants: productsOfMetrics.map(({ id, name }) => ({ id, name })),
  card: metricCard,
  plan(kind, variant, random) {
    const plan = metricPlan(kind, variant, random);
    return {
      truth: metricTruth(plan),
      signs: metricSigns(plan),
      draw: (part) => drawPeople(plan, part, random.stream('rows')),
    };
  },
};
