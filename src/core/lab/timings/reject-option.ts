// The best setting of the reject option over its 100 × 50 grid.

import { rejectOption } from '../../fairness/mitigations/reject-option';
import { timing } from './timing';

export const rejectOptionGrid = timing({
  id: 'reject-option',
  plain: 'reject option, best of 100 × 50',
  async prepare({ scored, call }) {
    const rows = await scored();
    const params = rejectOption.params.parse({ groups: ['sex'] });
    return () => rejectOption.fit(params, rows, call);
  },
});
