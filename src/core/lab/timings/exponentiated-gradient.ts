// Exponentiated gradient for equalized odds around logistic regression, as ExponentiatedGradient.fit.

import { exponentiatedGradient } from '../../fairness/mitigations/exponentiated-gradient';
import { reachedBy } from './chances';
import { standardisedLogistic } from './standardised-logistic';
import { timing } from './timing';

export const gradientReduction = timing({
  id: 'exponentiated-gradient',
  plain: 'exponentiated gradient, equalized odds',
  async prepare({ whole, scored, call }) {
    const rows = await whole();
    const { groups } = await scored();
    const params = exponentiatedGradient.params.parse({
      groups: ['sex'],
      constraint: 'equalized-odds',
      bound: 0.01,
    });
    const fit = exponentiatedGradient.wrap(params, standardisedLogistic());
    return async () => {
      const model = await fit(rows, { seed: 'timing', call });
      return { model, rows, groups, call };
    };
  },
  async reached({ model, rows, groups, call }) {
    const chances = await model.predict(rows, call);
    const { error, oddsToWhole } = reachedBy({ ...rows, groups }, chances, 'sex');
    return { error, violation: oddsToWhole };
  },
});
