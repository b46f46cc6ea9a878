// The pipeline reads like its sentence: rows, then before training, during training, scores, after training, decisions.
// Each stage takes the stage before it, so a wrong order does not compile; each is kept by everything that went into it.

import type { Call } from '../base/call';
import { gather } from '../base/gather';
import { rng } from '../base/rng';
import { sha256 } from '../base/sha256';
import { canonical } from '../base/canonical';
import type { Grouping, Scored } from '../fairness/scored';
import { mitigationById, realise, type DecisionRule } from '../fairness/mitigations/index';
import { learnerById, modelFromState } from '../models/index';
import { groupCodes, groupColumn, type Dataset } from '../table/dataset';
import type { Fit, Model } from '../table/learning';
import type { Experiment, Part } from './experiment';
import { openRows, type Rows } from './rows';
import type { Workshop } from './workshop';

/** Rows as they go into training, and the same change for rows that come later. */
interface Prepared {
  readonly rows: Rows;
  readonly train: Dataset;
  transform(rows: Dataset): Dataset;
}

interface Fitted extends Prepared {
  readonly model: Model;
}

/** Every row with its score; row i is row i of `rows.all`. */
interface Scores extends Fitted {
  readonly score: Float64Array;
}

/** Every row with its decision. */
export interface Decided extends Scores {
  readonly rule: DecisionRule;
  readonly yhat: Uint8Array;
}

/** Runs an experiment up to its decisions. Throws a sentence when a part does not fit the rows. */
export async function decide(experiment: Experiment, shop: Workshop, call: Call): Promise<Decided> {
  const rows = await openRows(experiment, shop);
  const prepared = await prepare(rows, experiment, shop, call);
  const fitted = await fit(prepared, experiment, shop, call);
  const scores = await score(fitted, experiment, shop, call);
  return settle(scores, experiment, shop, call);
}

/** The parts of an experiment that training depends on: what comes later must not make it train again. */
function trained(experiment: Experiment): unknown {
  const { data, roles, split, learner, seed } = experiment;
  if (learner.id === 'frozen' || learner.id === 'given') {
    return {
      data,
      label: roles.label,
      favourable: roles.favourable,
      missing: roles.missing,
      features: roles.features,
      learner,
    };
  }
  return { data, roles, split, seed, learner, steps: steps(experiment, 'pre', 'in') };
}

function steps(experiment: Experiment, ...families: readonly string[]): Experiment['mitigations'] {
  return experiment.mitigations.filter(({ id }) => families.includes(mitigationById(id).family));
}

function theStep(
  experiment: Experiment,
  family: 'pre' | 'in' | 'post',
): { id: string; params: unknown } | undefined {
  const found = steps(experiment, family);
  if (found.length > 1) {
    throw new Error(
      `Two mitigations of one family ("${family}"): ${found.map(({ id }) => id).join(', ')}. Keep one.`,
    );
  }
  return found[0];
}

async function prepare(
  rows: Rows,
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Prepared> {
  const train = rows.trainSet();
  const step = theStep(experiment, 'pre');
  if (!step) return { rows, train, transform: (later) => later };
  const mitigation = mitigationById(step.id);
  if (mitigation.family !== 'pre') throw new Error(`"${step.id}" does not work before training.`);
  mustFit(mitigation.fits(train));
  const params = mitigation.params.parse(step.params);
  const changed = await shop.cache.get('pre', { trained: trained(experiment) }, () =>
    mitigation.fit(
      params,
      train,
      rng(`${experiment.split.salt}/${experiment.seed}`).stream(step.id),
      call,
    ),
  );
  return { rows, train: changed.train, transform: (later) => changed.transform(later) };
}

async function fit(
  prepared: Prepared,
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Fitted> {
  const { learner, split, seed } = experiment;
  const model = await shop.cache.get('fit', trained(experiment), async () => {
    if (learner.id === 'given') return givenScore(experiment);
    if (learner.id === 'frozen') return frozenModel(experiment, shop);
    refuseUntrainable(experiment, shop);
    const chosen = learnerById(learner.id);
    mustFit(chosen.fits(prepared.train));
    return wrapped(experiment, chosen.fit(chosen.params.parse(learner.params)))(prepared.train, {
      seed: `${split.salt}/${seed}/fit`,
      call,
      ...(prepared.train.weights ? { weights: prepared.train.weights } : {}),
    });
  });
  return { ...prepared, model };
}

/** The fit, inside its in-processing mitigation if there is one. */
function wrapped(experiment: Experiment, bare: Fit): Fit {
  const step = theStep(experiment, 'in');
  if (!step) return bare;
  const mitigation = mitigationById(step.id);
  if (mitigation.family !== 'in') throw new Error(`"${step.id}" does not work during training.`);
  return mitigation.wrap(mitigation.params.parse(step.params), bare);
}

function refuseUntrainable(experiment: Experiment, shop: Workshop): void {
  if (experiment.data.source !== 'shipped') return;
  const { trainable } = shop.about(experiment.data.id);
  if (trainable !== true) throw new Error(trainable);
}

async function frozenModel(experiment: Experiment, shop: Workshop): Promise<Model> {
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
function givenScore(experiment: Experiment): Model {
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
  return {
    learner: 'given',
    state: { column: name, from, to, direction },
    report: { loss: [], iterations: 0, converged: true, backend: 'own', notes: [] },
    predict(rows) {
      const source = rows.table.columns.get(name);
      if (source?.kind !== 'number')
        throw new Error(`The score column "${name}" does not hold numbers.`);
      return Promise.resolve(
        Float64Array.from(source.values, (value) => {
          const share = (value - from) / (to - from);
          return direction === 'risk' ? 1 - share : share;
        }),
      );
    },
  };
}

async function score(
  fitted: Fitted,
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Scores> {
  const { roles, data } = experiment;
  const key = {
    trained: trained(experiment),
    data,
    missing: roles.missing,
    features: roles.features,
  };
  const scored = await shop.cache.get('score', key, () =>
    fitted.model.predict(fitted.transform(fitted.rows.all), call),
  );
  return { ...fitted, score: scored };
}

/** The decision rule is learnt on the tuning rows, never on rows it is judged on. */
async function settle(
  scores: Scores,
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Decided> {
  const { rows, score: all } = scores;
  return shop.cache.get('decide', experiment, async () => {
    const step = theStep(experiment, 'post') ?? {
      id: 'single-threshold',
      params: experiment.cutoff,
    };
    const mitigation = mitigationById(step.id);
    if (mitigation.family !== 'post') throw new Error(`"${step.id}" does not work after training.`);
    mustFit(mitigation.fits(rows.all));
    const rule = await mitigation.fit(
      mitigation.params.parse(step.params),
      view(scores, experiment, rows.tune(), all),
      call,
    );
    const everyone = Int32Array.from({ length: rows.all.n }, (_, i) => i);
    const probabilities = rule.probabilities(view(scores, experiment, everyone, all));
    return {
      ...scores,
      rule,
      yhat: realise(probabilities, rows.all.rows, `${experiment.split.salt}/${experiment.seed}`),
    };
  });
}

/** Rows as the fairness engine sees them. `groups` may go beyond the experiment's own group columns. */
function view(
  scores: Pick<Scores, 'rows'>,
  experiment: Experiment,
  positions: Int32Array,
  score: Float64Array,
  groups: readonly string[] = experiment.roles.groups,
): Omit<Scored, 'yhat'> {
  const { all, units } = scores.rows;
  const { weights } = all;
  return {
    n: positions.length,
    y: gather(all.y, positions),
    score: gather(score, positions),
    groups: groups.map((name): Grouping => {
      const { codes, levels } = groupCodes(groupColumn(all, name), positions);
      return { name, codes, levels };
    }),
    rows: gather(all.rows, positions),
    ...(weights ? { weights: gather(weights, positions) } : {}),
    ...(units ? { units: gather(units, positions) } : {}),
  };
}

/** The judged rows of one part, with every grouping that is asked for. */
export function scoredPart(
  decided: Decided,
  experiment: Experiment,
  part: Part,
  groups: readonly string[],
  filter: readonly { readonly column: string; readonly level: string }[] = [],
): Scored {
  const { rows } = decided;
  const keep = filter.map(({ column, level }) => {
    const { codes, levels } = groupColumn(rows.all, column);
    const code = levels.indexOf(level);
    if (code < 0) throw new Error(`The column "${column}" has no value "${level}".`);
    return (at: number): boolean => codes[at] === code;
  });
  const whole = rows.part(part);
  const positions =
    keep.length === 0 ? whole : whole.filter((at) => keep.every((test) => test(at)));
  return {
    ...view(decided, experiment, positions, decided.score, groups),
    yhat: gather(decided.yhat, positions),
  };
}

function mustFit(answer: true | string): void {
  if (answer !== true) throw new Error(answer);
}

/** SHA-256 of a model's state: two models with the same bytes predict the same. */
export function modelBytes(model: Model): string {
  return sha256(canonical(model.state));
}
