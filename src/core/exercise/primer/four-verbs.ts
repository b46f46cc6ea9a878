// One audit told in the four verbs of NIST: what was measured of the plain income model on audit rows.

import { everybodyIn, gapIn, onAudit, plainModel, rateIn } from './counted';
import { people, type PrimerFacts } from './fact';

const MISSED = 'false-negative-rate';

export const fourVerbs: PrimerFacts = {
  id: 'four-verbs',
  data: ['adult'],
  async facts(shop, call) {
    const about = shop.about('adult');
    const frame = await onAudit(plainModel(shop, 'adult'), [MISSED], 'sex', shop, call);
    return {
      'missed-women': rateIn(frame, MISSED, 'Female'),
      'missed-men': rateIn(frame, MISSED, 'Male'),
      gap: gapIn(frame, MISSED, 'Female'),
      'audit-rows': people(everybodyIn(frame)),
      rows: people(about.rows),
    };
  },
};
