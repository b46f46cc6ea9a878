// What a frontier runs: plain experiments, each id once, the baseline first, refusing everyone always among them.

import { describe, expect, it } from 'vitest';
import { experimentSchema, type Experiment } from '../../../../../src/core/lab/experiment';
import { sweepsFor, sweepSpec, TRIVIAL } from '../../../../../src/page/app/sandbox/sweeps';

const experiment: Experiment = {
  v: 1,
  data: { source: 'shipped', id: 'adult' },
  roles: {
    label: 'income',
    favourable: '>50K',
    groups: ['sex'],
    reference: { sex: 'Male' },
    features: ['age'],
    missing: 'level',
  },
  split: { salt: 'sandbox' },
  learner: { id: 'logistic', params: {} },
  mitigations: [],
  cutoff: { kind: 'fixed', value: 0.5 },
  seed: 0,
};
const given: Experiment = { ...experiment, learner: { id: 'given', params: {} } };
const gap = { metric: 'selection-rate', column: 'sex', group: 'Female', reference: 'Male' };

describe('a sweep', () => {
  it.each([...sweepsFor(experiment)])('%s holds valid experiments, each once', (kind) => {
    const spec = sweepSpec(kind, experiment, 'practice', gap);
    const ids = spec.points.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(TRIVIAL);
    expect(spec.baseline).toBe(ids[0]);
    for (const point of spec.points)
      expect(experimentSchema.parse(point.experiment)).toEqual(point.experiment);
  });

  it('of cut-offs has forty of them', () => {
    expect(sweepSpec('cut-offs', experiment, 'practice', gap).points).toHaveLength(42);
  });

  it('never trains where a score was given', () => {
    expect(sweepsFor(given)).toEqual(['cut-offs', 'tolerance', 'repairs']);
    for (const kind of sweepsFor(given)) {
      for (const { experiment: each, family } of sweepSpec(kind, given, 'practice', gap).points) {
        expect(each.learner.id).toBe('given');
        expect(['none', 'post']).toContain(family);
      }
    }
  });

  it('shows the experiment as it is, once it is repaired', () => {
    const repaired = { ...experiment, mitigations: [{ id: 'reweighing', params: {} }] };
    const points = sweepSpec('repairs', repaired, 'audit', gap).points;
    expect(points.find(({ id }) => id === 'as-is')).toMatchObject({
      family: 'pre',
      experiment: repaired,
    });
  });
});
