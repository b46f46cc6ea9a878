// Grid search for demographic parity around logistic regression, as GridSearch.fit.

import { gridSearch } from '../../fairness/mitigations/grid-search';
import { reachedBy } from './chances';
import { standardisedLogistic } from './standardised-logistic';
import { timing } from './timing';

export const gridReduction = timing({
  id: 'grid-search',
  plain: 'grid search, 50 points',
  async prepare({ whole, scored, call }) {
    const rows = await whole();
    const { groups } = await scored();
    const params = gridSearch.params.parse({ groups: ['sex'], points: 50 });
    const fit = gridSearch.wrap(params, standardisedLogistic());
    return async () => {
      const model = await fit(rows, { seed: 'timing', call });
      return { model, rows, groups, call };
    };
  },
  async reached({ model, rows, groups, call }) {
    const scores = await model.predict(rows, call);
    const decisions = scores.map((score) => (score > 0.5 ? 1 : 0));
    const { error, parity } = reachedBy({ ...rows, groups }, decisions, 'sex');
    return { error, violation: parity };
  },
});
