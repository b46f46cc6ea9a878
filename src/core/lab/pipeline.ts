// The pipeline reads like its sentence: rows, then before training, during training, scores, after training, decisions.
// Each stage takes the stage before it, so a wrong order does not compile; each is kept by everything that went into it.

import type { Call } from '../base/call';
import { gather } from '../base/gather';
import { rng } from '../base/rng';
import type { Grouping, Scored } from '../fairness/scored';
import {
  lotteryRule,
  mitigationById,
  realise,
  type DecisionRule,
  type Repaired,
} from '../fairness/mitigations/index';
import { learnerById } from '../models/index';
import { meets, type Condition } from '../table/condition';
import { groupCodes, groupColumn } from '../table/dataset';
import type { Fit, Model } from '../table/learning';
import type { Experiment, Part } from './experiment';
import { openRows, type Rows } from './rows';
import { frozenModel, givenScore } from './untrained';
import type { Workshop } from './workshop';

interface Prepared extends Repaired {
  readonly rows: Rows;
}

interface Fitted extends Prepared {
  readonly model: Model;
}

/** Every row with its score; row i is row i of `rows.all`. */
interface Scores extends Fitted {
  readonly score: Float64Array;
  /** What the decision rule is learnt on, where that is not `score`. */
  readonly tuning?: Float64Array;
}

/** Every row with its decision. */
export interface Decided extends Scores {
  readonly rule: DecisionRule;
  readonly yhat: Uint8Array;
}

/** Runs an experiment up to its decisions. Throws a sentence when a part does not fit the rows. */
export async function decide(experiment: Experiment, shop: Workshop, call: Call): Promise<Decided> {
  return decideOn({ rows: await openRows(experiment, shop) }, experiment, shop, call);
}

/** The same on rows that were dealt otherwise; `tuning`: scores for the decision rule to be learnt on, by models that saw none of them. */
export async function decideOn(
  { rows, tuning }: { readonly rows: Rows; readonly tuning?: Float64Array },
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Decided> {
  const scores = await scored(rows, experiment, shop, call);
  return settle(tuning ? { ...scores, tuning } : scores, experiment, shop, call);
}

/** Scores of all rows by a model learnt from `rows.train()`. */
export async function scoresOn(
  rows: Rows,
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Float64Array> {
  return (await scored(rows, experiment, shop, call)).score;
}

async function scored(
  rows: Rows,
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Scores> {
  const prepared = await prepare(rows, experiment, shop, call);
  return score(await fit(prepared, experiment, shop, call), experiment, shop, call);
}

/** The parts of an experiment that training depends on: what comes later must not make it train again. */
function trained(experiment: Experiment): unknown {
  const { data, roles, split, learner, seed } = experiment;
  // A change of columns before training is learnt from rows, even for a model that is not.
  const untouched = steps(experiment, 'pre').length === 0;
  if (untouched && (learner.id === 'frozen' || learner.id === 'given')) {
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
  const { data, roles, split, seed } = experiment;
  const changed = await shop.cache.get('pre', { data, roles, split, seed, step }, () =>
    mitigation.fit(
      params,
      train,
      rng(`${experiment.split.salt}/${experiment.seed}`).stream(step.id),
      call,
    ),
  );
  return { rows, ...changed };
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
    const { train, notes = [] } = prepared;
    mustFit(chosen.fits(train));
    const learn = wrapped(experiment, chosen.fit(chosen.params.parse(learner.params)));
    const fitted = await learn(train, {
      seed: `${split.salt}/${seed}/fit`,
      call,
      ...(train.weights ? { weights: train.weights } : {}),
    });
    return { ...fitted, report: { ...fitted.report, notes: [...notes, ...fitted.report.notes] } };
  });
  return { ...prepared, model };
}

/** The fit, inside its in-processing mitigation if there is one. */
function wrapped(experiment: Experiment, bare: Fit): Fit {
  const step = theStep(experiment, 'in');
  if (!step) return bare;
  const mitigation = mitigationById(step.id);
  if (mitigation.family !== 'in') throw new Error(`"${step.id}" does not work during training.`);
  const wrap = mitigation.wrap(mitigation.params.parse(step.params), bare);
  return (train, options) => {
    mustFit(mitigation.fits(train));
    return wrap(train, options);
  };
}

function refuseUntrainable(experiment: Experiment, shop: Workshop): void {
  const card = shop.card(experiment.data);
  if (card && card.trainable !== true) throw new Error(card.trainable);
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
  const predicted = await shop.cache.get('score', key, () =>
    fitted.model.predict(fitted.transform(fitted.rows.all), call),
  );
  return { ...fitted, score: predicted };
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
    const rule = await ruleOf(scores, experiment, call);
    const everyone = Int32Array.from({ length: rows.all.n }, (_, i) => i);
    const seen = view(scores, experiment, everyone, all);
    const probabilities = rule.probabilities(seen);
    return {
      ...scores,
      // Calibration after training changes what a score says: what is measured of scores is measured of these.
      ...(rule.scores ? { score: rule.scores(seen) } : {}),
      rule,
      yhat: realise(probabilities, rows.all.rows, `${experiment.split.salt}/${experiment.seed}`),
    };
  });
}

/** The post-processing that was chosen; else the lottery of a model that decides by one; else the cut-off. */
async function ruleOf(scores: Scores, experiment: Experiment, call: Call): Promise<DecisionRule> {
  const chosen = theStep(experiment, 'post');
  if (!chosen && scores.model.decides) return lotteryRule;
  const { id, params } = chosen ?? { id: 'single-threshold', params: experiment.cutoff };
  const mitigation = mitigationById(id);
  if (mitigation.family !== 'post') throw new Error(`"${id}" does not work after training.`);
  const { rows } = scores;
  mustFit(mitigation.fits(rows.all));
  return mitigation.fit(
    mitigation.params.parse(params),
    view(scores, experiment, rows.tune(), scores.tuning ?? scores.score),
    call,
  );
}

/** Rows as the fairness engine sees them. `groups` may go beyond the experiment's own group columns. */
export function view(
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
  filter: readonly Condition[] = [],
): Scored {
  const positions = partPositions(decided, part, filter);
  return {
    ...view(decided, experiment, positions, decided.score, groups),
    yhat: gather(decided.yhat, positions),
  };
}

/** Positions in `rows.all` of the rows of a part that meet every condition. */
export function partPositions(
  { rows }: Pick<Decided, 'rows'>,
  part: Part,
  filter: readonly Condition[],
): Int32Array {
  const tests = filter.map((condition) => meets(rows.all.table, condition));
  const whole = rows.part(part);
  return tests.length === 0 ? whole : whole.filter((at) => tests.every((test) => test(at)));
}

function mustFit(answer: true | string): void {
  if (answer !== true) throw new Error(answer);
}
