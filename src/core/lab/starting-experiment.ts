// The experiment one starts from on a shipped data set: its own roles, the plain learner, nothing repaired.

import type { Experiment } from './experiment';
import type { DatasetAbout } from './lab';

/** A whole experiment on a shipped data set. Sets that come with a score and no trainable label use that score. */
export function startingExperiment(about: DatasetAbout, salt = 'sandbox'): Experiment {
  const { id, label, groups, features, score, threshold, unit, trainable } = about;
  return {
    v: 1,
    data: { source: 'shipped', id },
    roles: {
      label: label.column,
      favourable: label.favourable,
      groups: groups.map(({ column }) => column),
      reference: Object.fromEntries(groups.map(({ column, reference }) => [column, reference])),
      features: [...features],
      ...(unit.column ? { unit: unit.column } : {}),
      ...(score ? { score: score.column } : {}),
      missing: 'level',
    },
    split: { salt },
    learner:
      score && trainable !== true ? givenScore(score.threshold) : { id: 'logistic', params: {} },
    mitigations: [],
    cutoff: threshold === 'base-rate' ? { kind: 'base-rate' } : { kind: 'fixed', value: threshold },
    seed: 0,
  };
}

/** A given risk score of 0 to twice its usual threshold, turned so that high is favourable. */
function givenScore(threshold: number): Experiment['learner'] {
  return { id: 'given', params: { from: 0, to: 2 * threshold, direction: 'risk' } };
}
