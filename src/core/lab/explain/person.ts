// Why one person has their score: what each column adds, against a background that is named, and whether that would hold again.

import type { Call } from '../../base/call';
import { rng } from '../../base/rng';
import {
  backgroundDraws,
  exactShapley,
  kernelShap,
  lime,
  mixedRows,
  MOST_COLUMNS,
  stableReasons,
  type StableReasons,
} from '../../fairness/explanations/index';
import { backgroundOf, positionOf, scoredRows, type Background, type Explained } from './explained';
import { factLines, type FactLine } from './facts';

export interface PersonAsk {
  readonly method: 'person';
  /** Row number in the file. */
  readonly row: number;
  readonly background: Background;
  readonly by: 'shapley' | 'lime';
}

export interface PersonFound {
  readonly method: 'person';
  readonly row: number;
  readonly facts: readonly FactLine[];
  readonly score: number;
  readonly yes: boolean;
  /** The rule draws lots for people with this score. */
  readonly lottery: boolean;
  /** Whether the row's own label is the favourable one. */
  readonly deserves: boolean;
  readonly by: 'exact' | 'kernel' | 'lime';
  readonly background: { readonly kind: Background; readonly n: number };
  /** Mean score of the background; for LIME the person's score stands on its own. */
  readonly base: number;
  readonly reasons: StableReasons;
  /** Backgrounds or seeds the order was tried on. */
  readonly draws: number;
}

const BACKGROUND = 100;
const DRAWS = 200;
const RUNS = 20;

export async function whyPerson(
  asked: Explained,
  { row, background: kind, by }: PersonAsk,
  call: Call,
): Promise<PersonFound> {
  const { decided, all, columns, experiment } = asked;
  const person = positionOf(asked, row);
  const others = backgroundOf(asked, kind, BACKGROUND);
  const yes = decided.yhat[person] === 1;
  const found = await (by === 'lime' ? byLime : byShapley)(asked, person, others, call);
  const own = mixedRows(all, Int32Array.of(person), new Map());
  const chance = decided.rule.probabilities(
    scoredRows(own, Float64Array.of(decided.score[person]!)),
  )[0]!;
  const train = decided.rows.train();
  return {
    method: 'person',
    row,
    facts: factLines(all, [...new Set([...columns, ...experiment.roles.groups])], person, train),
    score: decided.score[person]!,
    yes,
    lottery: chance > 0 && chance < 1,
    deserves: all.y[person] === 1,
    by: found.by,
    background: { kind, n: others.length },
    base: found.base,
    // A refusal is explained by what lowers the score, a yes by what raises it.
    reasons: stableReasons(columns, found.values, found.draws, yes ? 'up' : 'down'),
    draws: found.draws.length,
  };
}

interface Drawn {
  readonly by: PersonFound['by'];
  readonly base: number;
  readonly values: Float64Array;
  readonly draws: readonly Float64Array[];
}

async function byShapley(
  asked: Explained,
  person: number,
  background: Int32Array,
  call: Call,
): Promise<Drawn> {
  const { games, columns, experiment } = asked;
  const people = Int32Array.of(person);
  const seed = `${experiment.split.salt}/reasons/${person}`;
  if (columns.length <= MOST_COLUMNS) {
    const quiet: Call = { breathe: () => call.breathe() };
    const [found] = await exactShapley(games, people, background, quiet);
    return {
      by: 'exact',
      base: found!.base,
      values: found!.values,
      draws: backgroundDraws(found!, DRAWS, rng(seed)),
    };
  }
  // Too many columns for all coalitions: each draw takes other coalitions and another part of the background.
  const quiet: Call = { breathe: () => call.breathe() };
  const [whole] = await kernelShap(games, people, background, { seed }, quiet);
  const draws: Float64Array[] = [];
  const random = rng(seed);
  for (let run = 0; run < RUNS; run++) {
    const some = background.map(() => background[random.int(background.length)]!);
    const options = { seed: `${seed}/${run}`, coalitions: 512 };
    const [again] = await kernelShap(games, people, some, options, quiet);
    draws.push(again!.values);
    call.onProgress?.({ done: run + 1, of: RUNS });
  }
  return { by: 'kernel', base: whole!.base, values: whole!.values, draws };
}

async function byLime(
  { scorer, all, columns, decided, experiment }: Explained,
  person: number,
  background: Int32Array,
  call: Call,
): Promise<Drawn> {
  const seed = `${experiment.split.salt}/lime/${person}`;
  const { values, runs } = await lime(
    scorer,
    all,
    columns,
    { person, background },
    { runs: RUNS, seed },
    call,
  );
  return { by: 'lime', base: decided.score[person]!, values, draws: runs };
}
