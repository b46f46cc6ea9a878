// A line that is moved becomes the experiment's rule, and a rule that is no line is left alone.

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../../src/core/lab/experiment';
import { lineOf, withLine, withoutLine } from '../../../../../src/page/app/sandbox/moved-line';

const experiment: Experiment = {
  v: 1,
  data: { source: 'shipped', id: 'adult' },
  roles: {
    label: 'income',
    favourable: '>50K',
    groups: ['sex', 'race'],
    reference: { sex: 'Male' },
    features: ['age'],
    missing: 'level',
  },
  split: { salt: 's' },
  learner: { id: 'logistic', params: {} },
  mitigations: [{ id: 'reweighing', params: {} }],
  cutoff: { kind: 'fixed', value: 0.38 },
  seed: 0,
};

describe('the line of an experiment', () => {
  it('is one for all, over the groups on screen', () => {
    expect(lineOf(experiment, ['race'])).toEqual({ columns: ['race'], cuts: { all: 0.38 } });
    expect(lineOf(experiment, [])?.columns).toEqual(['sex']);
  });

  it('becomes one for each group, and one for all again', () => {
    const each = { ...experiment, ...withLine(experiment, ['sex'], { Female: 0.3, Male: 0.5 }) };
    expect(each.mitigations.map(({ id }) => id)).toEqual(['reweighing', 'manual-thresholds']);
    expect(lineOf(each, ['race'])).toEqual({ columns: ['sex'], cuts: { Female: 0.3, Male: 0.5 } });
    const one = { ...each, ...withLine(each, ['sex'], { all: 0.4 }) };
    expect(one.mitigations.map(({ id }) => id)).toEqual(['reweighing']);
    expect(one.cutoff).toEqual({ kind: 'fixed', value: 0.4 });
  });

  it('is none where the rows or a repair set it', () => {
    expect(lineOf({ ...experiment, cutoff: { kind: 'base-rate' } }, [])).toBeUndefined();
    const learnt = { ...experiment, mitigations: [{ id: 'group-thresholds', params: {} }] };
    expect(lineOf(learnt, [])).toBeUndefined();
    expect(withoutLine(learnt).mitigations).toEqual([]);
  });
});
