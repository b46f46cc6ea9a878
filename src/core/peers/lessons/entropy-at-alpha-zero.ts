// AIF360's (and holisticai's) entropy index at α = 0: the mean is divided by once too often.

import { benefitsOf, generalizedEntropy } from '../../fairness/benefit';
import { everybody } from '../../fairness/counts';
import type { Counts } from '../../fairness/scored';
import { aif360Form } from '../aif360';
import type { TableLesson } from './lesson';

const people: Counts = { tp: 2, fn: 0, fp: 2, tn: 2 };

export const entropyAtAlphaZero: TableLesson = {
  id: 'entropy-at-alpha-zero',
  tool: 'aif360',
  on: 'table',
  facts() {
    const group = { hard: people, soft: people };
    const audit = { all: group, privileged: group, unprivileged: group, cells: [people] };
    const n = everybody(people);
    const rightly = people.tp + people.tn;
    return {
      printed: aif360Form('generalized_entropy_index_alpha_0')(audit),
      right: generalizedEntropy(benefitsOf([people]), 0),
      numbers: { n, rightly, wronglySelected: people.fp, mean: (rightly + 2 * people.fp) / n },
      groups: [{ key: 'everybody', counts: people }],
    };
  },
};
