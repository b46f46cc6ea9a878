// An experiment as explanations ask it: how it scores and decides any rows, which columns it reads, whom it is compared with.

import type { Call } from '../../base/call';
import { permutation, rng } from '../../base/rng';
import {
  additiveGames,
  modelGames,
  type AdditiveLogit,
  type Decider,
  type Games,
  type Scorer,
} from '../../fairness/explanations/index';
import type { Scored } from '../../fairness/scored';
import { groupColumn, takeRows, type Dataset } from '../../table/dataset';
import { withoutColumns } from '../../table/table';
import type { Experiment, Part } from '../experiment';
import { decide, type Decided } from '../pipeline';
import type { Workshop } from '../workshop';
import { sealedColumns } from '../world-about';
import { additiveModel } from './additive-model';

export interface Explained {
  readonly experiment: Experiment;
  readonly decided: Decided;
  /** Every row of the experiment; people are positions in it. */
  readonly all: Dataset;
  readonly columns: readonly string[];
  readonly scorer: Scorer;
  /** Where the log-odds are a sum over the columns as they are in the rows. */
  readonly additive?: AdditiveLogit;
  readonly games: Games;
  readonly decider: Decider;
}

/** Runs the experiment. Throws a sentence where there is no model to explain. */
export async function explained(
  experiment: Experiment,
  shop: Workshop,
  call: Call,
): Promise<Explained> {
  if (experiment.learner.id === 'given') {
    throw new Error(
      'The score came with the rows, and nothing here says how it was made. Train a model to ask for its reasons.',
    );
  }
  const sealed = sealedColumns(shop.card(experiment.data));
  const shut = sealed.find((name) => experiment.roles.groups.includes(name));
  if (shut !== undefined) {
    throw new Error(
      `The column "${shut}" is sealed: groups may be compared by it, but nobody is looked at beside it. Take it out of the groups to ask about single people.`,
    );
  }
  const decided = await decide(experiment, shop, call);
  const { all: whole } = decided.rows;
  const all = { ...whole, table: withoutColumns(whole.table, sealed) };
  const columns = experiment.roles.features;
  const scorer: Scorer = {
    predict: (rows, given) => decided.model.predict(decided.transform(rows), given),
  };
  const additive = changesRows(decided) ? undefined : additiveModel(decided.model);
  return {
    experiment,
    decided,
    all,
    columns,
    scorer,
    ...(additive ? { additive } : {}),
    games: additive ? additiveGames(additive, all, columns) : modelGames(scorer, all, columns),
    decider: deciderOf(decided, scorer),
  };
}

function changesRows({ rows, transform }: Decided): boolean {
  return transform(rows.all) !== rows.all;
}

/** Scores, and decisions by the experiment's own rule; where it draws lots, a yes is a chance of more than half. */
function deciderOf({ rule }: Decided, scorer: Scorer): Decider {
  return {
    async decide(rows, call) {
      const score = await scorer.predict(rows, call);
      const chance = rule.probabilities(scoredRows(rows, score));
      return { score, yes: Uint8Array.from(chance, (p) => (p > 0.5 ? 1 : 0)) };
    },
  };
}

/** Rows with their scores as a decision rule sees them. */
export function scoredRows(rows: Dataset, score: Float64Array): Omit<Scored, 'yhat'> {
  return {
    n: rows.n,
    y: rows.y,
    score,
    groups: rows.roles.groups.map((name) => ({ name, ...groupColumn(rows, name) })),
    rows: rows.rows,
  };
}

/** Whom a person is compared with. */
export type Background = 'everyone' | 'accepted';

/** At most `most` of the rows the model learnt from, or of those among them that it says yes to; drawn by the split's name. */
export function backgroundOf(
  { decided, experiment }: Explained,
  kind: Background,
  most: number,
): Int32Array {
  const train = decided.rows.train();
  const rows = kind === 'everyone' ? train : train.filter((row) => decided.yhat[row] === 1);
  return sampled(rows, most, `${experiment.split.salt}/background`);
}

/** At most `most` of these positions, drawn by the seed, in their own order. */
export function sampled(positions: Int32Array, most: number, seed: string): Int32Array {
  if (positions.length <= most) return positions;
  const drawn = permutation(positions.length, rng(seed)).subarray(0, most).sort();
  return drawn.map((place) => positions[place]!);
}

/** Positions of a part's rows, of one group if one is named. Throws, naming the level, when the column has none such. */
export function partRows(
  { decided, all }: Explained,
  part: Part,
  group?: { readonly column: string; readonly level: string },
): Int32Array {
  const rows = decided.rows.part(part);
  if (!group) return rows;
  const { codes, levels } = groupColumn(all, group.column);
  const code = levels.indexOf(group.level);
  if (code < 0) throw new Error(`The column "${group.column}" has no value "${group.level}".`);
  return rows.filter((row) => codes[row] === code);
}

/** The position of a row by its number in the file. Throws when it is not among the experiment's rows. */
export function positionOf({ all }: Explained, row: number): number {
  const position = all.rows.indexOf(row);
  if (position < 0)
    throw new Error(`Row ${row} is not among the rows of this experiment. Pick another person.`);
  return position;
}

/** At most `most` rows of a part, drawn by the split's name. */
export function someRows(asked: Explained, part: Part, most: number): Dataset {
  const { all, experiment } = asked;
  const drawn = sampled(partRows(asked, part), most, `${experiment.split.salt}/whole`);
  return takeRows(all, drawn);
}
