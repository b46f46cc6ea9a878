// Shapley values of 100 people on the scale of the score, all coalitions against 100 rows, as shap's KernelExplainer.

import { additiveGames, kernelShap } from '../../fairness/explanations/index';
import { additiveModel } from '../explain/additive-model';
import { standardisedLogistic } from './standardised-logistic';
import { timing } from './timing';

const PEOPLE = 100;

export const kernelShapOfMany = timing({
  id: 'kernel-shap',
  plain: 'kernel SHAP, 100 rows, background 100',
  async prepare({ whole, call }) {
    const rows = await whole();
    const model = await standardisedLogistic()(rows, { seed: 'timing', call });
    const games = additiveGames(additiveModel(model)!, rows, rows.roles.features);
    const first = Int32Array.from({ length: PEOPLE }, (_, i) => i);
    const people = first.map((i) => i + PEOPLE);
    return () => kernelShap(games, people, first, { seed: 'timing' }, call);
  },
});
