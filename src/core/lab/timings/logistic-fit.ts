// Logistic regression on all rows, to the optimum: rows to codes, then the fit, as scikit-learn's LogisticRegression.fit.

import { standardisedLogistic } from './standardised-logistic';
import { timing } from './timing';

export const logisticFit = timing({
  id: 'logistic',
  plain: 'logistic regression to the optimum',
  async prepare({ whole, call }) {
    const rows = await whole();
    const fit = standardisedLogistic();
    // A table of its own each time: the codes of one already seen are kept (models/kept-encoding.ts).
    return () => fit({ ...rows, table: { ...rows.table } }, { seed: 'timing', call });
  },
  reached: ({ report }) => ({ 'mean penalised loss': report.loss.at(-1)! }),
});
