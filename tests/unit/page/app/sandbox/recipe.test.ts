// A recipe in words, and what differs between two of them.

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../../src/core/lab/experiment';
import { recipeChanges, recipeSentence } from '../../../../../src/page/app/sandbox/recipe';
import { subjectOf } from '../../../../../src/page/app/sandbox/subject';

const experiment: Experiment = {
  v: 1,
  data: {
    source: 'own',
    name: 'loans.csv',
    bytes: 9,
    sha256: 'ab'.repeat(32),
    reading: { separator: ',' },
  },
  roles: {
    label: 'paid',
    favourable: 'yes',
    groups: ['sex'],
    reference: { sex: 'M' },
    features: ['age', 'city'],
    missing: 'level',
  },
  split: { salt: 'sandbox' },
  learner: { id: 'logistic', params: {} },
  mitigations: [],
  cutoff: { kind: 'fixed', value: 0.5 },
  seed: 0,
};
const subject = (of: Experiment) => subjectOf(of, []);

describe('a recipe', () => {
  it('reads as a sentence', () => {
    expect(recipeSentence(experiment, subject(experiment))).toBe(
      'Your file “loans.csv”; decided: paid = yes; compared by sex (to those with sex “M”). Logistic regression; repair: none. The answer is yes above .5; rows with a gap are kept.',
    );
  });

  it('names a repair with what was set and not what is usual', () => {
    const repaired: Experiment = {
      ...experiment,
      learner: { id: 'mlp', params: { hidden: [] } },
      mitigations: [
        { id: 'group-thresholds', params: { groups: ['sex'], constraint: 'equalized-odds' } },
        { id: 'reweighing', params: {} },
      ],
    };
    const sentence = recipeSentence(repaired, subject(repaired));
    expect(sentence).toContain('Neural network (units in each hidden layer: none)');
    expect(sentence).toContain(
      'repair: reweighing, by sex; thresholds by sex (what is made equal: both error rates)',
    );
    expect(sentence).toContain('yes as the repair decides');
  });

  it('says what changed and nothing else', () => {
    const other: Experiment = {
      ...experiment,
      roles: { ...experiment.roles, features: ['age', 'income'] },
      cutoff: { kind: 'top', share: 0.2 },
    };
    expect(recipeChanges(experiment, experiment, subject)).toEqual([]);
    expect(recipeChanges(experiment, other, subject)).toEqual([
      { label: 'Learns from', from: 'with city, without income', to: 'without city, with income' },
      { label: 'Yes', from: 'above .5', to: 'for the highest 20\u00a0%' },
    ]);
  });
});
