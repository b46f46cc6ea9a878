// HarborLoans: a loan file to audit before any training, with proxies for race, ages that are gone, copies, and a label that is a decision.

import { harborCard } from './harbor/card';
import { drawFile, ROWS } from './harbor/file';
import { harborPlan } from './harbor/plan';
import { harborSigns } from './harbor/signs';
import { harborTruth } from './harbor/truth';
import type { World } from './world';

export const harborLoans: World = {
  id: 'harbor-loans',
  name: 'HarborLoans',
  plain: 'A file of loan applications, to be audited before a model is trained on it.',
  source:
    'Own generator; refusals by group, record and burden after Munnell et al. (1996), American Economic Review 86.',
  edition: 1,
  rows: ROWS,
  variants: [
    { id: 'zip', name: 'the postal code leaks' },
    { id: 'branch', name: 'the branch leaks' },
    { id: 'phone', name: 'the telephone prefix leaks' },
    { id: 'email', name: 'the e-mail domain leaks' },
  ],
  card: () => harborCard,
  plan(kind, variant, random) {
    const plan = harborPlan(kind, variant, random);
    const truth = harborTruth(plan);
    return {
      truth,
      signs: harborSigns(plan, truth),
      draw: (part) => drawFile(plan, part, random.stream('rows')),
    };
  },
};
