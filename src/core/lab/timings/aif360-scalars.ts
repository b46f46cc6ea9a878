// The numbers that AIF360's ClassificationMetric prints for two groups, by its own forms, counting included.

import { aif360Audit, aif360Form, FORM_NAMES } from '../../peers/aif360';
import { timing } from './timing';

export const aif360Scalars = timing({
  id: 'aif360-scalars',
  plain: 'all AIF360 numbers',
  async prepare({ scored }) {
    const rows = await scored();
    const sex = rows.groups.find(({ name }) => name === 'sex')!;
    const forms = FORM_NAMES.map(aif360Form);
    return () => {
      const audit = aif360Audit(rows, sex, sex);
      return forms.map((form) => form(audit));
    };
  },
  reached: (numbers) => ({ numbers: numbers.length }),
});
