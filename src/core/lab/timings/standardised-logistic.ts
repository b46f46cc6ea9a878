// The learner of the timings: logistic regression with every column standardised, as other tools are given it.

import { learnerById } from '../../models/index';
import type { Fit } from '../../table/learning';

export function standardisedLogistic(): Fit {
  const learner = learnerById('logistic');
  return learner.fit(learner.params.parse({ levels: 'standardised' }));
}
