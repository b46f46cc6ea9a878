// The experiment one starts from on a shipped data set: its own roles, the plain learner, nothing repaired.

import type { Experiment } from './experiment';
import type { DatasetAbout } from './lab';

/**
 * A whole experiment on a shipped data set, or on the world that the card describes. Sets that come with a score and no
 * trainable label use that score.
 */
export function startingExperiment(
  about: DatasetAbout,
  salt = 'sandbox',
  data: Experiment['data'] = { source: 'shipped', id: about.id },
): Experiment {
  const { label, groups, features, score, threshold, unit, trainable } = about;
  return {
    v: 1,
    data,
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
    learner: score && trainable !== true ? givenScore(score) : { id: 'logistic', params: {} },
    mitigations: [],
    cutoff: threshold === 'base-rate' ? { kind: 'base-rate' } : { kind: 'fixed', value: threshold },
    seed: 0,
  };
}

/** A given score of 0 to twice its usual threshold, turned so that high is favourable. */
function givenScore({
  threshold,
  direction = 'risk',
}: NonNullable<DatasetAbout['score']>): Experiment['learner'] {
  return { id: 'given', params: { from: 0, to: 2 * threshold, direction } };
}
