// Shapley values of every row under logistic regression, against 100 rows, as shap's LinearExplainer.

import { linearShap } from '../../fairness/explanations/index';
import { takeRows } from '../../table/dataset';
import { additiveModel } from '../explain/additive-model';
import { standardisedLogistic } from './standardised-logistic';
import { timing } from './timing';

export const linearShapOfAll = timing({
  id: 'linear-shap',
  plain: 'linear SHAP, all rows',
  async prepare({ whole, call }) {
    const rows = await whole();
    const model = await standardisedLogistic()(rows, { seed: 'timing', call });
    const additive = additiveModel(model)!;
    const background = takeRows(
      rows,
      Int32Array.from({ length: 100 }, (_, i) => i),
    );
    return () => linearShap(additive, rows, background);
  },
});
