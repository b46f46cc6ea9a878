// Five number columns repaired in full, learnt and applied.

import { rng } from '../../base/rng';
import { disparateImpactRemover } from '../../fairness/mitigations/disparate-impact-remover';
import { timing } from './timing';

const COLUMNS = ['age', 'education_num', 'capital_gain', 'capital_loss', 'hours_per_week'];

export const impactRemover = timing({
  id: 'disparate-impact-remover',
  plain: 'disparate-impact remover, 5 columns',
  async prepare({ whole, call }) {
    const rows = await whole();
    const params = disparateImpactRemover.params.parse({ groups: ['sex'], columns: COLUMNS });
    return async () =>
      (await disparateImpactRemover.fit(params, rows, rng('timing'), call)).transform(rows);
  },
});
