// Models that are not trained here: one that comes as a file, and a score that came with the rows.

import { modelFromState } from '../models/index';
import type { Model } from '../table/learning';
import type { Experiment } from './experiment';
import type { Workshop } from './workshop';

/** The model in the file that the learner's parameter "asset" names. */
export async function frozenModel(experiment: Experiment, shop: Workshop): Promise<Model> {
  const path = experiment.learner.params['asset'];
  if (typeof path !== 'string')
    throw new Error('A frozen model needs the parameter "asset": the path of its file.');
  const bytes = await shop.env.asset(path);
  const { learner, state } = JSON.parse(new TextDecoder().decode(bytes)) as {
    learner: string;
    state: unknown;
  };
  const model = modelFromState(learner, state);
  return {
    ...model,
    report: { loss: [], iterations: 0, converged: true, backend: 'frozen', notes: [] },
  };
}

/** A score that came with the rows; `direction: risk` means a high score speaks against the person. */
export function givenScore(experiment: Experiment): Model {
  const name = experiment.roles.score;
  if (!name) throw new Error('These roles name no score column. Pick one, or train a model.');
  const {
    from = 0,
    to = 1,
    direction = 'favourable',
  } = experiment.learner.params as {
    from?: number;
    to?: number;
    direction?: string;
  };
  if (!Number.isFinite(from) || !Number.isFinite(to) || from === to)
    throw new Error(
      `The score that counts as 0 is ${from} and the one that counts as 1 is ${to}. Give two different numbers.`,
    );
  return {
    learner: 'given',
    state: { column: name, from, to, direction },
    report: { loss: [], iterations: 0, converged: true, backend: 'own', notes: [] },
    predict(rows) {
      const source = rows.table.columns.get(name);
      if (source?.kind !== 'number')
        throw new Error(`The score column "${name}" does not hold numbers.`);
      const absent = source.values.filter(Number.isNaN).length;
      if (absent > 0)
        throw new Error(
          `The score column "${name}" holds no number in ${absent} of ${rows.n} rows. Choose another score, or leave these rows out.`,
        );
      return Promise.resolve(
        Float64Array.from(source.values, (value) => {
          const share = (value - from) / (to - from);
          return direction === 'risk' ? 1 - share : share;
        }),
      );
    },
  };
}
